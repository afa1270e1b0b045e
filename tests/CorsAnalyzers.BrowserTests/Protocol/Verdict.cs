using System.Collections.Immutable;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.BrowserTests.Protocol;

/// <summary>What came of a fetch, foretold or seen, in words that are equal only if both are the same.</summary>
/// <param name="Status">The status that the script reads; 0 where it sees a network error.</param>
/// <param name="Readable">The names of the headers that it can read, sorted.</param>
/// <param name="Sent">The requests as the servers saw them.</param>
internal sealed record Verdict(int Status, string Readable, ImmutableArray<SentLine> Sent)
{
    public ProofOutcome Outcome => Sent switch
    {
        [] => ProofOutcome.NotSent,
        [{ IsPreflight: true }] => ProofOutcome.PreflightRefused,
        [{ IsPreflight: true }, ..] => Status == 0 ? ProofOutcome.PreflightedBlocked : ProofOutcome.Preflighted,
        _ => Status == 0 ? ProofOutcome.SimpleBlocked : ProofOutcome.Simple,
    };

    public static Verdict Of(int status, IEnumerable<string> readable, IEnumerable<SentLine> sent) =>
        new(status, string.Join(' ', readable.Distinct().Order(StringComparer.Ordinal)), [.. sent]);

    public bool Equals(Verdict? other) =>
        other is not null && Status == other.Status && Readable == other.Readable && Sent.SequenceEqual(other.Sent);

    public override int GetHashCode() => HashCode.Combine(Status, Readable, Sent.Length);

    public override string ToString()
    {
        var lines = Sent.Select(static line => line.Text)
            .Append(Status == 0 ? "network error" : $"reads {Status} with {(Readable.Length == 0 ? "no header" : Readable)}");
        return string.Join(Environment.NewLine, lines.Select(static line => "  " + line));
    }
}
