using System.Collections.Immutable;

namespace CorsAnalyzers.Protocol;

/// <summary>
/// The response headers that carry secrets. A script of another site reads one only where Access-Control-Expose-Headers names it
/// (Fetch Standard §2.2.2). Each entry says who sends it.
/// </summary>
internal static class SensitiveResponseHeaders
{
    private const string CarriesAccessToken = "carries a token that lets its holder act for the user";
    private const string CarriesRefreshToken = "carries a token that gets its holder new access tokens";
    private const string CarriesAntiForgeryToken = "carries the token that tells the site's own requests from forged ones";
    private const string CarriesSession = "carries the user's session";
    private const string CarriesApiKey = "carries a key of the application";
    private const string NamesUser = "names the signed-in user and what the user may do";

    private static readonly ImmutableDictionary<string, SensitiveResponseHeader> ByName = CreateTable();

    public static SensitiveResponseHeader? Find(string name) =>
        name is not null && ByName.TryGetValue(name, out var header) ? header : null;

    private static ImmutableDictionary<string, SensitiveResponseHeader> CreateTable()
    {
        var table = ImmutableDictionary.CreateBuilder<string, SensitiveResponseHeader>(AsciiIgnoreCaseComparer.Instance);
        void Add(string name, string content) => table.Add(name, new SensitiveResponseHeader(name, content));

        // APIs that hand out a bearer token at sign-in, or a renewed one with any answer; API Gateway renames the header.
        Add("Authorization", CarriesAccessToken);
        Add("X-Authorization", CarriesAccessToken);
        Add("X-Amzn-Remapped-Authorization", CarriesAccessToken);
        Add("X-Auth-Token", CarriesAccessToken);
        Add("Auth-Token", CarriesAccessToken);
        Add("X-Access-Token", CarriesAccessToken);
        Add("Access-Token", CarriesAccessToken);
        Add("X-AccessToken", CarriesAccessToken);
        Add("AccessToken", CarriesAccessToken);
        Add("X-Id-Token", CarriesAccessToken);
        Add("Id-Token", CarriesAccessToken);
        Add("X-JWT", CarriesAccessToken);
        Add("X-JWT-Token", CarriesAccessToken);
        Add("JWT-Token", CarriesAccessToken);
        Add("X-Bearer-Token", CarriesAccessToken);

        // ABP and other application frameworks renew tokens by these.
        Add("X-Refresh-Token", CarriesRefreshToken);
        Add("Refresh-Token", CarriesRefreshToken);
        Add("X-RefreshToken", CarriesRefreshToken);
        Add("RefreshToken", CarriesRefreshToken);

        // OpenStack Keystone; HashiCorp Vault; GitLab.
        Add("X-Subject-Token", CarriesAccessToken);
        Add("X-Vault-Token", CarriesAccessToken);
        Add("Private-Token", CarriesAccessToken);

        // AWS; Azure App Service authentication; Google's identity-aware proxy.
        Add("X-Amz-Security-Token", CarriesAccessToken);
        Add("X-MS-Token-AAD-Access-Token", CarriesAccessToken);
        Add("X-MS-Token-AAD-Id-Token", CarriesAccessToken);
        Add("X-MS-Token-AAD-Refresh-Token", CarriesRefreshToken);
        Add("X-ZUMO-AUTH", CarriesAccessToken);
        Add("X-MS-CLIENT-PRINCIPAL", NamesUser);
        Add("X-Goog-IAP-JWT-Assertion", NamesUser);

        // ASP.NET Core antiforgery; Angular; Django; Rails and Laravel; SAP Gateway; SharePoint.
        Add("RequestVerificationToken", CarriesAntiForgeryToken);
        Add("X-RequestVerificationToken", CarriesAntiForgeryToken);
        Add("X-XSRF-TOKEN", CarriesAntiForgeryToken);
        Add("XSRF-TOKEN", CarriesAntiForgeryToken);
        Add("X-CSRFToken", CarriesAntiForgeryToken);
        Add("X-CSRF-Token", CarriesAntiForgeryToken);
        Add("CSRF-Token", CarriesAntiForgeryToken);
        Add("X-CSRF", CarriesAntiForgeryToken);
        Add("X-RequestDigest", CarriesAntiForgeryToken);

        // Servers that keep sessions without cookies.
        Add("X-Session-Token", CarriesSession);
        Add("Session-Token", CarriesSession);
        Add("X-Session-Id", CarriesSession);
        Add("X-SessionId", CarriesSession);

        // API gateways; Azure Functions and Azure API Management.
        Add("X-Api-Key", CarriesApiKey);
        Add("X-ApiKey", CarriesApiKey);
        Add("Api-Key", CarriesApiKey);
        Add("ApiKey", CarriesApiKey);
        Add("X-Api-Secret", CarriesApiKey);
        Add("X-Functions-Key", CarriesApiKey);
        Add("Ocp-Apim-Subscription-Key", CarriesApiKey);

        return table.ToImmutable();
    }
}
