namespace CorsAnalyzers.Protocol;

/// <summary>What a preflight's answer comes to: Fetch Standard §4.8.</summary>
public enum PreflightVerdict
{
    Allowed,

    /// <summary>A redirect status: preflights are not redirected (§4.8 asks for an ok status).</summary>
    Redirect,

    /// <summary>The CORS check failed; the result says why.</summary>
    CorsCheckFailed,

    /// <summary>No ok status (200 to 299).</summary>
    NotOkStatus,

    /// <summary>Access-Control-Allow-Methods or Access-Control-Allow-Headers is no list of tokens.</summary>
    InvalidList,

    MethodNotAllowed,

    HeaderNotAllowed,
}
