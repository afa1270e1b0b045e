namespace CorsAnalyzers.Options;

/// <summary>A value that cannot be used.</summary>
/// <param name="Name">The option's name.</param>
/// <param name="Text">The value as it stands in the file.</param>
/// <param name="Reason">Why it cannot be used.</param>
internal sealed record OptionError(string Name, string Text, string Reason);
