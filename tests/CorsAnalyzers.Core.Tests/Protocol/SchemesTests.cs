using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Protocol;

public sealed class SchemesTests
{
    [Theory]
    [InlineData("http", "htp hpp htttp htpp httpp hhttp ttp hhtp thtp htt hptt")]
    [InlineData("https", "htps hpps htttps htpps httpps httpss hhttps ttps hhtps thtps htts httsp hptts hptps htpts")]
    public void SlipsOfTheHandAreUnderstood(string meant, string slips) =>
        Assert.All(slips.Split(' '), slip => Assert.Equal((slip, meant), (slip, Schemes.FindMisspelled(slip))));

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    [InlineData("shttp")]
    [InlineData("")]
    [InlineData("HTP")]
    public void OtherSchemesAreMeant(string scheme) => Assert.Null(Schemes.FindMisspelled(scheme));

    [Theory]
    [InlineData("http", 80)]
    [InlineData("ws", 80)]
    [InlineData("https", 443)]
    [InlineData("wss", 443)]
    [InlineData("ftp", 21)]
    [InlineData("file", null)]
    [InlineData("", null)]
    public void SpecialSchemesHaveAPort(string scheme, int? port)
    {
        Assert.Equal(port, Schemes.DefaultPort(scheme));
        Assert.Equal(port is not null, Schemes.IsSpecial(scheme));
    }

    [Theory]
    [InlineData("file data about blob javascript view-source", true)]
    [InlineData("http https chrome-extension capacitor FILE", false)]
    public void SomeSchemesHaveNoOriginOfTheirOwn(string schemes, bool isOpaque) =>
        Assert.All(schemes.Split(' '), scheme => Assert.Equal((scheme, isOpaque), (scheme, Schemes.IsOpaque(scheme))));

    [Theory]
    [InlineData("data:text/plain,x", true)]
    [InlineData("BLOB:https://a.example", true)]
    [InlineData("file:8080", false)]
    [InlineData("file:", true)]
    [InlineData(":data", false)]
    [InlineData("data", false)]
    public void AColonMakesAScheme(string text, bool expected) => Assert.Equal(expected, Schemes.StartsWithOpaque(text));
}
