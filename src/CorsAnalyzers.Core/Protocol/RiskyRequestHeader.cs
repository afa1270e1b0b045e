namespace CorsAnalyzers.Protocol;

/// <summary>A request header by which a script on another site would steer a server or a proxy.</summary>
/// <param name="Name">The usual spelling of its name.</param>
/// <param name="Effect">What it does, in words that complete "it …".</param>
public sealed record RiskyRequestHeader(string Name, string Effect);
