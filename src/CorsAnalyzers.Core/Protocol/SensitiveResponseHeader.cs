namespace CorsAnalyzers.Protocol;

/// <summary>A response header whose value lets whoever reads it act for the user or the application.</summary>
/// <param name="Name">The usual spelling of its name.</param>
/// <param name="Content">What it carries, in words that complete "it …".</param>
public sealed record SensitiveResponseHeader(string Name, string Content);
