using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Protocol;

public sealed class HeaderListTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a,b", "a|b")]
    [InlineData(" a ,\tb\t, c ", "a|b|c")]
    [InlineData(",,a,, ,b,", "a|b")]
    [InlineData("*", "*")]
    [InlineData("a,A", "a|A")]
    [InlineData("!#$%&'*+-.^_`~9z", "!#$%&'*+-.^_`~9z")]
    public void Tokens(string value, string expected)
    {
        Assert.True(HeaderList.TryParseTokens(value, out var tokens));
        Assert.Equal(expected, string.Join("|", tokens));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a, b c")]
    [InlineData("\"a, b\"")]
    [InlineData("a:")]
    [InlineData("a;b")]
    [InlineData("a\n,b")]
    [InlineData("\u00E9")]
    [InlineData("a\0")]
    public void NoTokens(string value)
    {
        Assert.False(HeaderList.TryParseTokens(value, out var tokens));
        Assert.True(tokens.IsEmpty);
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("X-A_1", true)]
    [InlineData("|", true)]
    [InlineData("", false)]
    [InlineData(" a", false)]
    [InlineData("a,b", false)]
    [InlineData("a/b", false)]
    [InlineData("(", false)]
    [InlineData("\x7F", false)]
    public void Token(string text, bool expected) => Assert.Equal(expected, HeaderList.IsToken(text));

    [Theory]
    [InlineData("a, \"b, c\" , d", "a|\"b, c\"|d")]
    [InlineData("\"a\\\", b\", c", "\"a\\\", b\"|c")]
    [InlineData("x\"a,b\"y,z", "x\"a,b\"y|z")]
    [InlineData("a, \"b, c", "a|\"b, c")]
    [InlineData("a, \"b\\", "a|\"b\\")]
    [InlineData("a\\,b", "a\\|b")]
    [InlineData(" , ,", "")]
    public void Elements(string value, string expected)
    {
        var elements = HeaderList.Split(value).ToList();

        Assert.Equal(expected, string.Join("|", elements.Select(element => element.Text)));
        Assert.All(elements, element => Assert.Equal(element.Text, value.Substring(element.Start, element.Length)));
    }

    [Theory]
    [InlineData("Origin", true)]
    [InlineData("origin", true)]
    [InlineData("Accept-Encoding , ORIGIN", true)]
    [InlineData("*", true)]
    [InlineData("Accept, *", true)]
    [InlineData("Accept-Encoding", false)]
    [InlineData("Origin-Agent", false)]
    [InlineData("Accept Origin", false)]
    [InlineData("\"Origin\"", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void VaryCoversTheOrigin(string? value, bool expected)
    {
        Assert.Equal(expected, VaryHeader.CoversOrigin([value]));
        Assert.Equal(expected, VaryHeader.CoversOrigin(["Accept", null, value]));
    }

    [Theory]
    [InlineData("Accept-Encoding", "accept-encoding", true)]
    [InlineData("Origin, Accept-Encoding", "Accept-Encoding", true)]
    [InlineData("*", "Accept-Encoding", true)]
    [InlineData("Origin", "Accept-Encoding", false)]
    [InlineData("Accept", "Accept-Encoding", false)]
    public void VaryCoversTheMembersItNames(string value, string name, bool expected) =>
        Assert.Equal(expected, VaryHeader.Covers([value], name));

    [Fact]
    public void NoVaryCoversNothing()
    {
        Assert.False(VaryHeader.CoversOrigin([]));
        Assert.False(VaryHeader.CoversOrigin(null));
    }
}
