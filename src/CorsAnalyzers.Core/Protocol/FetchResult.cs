using System.Collections.Immutable;

namespace CorsAnalyzers.Protocol;

/// <summary>What a script gets from a fetch with the mode "cors", and what the servers saw: Fetch Standard §4.</summary>
/// <param name="Failure">Why the script sees a network error; <see cref="FetchFailure.None"/> where it reads the response.</param>
/// <param name="Sent">The requests that were sent, in order.</param>
/// <param name="Response">The response that the script reads; null where it sees a network error.</param>
/// <param name="ReadableHeaders">
/// The names of the response's headers that the script can read (§2.2.6, "CORS filtered response"), in lower case and sorted.
/// </param>
public sealed record FetchResult(
    FetchFailure Failure,
    ImmutableArray<SentRequest> Sent,
    CorsResponse? Response,
    ImmutableArray<string> ReadableHeaders)
{
    /// <summary>Why the CORS check failed, where that is the failure.</summary>
    public CorsCheckResult CorsCheck { get; init; }

    /// <summary>The judgement of the last preflight's answer; null where none was sent.</summary>
    public PreflightResult? Preflight { get; init; }

    public bool IsReadable => Failure == FetchFailure.None;
}
