using System.Diagnostics;
using CorsAnalyzers.Attacks;
using CorsAnalyzers.Protocol;
using Xunit.Abstractions;

namespace CorsAnalyzers.Core.Tests.Attacks;

/// <summary>Attack origins against real checks.</summary>
public sealed class LookAlikesTests(ITestOutputHelper output)
{
    private const int Seed = 20260314;

    private static readonly Dictionary<string, OriginCheck> Weak = WeakChecks.All.ToDictionary(static check => check.Source);
    private static readonly Dictionary<string, OriginCheck> Sound = SoundChecks.All.ToDictionary(static check => check.Source);

    private static readonly string[] Pieces =
    [
        "https://", "http://", "://", "//", ":", ":3000", ":443", "/", ".", "..", "*.", "*", "-", "--", "_", "example.com", "example",
        "com", "github.io", "localhost", "127.0.0.1", "[::1]", "null", "^", "$", @"\.", @"\", "(", ")", "(?:", "(?", "(?<", "[", "]", "[^",
        "|", "+", "?", "{2,3}", "{", "}", ".*", @"\w", @"\d+", @"\x", @"\u00", @"\p{", "a", "Z", "0", "xn--", "\u00FC", "\u3002", "\uD800",
        "\0", " ", ",", ";", "attacker.test", "stranger.example",
    ];

    private static readonly string[] LoopingPieces =
    [
        "a", ".", "a.", "*.", ":", "//", "https://", "(", ")", "[", "[a-", "|", "a|", @"\", @"\.", "^", "$", ".*", "{", "{1,", "(?<", "(?#",
        @"\p{", "?", ",", "https://a.example,", "1", "-", "\u00FC", "\0", "\uD800", "attacker.test ",
    ];

    public static TheoryData<string> WeakSources => new(Weak.Keys);

    public static TheoryData<string> SoundSources => new(Sound.Keys);

    public static TheoryData<string> Loops => new(LoopingPieces);

    [Theory]
    [MemberData(nameof(WeakSources))]
    public void AWeakCheckAdmitsAnAttackThatNamesItsWeakness(string source)
    {
        var check = Weak[source];
        foreach (var (attacks, patternsAreKnown) in check.Attacks.Zip([true, false]))
        {
            var admitted = attacks.Where(check.Admits).ToList();
            output.WriteLine(string.Join(", ", admitted));

            // The first that passes is what a message shows. A pattern that looks like a plain text is attacked as one if nobody
            // knows better.
            Assert.NotEmpty(admitted);
            if (patternsAreKnown || !check.Patterns.Contains("https://example.com"))
            {
                Assert.Equal(check.Kind, admitted[0].Kind);
            }

            Assert.Equal(check.Kind is not (AttackKind.PlainHttp or AttackKind.OtherPort), admitted[0].IsHostile);
        }
    }

    [Theory]
    [MemberData(nameof(SoundSources))]
    public void ASoundCheckAdmitsNoHostileOrigin(string source)
    {
        var check = Sound[source];
        foreach (var attacks in check.Attacks)
        {
            Assert.Empty(attacks.Where(attack => attack.IsHostile && check.Admits(attack)));
        }

        Assert.Contains(check.Attacks, attacks => attacks.Any(attack => attack.Kind == check.Kind));
        Assert.DoesNotContain(check.Attacks, attacks => attacks.Any(attack => attack.Kind == check.Kind && check.Admits(attack)));
    }

    [Fact]
    public void EachClassHasWeakAndSoundChecks()
    {
        foreach (var kind in Enum.GetValues<AttackKind>())
        {
            Assert.True(WeakChecks.All.Count(check => check.Kind == kind) >= 2, kind.ToString());
            Assert.Contains(SoundChecks.All, check => check.Kind == kind);
        }
    }

    [Fact]
    public void LiteralsAreReadFromTheSource()
    {
        var check = Weak.Values.Single(static check => check.Source.Contains("(api|www)", StringComparison.Ordinal));

        Assert.Equal([@"\Ahttps://(api|www).example\.com\z"], check.Patterns);
        Assert.Empty(check.Literals);
        Assert.Equal(
            ["https://app", ".com"],
            OriginCheck.Of(AttackKind.GluedSuffix, o => o.StartsWith("https://app") && o.EndsWith(@".com")).Literals);
    }

    [Fact]
    public void WithoutLiteralsOnlyTheStrangerAndNullAreLeft()
    {
        Assert.Equal(["https://attacker.test", "null"], AttackOrigins.LookAlikes([]).Select(static attack => attack.Origin));
        Assert.Equal(
            ["https://attacker.test", "null"],
            AttackOrigins.LookAlikes([null!, ""], [null!, ""]).Select(static attack => attack.Origin));
    }

    [Theory]
    [InlineData(
        "https://example.com",
        "Prefix https://example.com.attacker.test it begins with 'https://example.com' and the check asks for nothing to end there")]
    [InlineData(
        "example.com",
        "GluedSuffix https://attackerexample.com it ends with 'example.com' and the check asks for no dot before it")]
    [InlineData(
        "example.com",
        "Substring https://attacker-example.com.attacker.test it contains 'example.com' and the check asks for nothing around it")]
    [InlineData(":3000", "GluedSuffix https://attacker.test:3000 it ends with ':3000' and the check asks for no host before it")]
    [InlineData(
        "http://localhost",
        "LoopbackLookAlike http://localhost.attacker.test it begins with 'http://localhost' and the check asks for nothing to end there")]
    [InlineData(".github.io", "PublicSuffixNeighbour https://attacker.github.io anyone can have a site under 'github.io'")]
    [InlineData(
        ".compute.amazonaws.com",
        "PublicSuffixNeighbour https://attacker.attacker.compute.amazonaws.com anyone can have a site under 'compute.amazonaws.com'")]
    [InlineData(
        "https://*.example.com",
        "GluedSuffix https://attacker-example.com it ends with 'example.com' and the check asks for no dot before it")]
    [InlineData(
        "https://example.com",
        "SpecialCharacter https://example.com_.attacker.test it begins with 'https://example.com' and some browsers allow '_' in a host")]
    [InlineData(
        "https://example.com",
        "SpecialCharacter https://example.com{.attacker.test it begins with 'https://example.com' and some browsers allow '{' in a host")]
    [InlineData("https://example.com", "PlainHttp http://example.com it is the plain-http twin of 'https://example.com'")]
    [InlineData(
        "https://example.com:444",
        "OtherPort https://example.com:8443 it is another port of the host in 'https://example.com:444'")]
    [InlineData("anything", "NullOrigin null sandboxed frames and local files send it, so anyone can")]
    [InlineData("anything", "Stranger https://attacker.test the check asks nothing of the host")]
    [InlineData(
        "^https://www.example.com$",
        "UnescapedDot https://www-example.com a '.' in the pattern is not escaped and stands for any character")]
    [InlineData(@"^https://example\.com", "MissingAnchor https://example.com.attacker.test the pattern is not anchored at its end")]
    [InlineData(@"example\.com$", "MissingAnchor https://attackerexample.com the pattern is not anchored at its start")]
    [InlineData(
        @"^https://a\.test|b\.com$",
        "MissingAnchor https://attackerb.com a side of the pattern's '|' is not anchored at its start")]
    [InlineData(@"^https://a\.com.*$", "MissingAnchor https://a.com.attacker.test the pattern admits anything after 'a.com'")]
    [InlineData(@"^https://.*\.com$", "PublicSuffixNeighbour https://attacker.com the pattern admits every site under 'com'")]
    [InlineData(@"^https://.*example\.com$", "GluedSuffix https://attackerexample.com the pattern admits any letters before 'example.com'")]
    [InlineData(@"^https://a\.com([^a-z.].*)?$", "MissingAnchor https://a.com1.attacker.test the pattern admits anything after 'a.com1'")]
    [InlineData(
        @"^https://a\.com([^\w.-].*)?$",
        "SpecialCharacter https://a.com!.attacker.test the pattern admits a character that some browsers allow in a host")]
    public void AttacksSayWhyTheyWork(string literal, string expected) =>
        Assert.Contains(
            expected,
            AttackOrigins.LookAlikes([literal]).Select(static attack => $"{attack.Kind} {attack.Origin} {attack.Why}"));

    [Theory]
    [InlineData(".example.com", "https://attackerexample.com", "https://attacker.example.com")]
    [InlineData(".local", "https://attacker.local")]
    [InlineData(".internal", "https://attacker.internal")]
    [InlineData("app.example.com", "https://attackerapp.example.com")]
    [InlineData("localhost", "https://attackerlocalhost")]
    [InlineData("myapp.test", "https://attackermyapp.test")]
    [InlineData("127.0.0.1", "https://attacker127.0.0.1")]
    [InlineData("--contoso.netlify.app", "https://attacker--contoso.netlify.app")]
    [InlineData("https://localhost:3000", "https://localhost:3000.attacker.test")]
    [InlineData(@"^https://example.com$", "https://example-com")]
    public void WhatNobodyElseCanOwnIsNoAttack(string literal, params string[] origins) =>
        Assert.Empty(AttackOrigins.LookAlikes([literal]).Select(static attack => attack.Origin).Intersect(origins));

    [Fact]
    public void SitesThatTheCheckNamesAreNotHostile()
    {
        var attacks = AttackOrigins.LookAlikes(["example.com", "https://attackerexample.com", "https://shop.attacker.test"]);

        Assert.DoesNotContain(attacks, static attack => attack.IsHostile && attack.Origin == "https://attackerexample.com");
        Assert.DoesNotContain(
            attacks,
            static attack => attack.IsHostile && attack.Origin.EndsWith(".attacker.test", StringComparison.Ordinal));
        Assert.Contains(attacks, static attack => attack.Origin == "https://example.com.stranger.example");
    }

    [Fact]
    public void ListedOriginsAreNoAttacks() =>
        Assert.DoesNotContain(
            AttackOrigins.LookAlikes(["https://example.com", "http://example.com", "https://example.com:8443"]),
            static attack => attack.Origin is "http://example.com" or "https://example.com:8443");

    [Fact]
    public void OnlySpecialCharactersAreNotSentByAllBrowsers()
    {
        foreach (var attack in WeakChecks.All.SelectMany(static check => check.Attacks).SelectMany(static attacks => attacks))
        {
            Assert.Equal(attack.Kind != AttackKind.SpecialCharacter, attack.IsSentByAllBrowsers);
        }
    }

    [Fact]
    public void EachClassOfEachOfTheFirstLiteralsIsRepresented()
    {
        var literals = Enumerable.Range(1, 5).Select(static number => $"host{number}.com").ToList();

        var attacks = AttackOrigins.LookAlikes(literals);

        Assert.True(attacks.Length <= AttackOrigins.LookAlikeLimit);
        foreach (var literal in literals)
        {
            foreach (var kind in new[] { AttackKind.GluedSuffix, AttackKind.Prefix, AttackKind.Substring })
            {
                Assert.Contains(attacks, attack => attack.Kind == kind && attack.Origin.Contains(literal, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void APieceAmongManyOriginsIsAttacked()
    {
        var literals = Enumerable.Range(1, 50).Select(static number => $"https://host{number}.com").Append("example.com");

        Assert.Contains(AttackOrigins.LookAlikes(literals), static attack => attack.Origin == "https://attackerexample.com");
    }

    [Theory]
    [InlineData("ngrok")]
    [InlineData("localhost")]
    [InlineData("Localhost")]
    public void AWordAmongManyLiteralsIsAttacked(string word)
    {
        var others = Enumerable.Range(1, 10).Select(static number => $"https://host{number}.com");
        var attacks = AttackOrigins.LookAlikes(["MyPolicy", "Origin", "GET", "POST", .. others, ".example.com", "example.org", word]);

        Assert.Contains(attacks, attack => attack.Why == $"it contains '{word}' and the check asks for nothing around it");
    }

    [Trait("Category", "Long")]
    [Fact]
    public void ArbitraryLiteralsKeepTheBounds()
    {
        output.WriteLine("seed " + Seed);
        var random = new Random(Seed);
        var hostile = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var literals = Enumerable.Range(0, random.Next(6)).Select(_ => RandomText(random)).ToList();
            var patterns = Enumerable.Range(0, random.Next(3)).Select(_ => RandomText(random)).ToList();
            var attacks = AttackOrigins.LookAlikes(literals, patterns);

            Assert.InRange(attacks.Length, 2, AttackOrigins.LookAlikeLimit);
            Assert.Equal(attacks.Length, attacks.Select(static attack => attack.Origin).Distinct().Count());
            Assert.Equal(string.Join("\n", attacks), string.Join("\n", AttackOrigins.LookAlikes(literals, patterns)));
            foreach (var attack in attacks)
            {
                Assert.True(Origin.IsSerialized(attack.Origin), attack.Origin);
                Assert.True(Origin.TryParse(attack.Origin, out var origin) && origin.Host.Length <= 253);
                Assert.NotEmpty(attack.Why);
                Assert.False(attack.Why.EndsWith('.'));
                hostile += attack.IsHostile ? 1 : 0;
            }
        }

        output.WriteLine($"{hostile} hostile origins");
        Assert.True(hostile > 70_000, "The generator must reach the attacks.");
    }

    [Trait("Category", "Long")]
    [Theory]
    [MemberData(nameof(Loops))]
    public void TimeIsLinear(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (1 << 20) / piece.Length));
        var shorter = text[..4000];
        var watch = Stopwatch.StartNew();
        AttackOrigins.LookAlikes([text, "https://" + text, text + "example.com"], [text, "^" + text]);
        AttackOrigins.LookAlikes([shorter, "https://" + shorter, shorter[..290]], [shorter, "^" + shorter]);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed} for '{piece}'");
    }

    [Trait("Category", "Long")]
    [Fact]
    public void ManyLiteralsTakeLinearTime()
    {
        var literals = Enumerable.Range(0, 100_000).Select(static number => $"https://host{number}.example.com").ToList();
        var watch = Stopwatch.StartNew();
        var attacks = AttackOrigins.LookAlikes(literals, literals.Take(1000));

        Assert.True(attacks.Length <= AttackOrigins.LookAlikeLimit);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    private static string RandomText(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ =>
            random.Next(8) == 0 ? ((char)random.Next(0x10000)).ToString() : Pieces[random.Next(Pieces.Length)]));
}
