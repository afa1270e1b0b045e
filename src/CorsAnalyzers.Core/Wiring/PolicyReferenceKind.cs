namespace CorsAnalyzers.Wiring;

/// <summary>How a policy is named where it is used.</summary>
public enum PolicyReferenceKind
{
    /// <summary>Not at all: on the middleware the default policy, on an endpoint the middleware's.</summary>
    Nameless,

    /// <summary>By a name.</summary>
    Named,

    /// <summary>It stands there itself, as a lambda or an object.</summary>
    Inline,
}
