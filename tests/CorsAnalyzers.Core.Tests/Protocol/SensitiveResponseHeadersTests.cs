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

    /// <summary>The whole list, so that no entry is lost or changed unseen.</summary>
    [Theory]
    [InlineData(
        "carries a token that lets its holder act for the user",
        "Authorization X-Authorization X-Amzn-Remapped-Authorization X-Auth-Token Auth-Token X-Access-Token Access-Token"
        + " X-AccessToken AccessToken X-Id-Token Id-Token X-JWT X-JWT-Token JWT-Token X-Bearer-Token X-Subject-Token"
        + " X-Vault-Token Private-Token X-Amz-Security-Token X-MS-Token-AAD-Access-Token X-MS-Token-AAD-Id-Token"
        + " X-ZUMO-AUTH")]
    [InlineData(
        "carries a token that gets its holder new access tokens",
        "X-Refresh-Token Refresh-Token X-RefreshToken RefreshToken X-MS-Token-AAD-Refresh-Token")]
    [InlineData(
        "names the signed-in user and what the user may do",
        "X-MS-CLIENT-PRINCIPAL X-Goog-IAP-JWT-Assertion")]
    [InlineData(
        "carries the token that tells the site's own requests from forged ones",
        "RequestVerificationToken X-RequestVerificationToken X-XSRF-TOKEN XSRF-TOKEN X-CSRFToken X-CSRF-Token CSRF-Token"
        + " X-CSRF X-RequestDigest")]
    [InlineData(
        "carries the user's session",
        "X-Session-Token Session-Token X-Session-Id X-SessionId")]
    [InlineData(
        "carries a key of the application",
        "X-Api-Key X-ApiKey Api-Key ApiKey X-Api-Secret X-Functions-Key Ocp-Apim-Subscription-Key")]
    public void EachIsKnown(string content, string names) =>
        Assert.All(names.Split(' '), name => Assert.Equal((name, content), (ResponseHeaders.FindSensitive(name)?.Name, ResponseHeaders.FindSensitive(name)?.Content)));

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
