using System.Diagnostics;
using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Protocol;
using Xunit.Abstractions;

namespace CorsAnalyzers.Core.Tests.Protocol;

/// <summary>Whatever the input, no public member throws, and the time stays linear in its length.</summary>
public sealed class ArbitraryInputTests(ITestOutputHelper output)
{
    // Step by step, so that quadratic work is found before it takes minutes.
    private static readonly int[] Lengths = [1 << 16, 1 << 18, 1 << 20];

    // Four times the text may take four times as long; quadratic work takes sixteen times as long, and seconds.
    private const double LargestGrowth = 9;
    private const double Slack = 500;
    private const int Attempts = 4;

    // Pieces that drive a loop of their own: separators, quotes, escapes, digits, labels and letters that are mapped.
    private static readonly string[] Pieces =
    [
        "://", ":", ".", "@", "%41", ",", "\"", "\\\"", "0", "a", "xn--", "bcher-kva.", "a,", "a.example ",
        "X-Forwarded-", "\u00FC", "\u3002", "\u00AD", "\uD800", "\0", " ",
    ];

    private static readonly (string Prefix, string Piece)[] Cases =
    [
        .. Pieces.Select(piece => ("", piece)),
        .. Pieces.Select(piece => ("https://", piece)),
        ("https://[", ":"), ("https://[", "0"), ("https://a.example:", "0"), ("https://a.example/", "/"), ("https://a.example/", "../"),
        ("https://a.example/", "a/"), ("https://a.example/?", " "),

        // Members that differ: what compares each with all before it takes its time only there.
        ("", "h{0},"), ("", "https://h{0}.example,"), ("https://", "h{0}."), ("https://", "xn--h{0}."), ("https://a.example/", "h{0}/"),
    ];

    public static TheoryData<int> CaseIndexes => new(Enumerable.Range(0, Cases.Length));

    [Fact]
    public void AllKindsOfMembersAreMet()
    {
        var names = EntryPoint.All.Select(point => point.ToString()).ToList();
        output.WriteLine(string.Join('\n', names));
        Assert.Contains(names, name => name.StartsWith("OriginParser.Parse(", StringComparison.Ordinal));
        Assert.Contains(names, name => name.StartsWith("OriginParser.Correct(", StringComparison.Ordinal));
        Assert.Contains(names, name => name.StartsWith("CorsFetch.Run(", StringComparison.Ordinal));
        Assert.Contains(names, name => name.StartsWith("CorsResponse.GetCombined(", StringComparison.Ordinal));
    }

    [Fact]
    public void NothingThrowsOnNull() => Assert.All(EntryPoint.All, point => point.Call(null));

    [Trait("Category", "Long")]
    [Fact]
    public void NothingThrowsOnRandomText() => PropertyCheck.ForAll(
        Texts.Any,
        pieces =>
        {
            var text = string.Concat(pieces);
            foreach (var point in EntryPoint.All)
                point.Call(text);
        },
        count: 5_000);

    [Trait("Category", "Long")]
    [Theory]
    [MemberData(nameof(CaseIndexes))]
    public void TimeIsLinear(int index)
    {
        var (prefix, piece) = Cases[index];
        var texts = Array.ConvertAll(Lengths, length => TextOf(prefix, piece, length));
        foreach (var (shorter, longer) in texts.Zip(texts.Skip(1)))
        {
            foreach (var point in EntryPoint.All)
                AssertLinear(point, shorter, longer, $"{point} with '{prefix}' and many '{piece}'");
        }
    }

    private static string TextOf(string prefix, string piece, int length) =>
        prefix + string.Concat(Enumerable.Range(0, length / piece.Length).Select(number => piece.Replace("{0}", $"{number}")));

    // The shortest of several runs, as other work on the machine only adds to them.
    private static void AssertLinear(EntryPoint point, string shorter, string longer, string what)
    {
        var (shortest, longest) = (0.0, Time(point, longer));
        for (var attempt = 0; longest > (shortest * LargestGrowth) + Slack; attempt++)
        {
            if (attempt == Attempts)
                Assert.Fail($"{what}: {shortest} ms for {shorter.Length} characters, {longest} ms for {longer.Length}.");

            shortest = attempt == 0 ? Time(point, shorter) : Math.Min(shortest, Time(point, shorter));
            longest = Math.Min(longest, Time(point, longer));
        }
    }

    private static double Time(EntryPoint point, string text)
    {
        var start = Stopwatch.GetTimestamp();
        point.Call(text);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
