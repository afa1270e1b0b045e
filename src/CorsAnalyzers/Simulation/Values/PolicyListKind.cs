namespace CorsAnalyzers.Simulation.Values;

/// <summary>The lists that a policy has.</summary>
internal enum PolicyListKind
{
    /// <summary>The origins that are let in.</summary>
    Origins,

    /// <summary>The request headers that are allowed.</summary>
    Headers,

    /// <summary>The methods that are allowed.</summary>
    Methods,

    /// <summary>The response headers that scripts are shown.</summary>
    ExposedHeaders,
}
