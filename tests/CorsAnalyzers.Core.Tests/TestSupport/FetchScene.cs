using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.TestSupport;

/// <summary>
/// Servers that answer by URL, and by <c>OPTIONS</c> and URL for preflights; whatever is not set down is admitted, with credentials.
/// Headers are written <c>name: value</c>; <c>{origin}</c> stands for the request's origin.
/// </summary>
internal sealed class FetchScene
{
    public const string Page = "https://page.test";
    public const string Api = "https://api.test/data";

    private readonly Dictionary<string, (int Status, string[] Headers)> answers = [];

    public FetchScene Answer(string request, int status, params string[] headers)
    {
        answers[request] = (status, headers);
        return this;
    }

    /// <summary>An answer that passes the CORS check, with further headers.</summary>
    public FetchScene Admit(string request, int status, params string[] headers) => Answer(
        request, status, ["Access-Control-Allow-Origin: {origin}", "Access-Control-Allow-Credentials: true", .. headers]);

    public FetchScene Redirect(string url, int status, string location) => Admit(url, status, "Location: " + location);

    public FetchResult Run(CorsRequest request, string url = Api, BrowserDeviations? deviations = null) =>
        CorsFetch.Run(request, url, Serve, deviations);

    /// <summary>A request of <see cref="Page"/> without credentials.</summary>
    public static CorsRequest Ask(string method, params string[] headers) =>
        new(Page, method, headers.Select(Field), CredentialsMode.Omit);

    /// <summary>What was sent: method, URL and origin; a preflight also with what it asks for.</summary>
    public static string Trace(FetchResult result) => string.Join("; ", result.Sent.Select(sent => string.Join(
        ' ',
        sent.Headers.Where(header => header.Name.StartsWith("Access-Control-Request-", StringComparison.Ordinal))
            .Select(header => header.Value)
            .Prepend(sent.Origin ?? "-")
            .Prepend(sent.Url)
            .Prepend(sent.Method))));

    public static HeaderField Field(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return new HeaderField(text[..colon], text[(colon + 1)..].Trim());
    }

    private CorsResponse Serve(SentRequest sent)
    {
        if (answers.TryGetValue((sent.IsPreflight ? "OPTIONS " : "") + sent.Url, out var answer))
            return new CorsResponse(answer.Status, answer.Headers.Select(text => Field(text.Replace("{origin}", sent.Origin ?? "*"))));

        string RequestedOf(string name) => sent.Headers.FirstOrDefault(header => header.Name == name).Value ?? "";
        return new CorsResponse(200,
        [
            new("Access-Control-Allow-Origin", sent.Origin ?? "*"),
            new("Access-Control-Allow-Credentials", "true"),
            new("Access-Control-Allow-Methods", RequestedOf("Access-Control-Request-Method")),
            new("Access-Control-Allow-Headers", RequestedOf("Access-Control-Request-Headers")),
        ]);
    }
}
