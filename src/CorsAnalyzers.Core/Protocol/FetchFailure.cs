namespace CorsAnalyzers.Protocol;

/// <summary>Why a script sees a network error: Fetch Standard §4.</summary>
public enum FetchFailure
{
    /// <summary>None: the script reads the response.</summary>
    None,

    /// <summary>The script may not send this method (§5.4, the Request constructor).</summary>
    ForbiddenMethod,

    /// <summary>The preflight's answer does not let the request be sent (§4.8).</summary>
    Preflight,

    /// <summary>The response, or a redirect on the way, failed the CORS check (§4.10).</summary>
    CorsCheck,

    /// <summary>A redirect that is not followed (§4.4): to another scheme, with credentials in its URL, too many, or without a usable Location.</summary>
    Redirect,
}
