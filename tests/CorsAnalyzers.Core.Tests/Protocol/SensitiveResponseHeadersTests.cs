using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Protocol;

public sealed class SensitiveResponseHeadersTests
{
    [Theory]
    [InlineData("Authorization", "carries a token that lets its holder act for the user")]
    [InlineData("x-auth-token", "carries a token that lets its holder act for the user")]
    [InlineData("Access-Token", "carries a token that lets its holder act for the user")]
    [InlineData("X-REFRESH-TOKEN", "carries a token that gets its holder new access tokens")]
    [InlineData("X-CSRF-Token", "carries the token that tells the site's own requests from forged ones")]
    [InlineData("X-XSRF-TOKEN", "carries the token that tells the site's own requests from forged ones")]
    [InlineData("RequestVerificationToken", "carries the token that tells the site's own requests from forged ones")]
    [InlineData("X-Session-Id", "carries the user's session")]
    [InlineData("X-Api-Key", "carries a key of the application")]
    [InlineData("X-MS-CLIENT-PRINCIPAL", "names the signed-in user and what the user may do")]
    public void SayWhatTheyCarry(string name, string content)
    {
        var sensitive = ResponseHeaders.FindSensitive(name);

        Assert.NotNull(sensitive);
        Assert.Equal(content, sensitive.Content);
        Assert.Equal(name, sensitive.Name, ignoreCase: true);
        Assert.False(ResponseHeaders.IsSafelisted(name), "What can always be read is not exposed.");
        Assert.False(ResponseHeaders.IsForbidden(name), "What can never be read is no secret to scripts.");
    }

    [Theory]
    [InlineData("Token-Expired")]
    [InlineData("Content-Disposition")]
    [InlineData("X-Pagination")]
    [InlineData("X-Total-Count")]
    [InlineData("Location")]
    [InlineData("ETag")]
    [InlineData("WWW-Authenticate")]
    [InlineData("X-Correlation-ID")]
    [InlineData("api-supported-versions")]
    [InlineData("Grpc-Status")]
    [InlineData("Set-Cookie")]
    [InlineData("*")]
    [InlineData("")]
    public void OrdinaryHeadersAreNoSecret(string name) => Assert.Null(ResponseHeaders.FindSensitive(name));
}
