using System.Reflection;
using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Protocol;
using static CorsAnalyzers.Core.Tests.TestSupport.FetchScene;

namespace CorsAnalyzers.Core.Tests.Protocol;

/// <summary>Each deviation by itself changes what it says and nothing else; without it, the standard's way.</summary>
public sealed class ChromiumDeviationsTests
{
    [Fact]
    public void AllAreListedByTheirNames()
    {
        var members = typeof(ChromiumDeviations).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(BrowserDeviation))
            .ToList();

        Assert.Equal(members.Select(property => (BrowserDeviation)property.GetValue(null)!), ChromiumDeviations.All.All);
        Assert.Equal(members.Select(property => property.Name), ChromiumDeviations.All.All.Select(deviation => deviation.Name));
        Assert.All(ChromiumDeviations.All.All, deviation => Assert.True(ChromiumDeviations.All.Contains(deviation)));
        Assert.Empty(BrowserDeviations.None.All);
    }

    [Theory]
    [InlineData(CredentialsMode.Omit, "*", true)]
    [InlineData(CredentialsMode.Omit, "X-A, *", true)]
    [InlineData(CredentialsMode.Omit, "X-A", false)]
    [InlineData(CredentialsMode.Include, "*", false)]
    public void WildcardCoversAuthorization(CredentialsMode mode, string list, bool expected)
    {
        var request = new CorsRequest(Page, "GET", [new("Authorization", "t")], mode);
        var scene = new FetchScene().Admit("OPTIONS " + Api, 204, "Access-Control-Allow-Headers: " + list);

        Assert.Equal(FetchFailure.Preflight, scene.Run(request).Failure);
        Assert.Equal(expected, scene.Run(request, deviations: Only(ChromiumDeviations.WildcardCoversAuthorization)).IsReadable);
    }

    [Theory]
    [InlineData("Save-Data", "on", true)]
    [InlineData("save-data", " ON ", true)]
    [InlineData("Save-Data", "off", false)]
    [InlineData("DPR", "2", true)]
    [InlineData("DPR", "2.5", true)]
    [InlineData("DPR", "2.", false)]
    [InlineData("DPR", ".5", false)]
    [InlineData("DPR", "1.2.3", false)]
    [InlineData("DPR", "x", false)]
    [InlineData("Device-Memory", "0.5", true)]
    [InlineData("Device-Memory", "", false)]
    [InlineData("Downlink", "1.5", true)]
    [InlineData("Downlink", "-1", false)]
    [InlineData("Width", "10", true)]
    [InlineData("Width", "1.5", false)]
    [InlineData("Viewport-Width", "10", true)]
    [InlineData("Viewport-Width", "x", false)]
    [InlineData("RTT", "100", true)]
    [InlineData("RTT", "x", false)]
    [InlineData("ECT", "slow-2g", true)]
    [InlineData("ECT", "4g", true)]
    [InlineData("ECT", "5g", false)]
    [InlineData("Intervention", "anything (at) all", true)]
    [InlineData("Lang", "de", false)]
    [InlineData("X-A", "on", false)]
    public void ClientHintsAreSafelisted(string name, string value, bool expected)
    {
        var request = new CorsRequest(Page, "GET", [new(name, value)], CredentialsMode.Omit);

        Assert.True(Preflight.IsNeeded(request));
        Assert.Equal(!expected, Preflight.IsNeeded(request, Only(ChromiumDeviations.ClientHintsAreSafelisted)));
    }

    [Fact]
    public void ClientHintsCountTowardsTheLimits()
    {
        var deviations = Only(ChromiumDeviations.ClientHintsAreSafelisted);
        HeaderField[] Hints(int length, int count) => [.. Enumerable.Repeat(new HeaderField("RTT", new string('1', length)), count)];

        Assert.Empty(RequestHeaders.GetUnsafeNames(Hints(128, 8), deviations));
        Assert.Equal(["rtt"], RequestHeaders.GetUnsafeNames(Hints(128, 9), deviations).AsEnumerable());
        Assert.Equal(["rtt"], RequestHeaders.GetUnsafeNames(Hints(129, 1), deviations).AsEnumerable());
    }

    [Theory]
    [InlineData("User-Agent: a(b)", false)]
    [InlineData("user-agent: a", false)]
    [InlineData("User-Agent: a|X-A: 1", true)]
    public void UserAgentNeedsNoPreflight(string headers, bool expected)
    {
        var request = Ask("GET", headers.Split('|'));

        Assert.True(Preflight.IsNeeded(request));
        Assert.Equal(expected, Preflight.IsNeeded(request, Only(ChromiumDeviations.UserAgentNeedsNoPreflight)));
    }

    [Fact]
    public void UserAgentIsNotTheScripts()
    {
        var request = new CorsRequest(Page, "GET", [new("user-agent", "a"), new("Accept", "a")], CredentialsMode.Omit);
        var scene = new FetchScene().Admit(Api, 200);

        var sent = scene.Run(request, deviations: Only(ChromiumDeviations.UserAgentNeedsNoPreflight)).Sent;
        Assert.Equal(["Accept"], Assert.Single(sent).Headers.Select(header => header.Name));
    }

    [Theory]
    [InlineData("DPR", false)]
    [InlineData("device-memory", false)]
    [InlineData("RTT", false)]
    [InlineData("Save-Data", true)]
    [InlineData("Intervention", true)]
    [InlineData("X-A", true)]
    public void ClientHintsEndAtRedirects(string name, bool expected)
    {
        var request = new CorsRequest(Page, "GET", [new(name, "x")], CredentialsMode.Omit);
        var scene = new FetchScene()
            .Admit("OPTIONS " + Api, 204, "Access-Control-Allow-Headers: " + name)
            .Redirect(Api, 307, "/next")
            .Admit("OPTIONS https://api.test/next", 204, "Access-Control-Allow-Headers: " + name)
            .Admit("https://api.test/next", 200);

        Assert.Single(scene.Run(request).Sent[^1].Headers);
        var sent = scene.Run(request, deviations: Only(ChromiumDeviations.ClientHintsEndAtRedirects)).Sent;
        Assert.Equal(expected, sent[^1].Headers.Length != 0);
    }

    [Fact]
    public void ClientHintsGoBackToThePage()
    {
        var request = new CorsRequest(Page, "GET", [new("DPR", "2")], CredentialsMode.Omit);
        var deviations = new BrowserDeviations([ChromiumDeviations.ClientHintsAreSafelisted, ChromiumDeviations.ClientHintsEndAtRedirects]);

        var sent = new FetchScene().Redirect(Api, 307, Page + "/").Run(request, deviations: deviations).Sent;
        Assert.Equal(["DPR", "DPR"], sent.SelectMany(one => one.Headers).Select(header => header.Name));
    }

    [Theory]
    [InlineData("bytes=9223372036854775806-", false)]
    [InlineData("bytes=0-9223372036854775806", false)]
    [InlineData("bytes=000000000000000000000000001-", false)]
    [InlineData("bytes=9223372036854775807-", true)]
    [InlineData("bytes=0-9223372036854775807", true)]
    [InlineData("bytes=0-10000000000000000000", true)]
    public void RangeNumbersAreLimited(string value, bool expected)
    {
        var request = new CorsRequest(Page, "GET", [new("range", value)], CredentialsMode.Omit);

        Assert.False(Preflight.IsNeeded(request));
        Assert.Equal(expected, Preflight.IsNeeded(request, Only(ChromiumDeviations.RangeNumbersAreLimited)));
    }

    [Fact]
    public void RequestHeadersAreCombined()
    {
        var deviations = Only(ChromiumDeviations.RequestHeadersAreCombined);
        CorsRequest Twice(string name, string first, string second) =>
            new(Page, "GET", [new(name, first), new(name.ToUpperInvariant(), second)], CredentialsMode.Omit);

        var types = Twice("Content-Type", "text/plain", "text/plain");
        Assert.False(Preflight.IsNeeded(types));
        Assert.True(Preflight.IsNeeded(types, deviations));
        var longOnes = Twice("Accept", new string('a', 64), new string('a', 63));
        Assert.False(Preflight.IsNeeded(longOnes));
        Assert.True(Preflight.IsNeeded(longOnes, deviations));
        Assert.False(Preflight.IsNeeded(Twice("Accept", new string('a', 64), new string('a', 62)), deviations));
    }

    [Theory]
    [InlineData("GET", false)]
    [InlineData("HEAD", false)]
    [InlineData("POST", true)]
    public void NoForcedPreflightWithoutBody(string method, bool expected)
    {
        var request = new CorsRequest(Page, method, null, CredentialsMode.Omit) { UsesCorsPreflight = true };

        Assert.NotNull(new FetchScene().Run(request).Preflight);
        var result = new FetchScene().Run(request, deviations: Only(ChromiumDeviations.NoForcedPreflightWithoutBody));
        Assert.Equal(expected, result.Preflight is not null);
    }

    [Fact]
    public void WhatARedirectTurnsIntoGetStaysForced()
    {
        var request = new CorsRequest(Page, "POST", null, CredentialsMode.Omit) { UsesCorsPreflight = true };
        var scene = new FetchScene()
            .Admit("OPTIONS " + Api, 204)
            .Redirect(Api, 303, "/next")
            .Admit("OPTIONS https://api.test/next", 204)
            .Admit("https://api.test/next", 200);

        var sent = scene.Run(request, deviations: Only(ChromiumDeviations.NoForcedPreflightWithoutBody)).Sent;
        Assert.Equal(["OPTIONS", "POST", "OPTIONS", "GET"], sent.Select(one => one.Method));
    }

    [Fact]
    public void ForcedPreflightGrantsNoMethod()
    {
        var request = new CorsRequest(Page, "PUT", null, CredentialsMode.Omit) { UsesCorsPreflight = true };
        var scene = new FetchScene().Admit("OPTIONS " + Api, 204);

        Assert.True(scene.Run(request).IsReadable);
        var result = scene.Run(request, deviations: Only(ChromiumDeviations.ForcedPreflightGrantsNoMethod));
        Assert.Equal(PreflightVerdict.MethodNotAllowed, result.Preflight!.Verdict);
    }

    [Theory]
    [InlineData("-1", 5, 0)]
    [InlineData("-600", 5, 0)]
    [InlineData("+600", 5, 600)]
    [InlineData("600", 600, 600)]
    [InlineData("+-1", 5, 5)]
    [InlineData("-", 5, 5)]
    [InlineData("- 1", 5, 5)]
    [InlineData("-1.5", 5, 5)]
    [InlineData("x1", 5, 5)]
    [InlineData("", 5, 5)]
    public void MaxAgeHasASign(string value, int standard, int chromium) =>
        AssertMaxAge(value, standard, chromium, ChromiumDeviations.MaxAgeHasASign);

    [Theory]
    [InlineData("9223372036854775807", int.MaxValue, int.MaxValue)]
    [InlineData("9223372036854775808", int.MaxValue, 5)]
    [InlineData("00000000000000000000000600", 600, 600)]
    [InlineData("99999999999999999999", int.MaxValue, 5)]
    [InlineData("-99999999999999999999", 5, 5)]
    [InlineData("x", 5, 5)]
    public void MaxAgeBeyond64BitIsInvalid(string value, int standard, int chromium) =>
        AssertMaxAge(value, standard, chromium, ChromiumDeviations.MaxAgeBeyond64BitIsInvalid);

    [Theory]
    [InlineData("-9223372036854775808", 0)]
    [InlineData("-9223372036854775809", 5)]
    [InlineData("+9223372036854775807", 7200)]
    [InlineData("+9223372036854775808", 5)]
    public void MaxAgeInChromium(string value, int expected) => Assert.Equal(
        expected,
        MaxAge.FromResponse(new CorsResponse(204, [new("Access-Control-Max-Age", value)]), ChromiumDeviations.All));

    [Theory]
    [InlineData("7199", 7199, 7199)]
    [InlineData("7200", 7200, 7200)]
    [InlineData("86400", 86400, 7200)]
    [InlineData("99999999999999999999", int.MaxValue, 7200)]
    [InlineData("-1", 5, 5)]
    public void MaxAgeIsAtMostTwoHours(string value, int standard, int chromium) =>
        AssertMaxAge(value, standard, chromium, ChromiumDeviations.MaxAgeIsAtMostTwoHours);

    [Fact]
    public void EmptyLocationIsNone()
    {
        var scene = new FetchScene().Redirect(Api, 302, "");

        Assert.Equal(FetchFailure.Redirect, scene.Run(Ask("GET")).Failure);
        Assert.Equal(302, scene.Run(Ask("GET"), deviations: Only(ChromiumDeviations.EmptyLocationIsNone)).Response!.Status);
    }

    [Theory]
    [InlineData("/a", "/a", true)]
    [InlineData("/a", "/b", false)]
    [InlineData("/a", "/A", false)]
    public void EqualLocationsAreOne(string first, string second, bool expected)
    {
        var scene = new FetchScene().Admit(Api, 302, "Location: " + first, "Location: " + second);

        Assert.Equal(FetchFailure.Redirect, scene.Run(Ask("GET")).Failure);
        Assert.Equal(expected, scene.Run(Ask("GET"), deviations: Only(ChromiumDeviations.EqualLocationsAreOne)).IsReadable);
    }

    [Theory]
    [InlineData("https://xn--a", "https://xn--a")]
    [InlineData("https://XN--.example/", "https://xn--.example")]
    [InlineData("https://xn--a.b\u00FCcher", null)]
    public void PunycodeIsNotChecked(string url, string? expected) =>
        AssertOrigin(url, null, expected, ChromiumDeviations.PunycodeIsNotChecked);

    [Theory]
    [InlineData("https://*.a.example", "https://*.a.example", "https://%2A.a.example")]
    [InlineData("https://a%2ab", "https://a*b", "https://a%2Ab")]
    [InlineData("https://a b", null, "https://a%20b")]
    [InlineData("https://a\u3000b", null, "https://a%20b")]
    [InlineData("https://a#b", "https://a", "https://a")]
    [InlineData("https://a<b", null, null)]
    public void SpacesAndStarsInHostsAreEscaped(string url, string? standard, string? chromium) =>
        AssertOrigin(url, standard, chromium, ChromiumDeviations.SpacesAndStarsInHostsAreEscaped);

    [Theory]
    [InlineData("https://[::1.2.3.010]", "https://[::102:308]")]
    [InlineData("https://[::1.2.3.0x1F]", "https://[::102:31f]")]
    [InlineData("https://[::0x1.2.3.4]", "https://[::102:304]")]
    [InlineData("https://[::00001.2.3.4]", "https://[::102:304]")]
    [InlineData("https://[::1.2.3.08]", null)]
    [InlineData("https://[::1.2.3.4:5]", null)]
    [InlineData("https://[::1.2.3.0400]", null)]
    [InlineData("https://[::1.2.3.]", null)]
    public void Ipv4InIpv6MayBeOctalOrHex(string url, string? expected) =>
        AssertOrigin(url, null, expected, ChromiumDeviations.Ipv4InIpv6MayBeOctalOrHex);

    private static void AssertOrigin(string url, string? standard, string? chromium, BrowserDeviation deviation)
    {
        Assert.Equal(standard, Origin.OfUrl(url)?.Serialize());
        Assert.Equal(chromium, Origin.OfUrl(url, Only(deviation))?.Serialize());
    }

    private static BrowserDeviations Only(BrowserDeviation deviation) => new([deviation]);

    private static void AssertMaxAge(string value, int standard, int chromium, BrowserDeviation deviation)
    {
        var request = Ask("PUT");
        var scene = new FetchScene().Admit("OPTIONS " + Api, 204, "Access-Control-Allow-Methods: PUT", "Access-Control-Max-Age: " + value);

        Assert.Equal(standard, scene.Run(request).Preflight!.MaxAgeSeconds);
        Assert.Equal(chromium, scene.Run(request, deviations: Only(deviation)).Preflight!.MaxAgeSeconds);
    }
}
