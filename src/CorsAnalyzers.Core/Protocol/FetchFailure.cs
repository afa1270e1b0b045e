namespace CorsAnalyzers.Protocol;

/// <summary>Why a script sees a network error, or may not even ask: Fetch Standard §4 and §5.</summary>
public enum FetchFailure
{
    /// <summary>None: the script reads the response.</summary>
    None,

    /// <summary>The URL is no absolute http or https URL, or has credentials in it (§5.4, the Request constructor).</summary>
    InvalidUrl,

    /// <summary>The script may not send this method, or it is no token (§5.4, the Request constructor).</summary>
    ForbiddenMethod,

    /// <summary>A header's name is no token, or its value has NUL, a line break or a character that is no byte (§5.1, "append").</summary>
    InvalidHeader,

    /// <summary>The preflight's answer does not let the request be sent (§4.8).</summary>
    Preflight,

    /// <summary>The response, or a redirect on the way, failed the CORS check (§4.10).</summary>
    CorsCheck,

    /// <summary>
    /// A redirect that is not followed (§4.5): to another scheme, with credentials in its URL, too many, or without a usable Location.
    /// </summary>
    Redirect,

    /// <summary>The server did not answer, or asked for proxy authentication (status 407, §4.6).</summary>
    NoAnswer,
}
