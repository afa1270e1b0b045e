namespace CorsAnalyzers.Policies;

/// <summary>Where something was stated. Opaque here: only the reader that made it knows how to find the place again.</summary>
public abstract class Site;
