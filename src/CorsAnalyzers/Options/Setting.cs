namespace CorsAnalyzers.Options;

/// <summary>What an option is set to.</summary>
/// <param name="Value">The value in force.</param>
/// <param name="Error">Why that is not the one that was written; null where it is.</param>
internal sealed record Setting<T>(T Value, OptionError? Error);
