using System.Diagnostics;
using CorsAnalyzers.Protocol;
using Xunit.Abstractions;

namespace CorsAnalyzers.Core.Tests.Protocol;

/// <summary>Whatever the input, no member throws, and the time stays linear in its length.</summary>
public sealed class ArbitraryInputTests(ITestOutputHelper output)
{
    private const int Seed = 20260214;
    private const int Megabyte = 1 << 20;

    private static readonly string[] Pieces =
    [
        "https", "http", "://", ":", "/", "//", "\\", "[", "]", "::", "1", "0x", "08", "255", "65536", ".", "..", "*", "*.", "@",
        "%", "%41", "?", "#", ",", ", ", "\"", "\\\"", ";", "=", "-", "a", "A", "xn--", "XN--A", "bcher-kva", "null", "true",
        "GET", "put", "bytes=", "text/plain", "Authorization", "X-Forwarded-", "Sec-", "example.com", "localhost", "\u00FC",
        "\u3002", "\u00AD", "\u200D", "\u0130", "\u212A", "\uD800", "\uDC00", "\U0001F600", "\u0627", "\uFFFF", "\0", "\t",
        "\r\n", " ", "\x7F",
    ];

    // Those that drive a loop of their own: separators, quotes, escapes, digits, labels and letters that are mapped.
    private static readonly string[] LoopingPieces =
    [
        "://", ":", ".", "@", "%41", ",", "\"", "\\\"", "0", "a", "xn--", "bcher-kva.",
        "X-Forwarded-", "\u00FC", "\u3002", "\u00AD", "\uD800", "\0", " ",
    ];

    public static TheoryData<int> LoopingPieceIndexes => new(Enumerable.Range(0, LoopingPieces.Length));

    [Fact]
    public void NothingThrowsOnRandomText()
    {
        output.WriteLine("seed " + Seed);
        var random = new Random(Seed);
        var serialized = 0;
        for (var i = 0; i < 50_000; i++)
        {
            var text = RandomText(random);
            ExerciseAll(text, RandomText(random));
            if (Origin.TryParse(text, out var origin))
            {
                serialized++;
                Assert.True(Origin.IsSerialized(origin.Serialize()), text);
                Assert.True(Origin.TryParse(origin.Serialize(), out var again) && again.Equals(origin), text);
            }

            if (OriginParser.Parse(text, out var intended) == OriginIssues.None)
            {
                Assert.Equal(text, intended!.Serialize());
            }
        }

        output.WriteLine($"{serialized} of 50000 texts were origins");
        Assert.True(serialized > 500, "The generator must reach the inner parts of the parser.");
    }

    [Theory]
    [MemberData(nameof(LoopingPieceIndexes))]
    public void TimeIsLinear(int index)
    {
        var piece = LoopingPieces[index];
        var middle = string.Concat(Enumerable.Repeat(piece, Megabyte / piece.Length));
        var watch = Stopwatch.StartNew();
        ExerciseAll(middle, middle);
        ExerciseOrigin("https://" + middle);
        ExerciseOrigin("https://[" + middle + "]");
        ExerciseOrigin("https://a.example:" + middle);

        // Quadratic work on a megabyte takes minutes; linear work far less than a second on an idle machine.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed} for '{piece}'");
    }

    private static void ExerciseOrigin(string text)
    {
        OriginParser.Parse(text, out _);
        Origin.IsSerialized(text);
        if (OriginPattern.TryParse(text, out var pattern, out var reason))
        {
            pattern.Matches(Origin.Opaque);
        }
        else
        {
            Assert.StartsWith("'", reason, StringComparison.Ordinal);
        }
    }

    private static void ExerciseHost(string text)
    {
        Assert.InRange(PublicSuffixes.Find(text).Start, 0, text.Length);
        if (PublicSuffixes.RegistrableDomain(text) is { } registrable)
        {
            Assert.EndsWith(registrable, text, StringComparison.Ordinal);
            Assert.False(PublicSuffixes.IsPublicSuffix(text));
        }
    }

    private static void ExerciseAll(string text, string other)
    {
        ExerciseOrigin(text);
        HeaderList.TryParseTokens(text, out _);
        VaryHeader.CoversOrigin([text]);
        ExerciseHost(text);
        ExerciseHost(text + ".github.io");
        ExerciseHost(text + ".compute.amazonaws.com");
        Methods.Normalize(text);
        Methods.IsForbidden(text);
        Methods.IsSafelisted(text);
        RequestHeaders.FindRisky(text);
        RequestHeaders.IsForbidden(text, other);
        foreach (var name in new[] { "Accept", "Accept-Language", "Content-Type", "Range", "X-HTTP-Method", text })
        {
            RequestHeaders.IsSafelisted(name, text);
            RequestHeaders.IsForbidden(name, text);
        }

        MaxAge.TryParse(text, out _);
        CorsHeaderNames.IsCorsResponseHeader(text);
        var request = new CorsRequest(other, text, [new(text, other), new("X-A", text), new("Accept", text)], CredentialsMode.Omit);
        var response = new CorsResponse(
            204,
            [
                new("Access-Control-Allow-Origin", other),
                new("Access-Control-Allow-Methods", text),
                new("Access-Control-Allow-Headers", text),
                new("Access-Control-Expose-Headers", text),
                new("Access-Control-Max-Age", text),
                new(text, text),
            ]);
        CorsCheck.Evaluate(request, response);
        Preflight.IsNeeded(request);
        Preflight.CreateRequest(request).ToHeaders();
        Preflight.Evaluate(request, response);
        ResponseHeaders.IsReadable(request, response, text);
        response.GetCombined(text);
    }

    private static string RandomText(Random random)
    {
        var prefix = random.Next(3) == 0 ? "https://" : "";
        return prefix + string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ =>
            random.Next(4) == 0 ? ((char)random.Next(0x10000)).ToString() : Pieces[random.Next(Pieces.Length)]));
    }
}
