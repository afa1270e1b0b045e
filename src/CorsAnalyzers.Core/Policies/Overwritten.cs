namespace CorsAnalyzers.Policies;

/// <summary>A response-header field that was written, and that a later assignment took away.</summary>
/// <param name="Header">The field as it was written.</param>
/// <param name="By">The place that assigned another value.</param>
public readonly record struct Overwritten(StatedHeader Header, Site By);
