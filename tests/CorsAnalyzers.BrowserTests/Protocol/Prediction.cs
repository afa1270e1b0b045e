using System.Collections.Immutable;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.BrowserTests.Protocol;

/// <summary>What Core says will come of a case.</summary>
internal static class Prediction
{
    public static Verdict Of(ProofCase proof, int number, ProofServers servers, BrowserDeviations deviations)
    {
        var request = new CorsRequest(proof.Page, proof.Method, proof.Headers, proof.Credentials)
        {
            UsesCorsPreflight = proof.ListensToUpload,
        };
        var result = CorsFetch.Run(
            request, proof.UrlOf(number, 0), sent => servers.Answer(new Uri(sent.Url), sent.IsPreflight), deviations);
        return Verdict.Of(
            result.Failure == FetchFailure.None ? result.Response!.Status : 0,
            result.ReadableHeaders,
            result.Sent.Select(sent => SentLine.Of(sent, proof)));
    }

    /// <summary>The fewest of Chromium's deviations that make Core say what the browser did; null where not even all of them do.</summary>
    public static ImmutableArray<BrowserDeviation>? Explain(ProofCase proof, int number, ProofServers servers, Verdict actual)
    {
        bool Agrees(ImmutableArray<BrowserDeviation> deviations) => Of(proof, number, servers, new(deviations)).Equals(actual);

        var all = ChromiumDeviations.All.All;
        return Agrees(all)
            ? all.Aggregate(all, (needed, deviation) => Agrees(needed.Remove(deviation)) ? needed.Remove(deviation) : needed)
            : null;
    }
}
