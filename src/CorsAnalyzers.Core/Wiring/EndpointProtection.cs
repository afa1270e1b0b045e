namespace CorsAnalyzers.Wiring;

/// <summary>Whom an endpoint lets in.</summary>
public enum EndpointProtection
{
    /// <summary>Nothing is said: everybody, or whom the fallback policy lets in.</summary>
    None,

    /// <summary><c>AllowAnonymous</c>.</summary>
    Anonymous,

    /// <summary><c>RequireAuthorization</c> or <c>[Authorize]</c>.</summary>
    Required,

    /// <summary>Not known.</summary>
    Unknown,
}
