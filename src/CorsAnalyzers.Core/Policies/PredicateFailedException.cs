namespace CorsAnalyzers.Policies;

/// <summary>The simulated predicate throws for the origin that it was asked about.</summary>
public sealed class PredicateFailedException : Exception;
