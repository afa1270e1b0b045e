using System.Text.RegularExpressions;
using CorsAnalyzers.Attacks;

namespace CorsAnalyzers.Core.Tests.Attacks;

/// <summary>Samples are texts that the real regular expressions match.</summary>
public sealed class PatternSamplerTests
{
    [Theory]
    [InlineData(@"^https://example\.com$", "https://example.com")]
    [InlineData(@"^https?://a$", "https://a")]
    [InlineData(@"^http(s)?://a$", "https://a")]
    [InlineData(@"^https{0,1}://a$", "https://a")]
    [InlineData(@"^(?:www\.)?a$", "a")]
    [InlineData(@"^(?:www\.)?a$", "www.a", 0, true)]
    [InlineData(@"^(?:www\.)??a$", "www.a", 0, true)]
    [InlineData(@"^(a|b|c)\.(d|e)$", "a.d")]
    [InlineData(@"^(a|b|c)\.(d|e)$", "b.e", 1)]
    [InlineData(@"^(a|b|c)\.(d|e)$", "c.e", 2)]
    [InlineData(@"^((a|b)c)$", "bc", 1)]
    [InlineData("^A.B$", "a.b", 0, false, RegexOptions.IgnoreCase)]
    [InlineData("^[abc]$", "a")]
    [InlineData("^[^a-y]$", "1")]
    [InlineData("^[^a-z0-9]$", "-")]
    [InlineData("^[^a-z0-9-]$", "_")]
    [InlineData(@"^[^\w-]$", "!")]
    [InlineData("^[.]$", ".")]
    [InlineData("^[:]$", ":")]
    [InlineData("^[]a]b$", "ab")]
    [InlineData("^[-a]b$", "ab")]
    [InlineData("^[b-]a$", "-a")]
    [InlineData(@"^[\-b]a$", "-a")]
    [InlineData(@"^[!-\-]$", "-")]
    [InlineData(@"^[\d]x$", "1x")]
    [InlineData(@"^\d\D$", "1a")]
    [InlineData(@"^\w\W$", "a-")]
    [InlineData(@"^\S$", "a")]
    [InlineData(@"^\p{Ll}\P{L}$", "a1")]
    [InlineData(@"^\x61\u002eb$", "a.b")]
    [InlineData(@"^a{2}b{1,}c{1,3}d{0}$", "aabc")]
    [InlineData(@"^\d{3}$", "111")]
    [InlineData("^a{b}$", "a{b}")]
    [InlineData("^a{,2}$", "a{,2}")]
    [InlineData(@"^\Aa\z", "a")]
    [InlineData(@"^a\Z", "a")]
    [InlineData(@"^\ba\b$", "a")]
    [InlineData("^(?=a)a(?!b)(?<=a)(?<!c)$", "a")]
    [InlineData("^(?<name>a)$", "a")]
    [InlineData("^(?'name'a)$", "a")]
    [InlineData("^(?>a)$", "a")]
    [InlineData("^(?i)a$", "a")]
    [InlineData("^(?i-s:a)$", "a")]
    [InlineData("^(?#comment)a$", "a")]
    [InlineData(@"^\/\-\.\:$", "/-.:")]
    [InlineData("^[a-z]+x$", "attackerx")]
    [InlineData("^[a-z]*x$", "x")]
    [InlineData("^[a-z]*x$", "attackerx", 0, true)]
    [InlineData("^[a-z]{6}x$", "attackx")]
    [InlineData("^[a-z]{3,7}x$", "attackex")]
    [InlineData("^[a-z]{9}x$", "aaaaaaaaax")]
    [InlineData("^[0-9a-f]{8}x$", "aaaaaaaax")]
    [InlineData(@"^\d+x$", "1x")]
    [InlineData("^(ab){3}$", "ababab")]
    [InlineData(@"^a\.[a-z]+$", "a.net")]
    [InlineData(@"^a\.[a-z]{2}$", "a.io")]
    [InlineData(@"^a\.[a-z]{4}$", "a.info")]
    [InlineData(@"^a\.[a-z]{2,3}(:\d+)?$", "a.net")]
    [InlineData(@"^a\.\d+$", "a.1")]
    public void ASampleMatches(
        string pattern,
        string expected,
        int side = 0,
        bool takesOptional = false,
        RegexOptions options = RegexOptions.None)
    {
        var sample = PatternSampler.Sample(PatternReader.Read(pattern)!.Sides[0], "attacker", side, takesOptional);

        Assert.Equal(expected, sample?.Text);
        Assert.Matches(new Regex(pattern, options), expected);
    }

    [Theory]
    [InlineData("^a$", false, false)]
    [InlineData("a$", true, false)]
    [InlineData("^a", false, true)]
    [InlineData("a", true, true)]
    [InlineData("^a.*$", false, true)]
    [InlineData("^.*a$", true, false)]
    [InlineData("^.+a.+$", true, true)]
    [InlineData("^(a|b)$", false, false)]
    [InlineData("(^a)", false, true)]
    [InlineData("a(b|$)", true, false, 1)]
    [InlineData(@"^a[\w.-]+$", false, true)]
    [InlineData(@"^a[\w-]+$", false, false)]
    [InlineData(@"^a.{0,20}$", false, false)]
    [InlineData(@"^[\w.-]+a$", false, false)]
    public void WhatIsOpenIsTold(string pattern, bool isOpenBefore, bool isOpenAfter, int side = 0)
    {
        var sample = PatternSampler.Sample(PatternReader.Read(pattern)!.Sides[0], "attacker", side, takesOptional: true)!;

        Assert.Equal((isOpenBefore, isOpenAfter), (sample.IsOpenBefore, sample.IsOpenAfter));
    }

    [Theory]
    [InlineData("a|b|c", 3)]
    [InlineData("(a|b)|c", 2)]
    [InlineData("a", 1)]
    [InlineData("", 1)]
    [InlineData("a)b|c", 3)]
    [InlineData("(a", 1)]
    [InlineData("[a|b", 1)]
    [InlineData(@"a\|b", 1)]
    public void OutermostSidesAreCounted(string pattern, int expected) => Assert.Equal(expected, PatternReader.Read(pattern)!.Sides.Length);

    [Fact]
    public void DotsAreRemembered()
    {
        var sample = PatternSampler.Sample(PatternReader.Read(@"^a.b\.c.?d$")!.Sides[0], "attacker", 0, takesOptional: true)!;

        Assert.Equal("a.b.c.d", sample.Text);
        Assert.Equal([1, 5], sample.Dots.AsEnumerable());
    }

    [Fact]
    public void WhatIsTooLongOrTooDeepIsNotRead()
    {
        Assert.Null(PatternReader.Read(new string('a', PatternReader.LongestPattern + 1)));
        Assert.NotNull(PatternReader.Read(new string('a', PatternReader.LongestPattern)));
        Assert.Null(PatternReader.Read(new string('(', 33) + "a"));
        Assert.NotNull(PatternReader.Read(new string('(', 32) + "a" + new string(')', 32) + "(b)"));
        Assert.Null(PatternSampler.Sample(PatternReader.Read(new string('a', 301))!.Sides[0], "attacker", 0, takesOptional: false));
        Assert.Null(PatternSampler.Sample(PatternReader.Read(@"^\s$")!.Sides[0], "attacker", 0, takesOptional: false));
    }
}
