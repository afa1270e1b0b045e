using System.Collections.Immutable;
using System.Globalization;
using CorsAnalyzers.BrowserTests.Hosting;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.BrowserTests.Protocol;

/// <summary>What the servers of some cases answer, to the browser and to Core alike; and what they were asked by the browser.</summary>
internal sealed class ProofServers(ImmutableArray<ProofCase> cases)
{
    private const string Body = "read";

    private static readonly CorsResponse NotFound = new(404, headers: null);

    private readonly List<ReceivedRequest>[] received = [.. cases.Select(static _ => new List<ReceivedRequest>())];

    public CorsResponse Answer(Uri url, bool isPreflight)
    {
        var (number, stage) = Find(url) ?? throw new ArgumentOutOfRangeException(nameof(url), url, "No case has this URL.");
        var hop = cases[number].Hops[stage];
        var answer = (isPreflight ? hop.Preflight : hop.Answer) ?? NotFound;
        var headers = answer.Headers.Select(header => header.Name == "Location"
            ? header with { Value = header.Value.Replace("{next}", NextUrl(number, stage), StringComparison.Ordinal) }
            : header);
        return new CorsResponse(answer.Status, HasBody(answer.Status) ? headers.Append(ContentLength) : headers);
    }

    /// <summary>Answers the browser; null to what is no part of a case.</summary>
    public ExactResponse? Answer(ReceivedRequest request)
    {
        if (Find(request.Url) is not var (number, _))
            return null;

        lock (received[number])
            received[number].Add(request);
        var head = Answer(request.Url, request.Has(CorsHeaderNames.AccessControlRequestMethod));
        return new ExactResponse(head, HasBody(head.Status) ? Body : "");
    }

    public ImmutableArray<ReceivedRequest> Received(int number)
    {
        lock (received[number])
            return [.. received[number]];
    }

    private static HeaderField ContentLength => new("Content-Length", Body.Length.ToString(CultureInfo.InvariantCulture));

    // RFC 9110 §6.4.1.
    private static bool HasBody(int status) => status is not (204 or 304);

    private string NextUrl(int number, int stage) => stage + 1 < cases[number].Hops.Length ? cases[number].UrlOf(number, stage + 1) : "";

    private (int Number, int Stage)? Find(Uri url)
    {
        var path = url.AbsolutePath.Split('/');
        return path.Length == 3
            && int.TryParse(path[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < cases.Length
            && int.TryParse(path[2], NumberStyles.None, CultureInfo.InvariantCulture, out var stage) && stage < cases[number].Hops.Length
            ? (number, stage)
            : null;
    }
}
