namespace CorsAnalyzers.Protocol;

/// <summary>Kinds of statuses: Fetch Standard §2.2.3.</summary>
internal static class HttpStatus
{
    /// <summary>An ok status: 200 to 299.</summary>
    public static bool IsOk(int status) => status is >= 200 and <= 299;

    /// <summary>A redirect status; 300, 304 and the rest of the three hundreds are none.</summary>
    public static bool IsRedirect(int status) => status is 301 or 302 or 303 or 307 or 308;
}
