using System.Globalization;
using CorsAnalyzers.BrowserTests.Browser;
using CorsAnalyzers.Protocol;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace CorsAnalyzers.BrowserTests.Protocol;

/// <summary>The origin that Core reads out of a text, against <c>new URL(text).origin</c> in Chromium.</summary>
[Collection(BrowserCollection.Name)]
public sealed class OriginSerializationTests(BrowserFixture fixture, ITestOutputHelper output)
{
    private const int Count = 2000;
    private const string Script = "texts => texts.map(text => { try { return new URL(text).origin; } catch { return null; } })";

    [BrowserFact]
    public async Task CoreReadsRandomTextsAsUrls()
    {
        var seed = ProofSeed.Value;
        var readings = await ReadAsync(new RandomOrigins(seed).Take(Count));
        var without = readings.Count(static reading => reading.InChromium is null);
        var wrong = readings.Count(static reading => reading.IsWrong);
        var line = string.Create(CultureInfo.InvariantCulture, $"Random origins, {ProofSeed.Variable}={seed}: {Count} texts, ")
            + string.Create(CultureInfo.InvariantCulture, $"{without} without an origin, {wrong} unnamed disagreements, ")
            + ProofReport.Describe(readings.SelectMany(static reading => reading.Deviations));
        output.WriteLine(line);
        fixture.Report(line);

        AssertAgreement(readings);
        Assert.InRange(readings.Count(static reading => reading.InChromium is not null), Count / 4, Count * 3 / 4);
    }

    [BrowserFact]
    public async Task CoreReadsEachHostByItself() => AssertAgreement(await ReadAsync(
        RandomOrigins.Labels.Concat(RandomOrigins.Addresses).SelectMany(static host => new[]
        {
            "https://" + host, "http://" + host + ":443/", "https://a." + host + "/x", "https://" + host + ".com", "https://\u05D0." + host,
        })));

    [BrowserFact]
    public async Task ChromiumLeavesTheUrlStandardAsNamed()
    {
        (string Text, BrowserDeviation Deviation)[] cases =
        [
            ("https://xn--a", ChromiumDeviations.PunycodeIsNotChecked),
            ("https://XN--.example/", ChromiumDeviations.PunycodeIsNotChecked),
            ("https://xn--bcher-kv.example:8443", ChromiumDeviations.PunycodeIsNotChecked),
            ("https://*.example", ChromiumDeviations.SpacesAndStarsInHostsAreEscaped),
            ("https://a%2Ab.example", ChromiumDeviations.SpacesAndStarsInHostsAreEscaped),
            ("https://a b.example", ChromiumDeviations.SpacesAndStarsInHostsAreEscaped),
            ("https://a%20b.example", ChromiumDeviations.SpacesAndStarsInHostsAreEscaped),
            ("https://[::1.2.3.010]", ChromiumDeviations.Ipv4InIpv6MayBeOctalOrHex),
            ("https://[::1.2.3.0x1F]", ChromiumDeviations.Ipv4InIpv6MayBeOctalOrHex),
        ];
        var readings = await ReadAsync(cases.Select(static row => row.Text));

        AssertAgreement(readings);
        Assert.Equal(cases.Select(static row => row.Deviation), readings.Select(static reading => Assert.Single(reading.Deviations)));
    }

    private static void AssertAgreement(Reading[] readings) => Assert.True(
        !readings.Any(static reading => reading.IsWrong),
        string.Join(Environment.NewLine, readings.Where(static reading => reading.IsWrong)));

    private async Task<Reading[]> ReadAsync(IEnumerable<string> from)
    {
        var texts = from.ToArray();
        await using var user = await fixture.Browser.NewUserAsync();
        var page = await user.OpenAsync(ProofCase.Reader + "/");
        var origins = await page.EvaluateAsync<string?[]>(Script, texts);
        return [.. texts.Zip(origins, static (text, origin) => new Reading(text, origin))];
    }

    private sealed record Reading(string Text, string? InChromium)
    {
        // Guesses at what the author meant: a browser reads such a text in another way, or not at all.
        private const OriginIssues Guessed = OriginIssues.Punctuation | OriginIssues.InvisibleCharacters | OriginIssues.MisspelledScheme;

        private readonly string? standard = Origin.OfUrl(Text)?.Serialize();
        private readonly string? foretold = Origin.OfUrl(Text, ChromiumDeviations.All)?.Serialize();

        /// <summary>The origin that Core takes the text to mean may be none where the URL has one, but no other one.</summary>
        public bool IsWrong
        {
            get
            {
                var isGuessed = (OriginParser.Parse(Text, out var intended) & Guessed) != 0;
                return foretold != InChromium || (intended is not null && !isGuessed && intended.Serialize() != standard);
            }
        }

        /// <summary>The deviations without which Core would not foretell what Chromium says.</summary>
        public IEnumerable<BrowserDeviation> Deviations => standard == InChromium || foretold != InChromium
            ? []
            : ChromiumDeviations.All.All.Where(deviation => Origin.OfUrl(Text, ChromiumDeviations.All.Without(deviation))?.Serialize() != InChromium);

        public override string ToString()
        {
            OriginParser.Parse(Text, out var intended);
            return $"{SymbolDisplay.FormatLiteral(Text, quote: true)}: standard {standard ?? "none"}, Core for Chromium {foretold ?? "none"}, "
                + $"Chromium {InChromium ?? "none"}, meant {intended?.Serialize() ?? "none"}";
        }
    }
}
