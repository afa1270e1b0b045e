namespace CorsAnalyzers.Protocol;

/// <summary>The judgement of a preflight's answer: Fetch Standard §4.8.</summary>
/// <param name="Verdict">Whether the request itself may be sent, or the first reason why not.</param>
/// <param name="CorsCheck">The outcome of the CORS check.</param>
/// <param name="Name">The method, the header name (lower-case) or the name of the invalid list that the verdict speaks of.</param>
/// <param name="MaxAgeSeconds">
/// For how many seconds an allowed answer is cached, as <see cref="MaxAge.FromResponse"/> has it; 0 for a refusal.
/// </param>
public sealed record PreflightResult(
    PreflightVerdict Verdict,
    CorsCheckResult CorsCheck = CorsCheckResult.Allowed,
    string? Name = null,
    int MaxAgeSeconds = 0)
{
    public bool IsAllowed => Verdict == PreflightVerdict.Allowed;
}
