namespace CorsAnalyzers.Protocol;

/// <summary>The outcome of the CORS check (Fetch Standard §4.10), with the reason of a failure.</summary>
public enum CorsCheckResult
{
    Allowed,

    /// <summary>No Access-Control-Allow-Origin.</summary>
    AllowOriginMissing,

    /// <summary>Several origins in Access-Control-Allow-Origin, in one value or in several headers: no origin equals a list.</summary>
    AllowOriginMultiple,

    /// <summary><c>*</c> in answer to a request with credentials.</summary>
    WildcardWithCredentials,

    /// <summary>Another origin, or another spelling of this one.</summary>
    OriginMismatch,

    /// <summary>The origin is allowed, but Access-Control-Allow-Credentials is not exactly <c>true</c>.</summary>
    CredentialsNotAllowed,
}
