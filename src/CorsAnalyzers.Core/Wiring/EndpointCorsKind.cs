namespace CorsAnalyzers.Wiring;

/// <summary>What an endpoint's CORS metadata says.</summary>
public enum EndpointCorsKind
{
    /// <summary>There is none.</summary>
    None,

    /// <summary><c>[DisableCors]</c>.</summary>
    Disabled,

    /// <summary><c>RequireCors</c> or <c>[EnableCors]</c>.</summary>
    Enabled,
}
