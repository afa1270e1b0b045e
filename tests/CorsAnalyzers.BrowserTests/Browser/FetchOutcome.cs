namespace CorsAnalyzers.BrowserTests.Browser;

/// <summary>What a script got from <c>fetch()</c>: an answer that it can read, or nothing, and the browser's reason.</summary>
/// <param name="Status">The HTTP status; 0 where the script saw none.</param>
/// <param name="Body">The body that the script read; null where it could not.</param>
/// <param name="Error">
/// Why the browser kept the answer back: a name of the DevTools protocol's <c>CorsError</c> (<c>AllowOriginMismatch</c>,
/// <c>HeaderDisallowedByPreflightResponse</c>, …), or a network error's text where CORS was not the reason.
/// </param>
internal sealed record FetchOutcome(int Status, string? Body, string? Error)
{
    public static FetchOutcome Readable(string body, int status = 200) => new(status, body, Error: null);

    public static FetchOutcome Blocked(string error) => new(0, Body: null, error);
}
