using System.Collections.Immutable;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>A request that is made of each pipeline, each to a host name of its own: nothing is cached from one to the next.</summary>
/// <param name="Title">The column's head.</param>
/// <param name="Url">Where it goes.</param>
/// <param name="Request">What the script asks for.</param>
/// <param name="IsOfEndpoint">It asks for the endpoint over https: what CORS4002 speaks of.</param>
internal sealed record Probe(string Title, string Url, CorsRequest Request, bool IsOfEndpoint = true)
{
    private const string Shop = "https://shop.example";
    private const string Desk = "https://desk.example";
    private const string Second = "https://other.example";
    private const string PlainShop = "http://shop.example";

    /// <summary>A page of the API's own origin.</summary>
    public static Probe OwnPage { get; } = new("own page", "https://own.example/api", CorsRequest.Get(null, CredentialsMode.Omit));

    /// <summary>A foreign page's simple request, not signed in.</summary>
    public static Probe Simple { get; } = new("simple", "https://simple.example/api", CorsRequest.Get(Shop, CredentialsMode.Omit));

    /// <summary>A foreign page's request with the token of a user who has signed in.</summary>
    public static Probe Token { get; } = new("with a token", "https://token.example/api", WithToken(Shop));

    /// <summary>A foreign page's request for what the own page has asked for.</summary>
    public static Probe AfterOwnPage { get; } = new("after the own page", "https://again.example/api", CorsRequest.Get(Shop, CredentialsMode.Omit)) { Before = [null] };

    /// <summary>A foreign page's request for what another foreign page has asked for.</summary>
    public static Probe AfterOtherPage { get; } = new("after another page", "https://other.example/api", CorsRequest.Get(Desk, CredentialsMode.Omit)) { Before = [Shop] };

    public static Probe File { get; } = new("file", "https://file.example/file.txt", CorsRequest.Get(Shop, CredentialsMode.Omit), IsOfEndpoint: false);

    public static Probe FileWithToken { get; } = new("file, with a token", "https://file2.example/file.txt", WithToken(Shop), IsOfEndpoint: false);

    public static Probe Redirected { get; } = new("http, simple", "http://plain.example/api", CorsRequest.Get(PlainShop, CredentialsMode.Omit), IsOfEndpoint: false);

    public static Probe RedirectedWithHeader { get; } = new(
        "http, with a header", "http://plain2.example/api", CorsRequest.GetWithHeader(PlainShop, CredentialsMode.Omit), IsOfEndpoint: false);

    /// <summary>A page that the second of two policies lets in.</summary>
    public static Probe SecondSimple { get; } = new("second policy's page, simple", "https://second.example/api", CorsRequest.Get(Second, CredentialsMode.Omit));

    public static Probe SecondToken { get; } = new("second policy's page, with a token", "https://second2.example/api", WithToken(Second));

    public static ImmutableArray<Probe> OfEndpoint { get; } = [OwnPage, Simple, Token];

    /// <summary>The origins of the pages that ask for the URL before; null: its own.</summary>
    public ImmutableArray<string?> Before { get; init; } = [];

    /// <summary>What an application answers that serves the request.</summary>
    public int ExpectedStatus(Pipeline pipeline) =>
        IsOfEndpoint && pipeline.Protection is Protection.Required or Protection.Fallback
        && !Request.Headers.Any(static header => header.Name == "Authorization")
            ? 401
            : 200;

    private static CorsRequest WithToken(string origin) =>
        new(origin, "GET", [new HeaderField("Authorization", "Bearer ada")], CredentialsMode.Omit);
}
