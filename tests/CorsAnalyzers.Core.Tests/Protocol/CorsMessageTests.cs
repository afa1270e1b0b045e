using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Protocol;

public sealed class CorsMessageTests
{
    [Fact]
    public void ValuesAreFoundInAnyLetterCaseAndJoinedInOrder()
    {
        var response = new CorsResponse(200, [new("Vary", " Origin "), new("X", "1"), new("VARY", "Accept"), new("vary", "")]);

        Assert.Equal(["Origin", "Accept", ""], response.GetValues("vary").AsEnumerable());
        Assert.Equal("Origin, Accept, ", response.GetCombined("Vary"));
        Assert.Null(response.GetCombined("Var"));
        Assert.Empty(response.GetValues("Varyy"));
    }

    [Fact]
    public void NamesFoldAsciiLettersOnly()
    {
        // U+212A KELVIN SIGN and U+017F LONG S are k and s to Unicode, not to HTTP.
        var response = new CorsResponse(200, [new("\u212Aeep", "x"), new("expo\u017Fe", "x")]);

        Assert.Empty(response.GetValues("keep"));
        Assert.Empty(response.GetValues("expose"));
    }

    [Fact]
    public void MissingPartsAreEmpty()
    {
        var response = new CorsResponse(200, [default]);

        Assert.Null(response.GetCombined("Origin"));
        Assert.False(Preflight.IsNeeded(new CorsRequest("https://a.example", "GET", [default], CredentialsMode.Omit)));
        Assert.Empty(new CorsRequest(null, "GET", null, CredentialsMode.Omit).Headers);
    }

    [Fact]
    public void ARequestNormalisesItsMethod()
    {
        Assert.Equal("PUT", new CorsRequest("https://a.example", "put", null, CredentialsMode.Omit).Method);
        Assert.Equal("patch", new CorsRequest("https://a.example", "patch", null, CredentialsMode.Omit).Method);
    }

    [Fact]
    public void AnotherCredentialsModeLeavesTheRestAsItIs()
    {
        HeaderField[] headers = [new("X-A", "1")];
        var request = new CorsRequest("https://a.example", "PUT", headers, CredentialsMode.Omit) { UsesCorsPreflight = true };

        var other = request.With(CredentialsMode.Include);

        Assert.Equal(CredentialsMode.Include, other.Credentials);
        Assert.Equal(("https://a.example", "PUT", true), (other.Origin, other.Method, other.UsesCorsPreflight));
        Assert.Equal(headers, other.Headers.AsEnumerable());
    }

    [Theory]
    [InlineData("Access-Control-Allow-Origin", true)]
    [InlineData("access-control-allow-credentials", true)]
    [InlineData("ACCESS-CONTROL-ALLOW-HEADERS", true)]
    [InlineData("Access-Control-Allow-Methods", true)]
    [InlineData("Access-Control-Expose-Headers", true)]
    [InlineData("Access-Control-Max-Age", true)]
    [InlineData("Access-Control-Expose-Header", false)]
    [InlineData("Access-Control-Request-Method", false)]
    [InlineData("Vary", false)]
    [InlineData("Origin", false)]
    [InlineData("", false)]
    public void KnowsTheResponseHeaders(string name, bool expected) => Assert.Equal(expected, CorsHeaderNames.IsCorsResponseHeader(name));
}
