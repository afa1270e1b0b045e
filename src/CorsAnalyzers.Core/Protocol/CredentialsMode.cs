namespace CorsAnalyzers.Protocol;

/// <summary>A request's credentials mode: Fetch Standard §2.2.5.</summary>
public enum CredentialsMode
{
    /// <summary>No cookies, certificates or HTTP authentication.</summary>
    Omit,

    /// <summary>Credentials for the page's own origin only: none on a cross-origin request.</summary>
    SameOrigin,

    /// <summary>Always with credentials; the only mode for which the CORS check asks for Access-Control-Allow-Credentials.</summary>
    Include,
}
