using System.Collections.Immutable;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Wiring.Simulation;

/// <summary>Asks simulated servers as browsers ask.</summary>
internal static class Visitor
{
    /// <summary>The origin of the page that asks.</summary>
    public const string Page = "https://page.example";

    private const string Url = "https://api.example/";
    private const string PlainPage = "http://page.example";
    private const string PlainUrl = "http://api.example/";

    private static readonly ImmutableArray<HeaderField> Token = ImmutableArray.Create(new HeaderField("Authorization", "Bearer token"));

    /// <summary>Whether an origin is the page's, over https or http.</summary>
    public static bool IsPage(string origin) => origin is Page or PlainPage;

    /// <summary>What the page gets of a server that nobody has asked before.</summary>
    public static Experience Ask(SimulatedServer server, Visit visit)
    {
        if (!server.Starts)
        {
            return default;
        }

        var isPlain = visit is Visit.OverHttp or Visit.OverHttpWithHeader;
        var url = isPlain ? PlainUrl : Url;
        if (visit is Visit.AfterOwnPage or Visit.AfterOtherPage)
        {
            CorsFetch.Run(CorsRequest.Get(visit == Visit.AfterOwnPage ? null : Page, CredentialsMode.Omit), url, server.Answer);
        }

        var page = isPlain ? PlainPage : Page;
        var request = visit switch
        {
            Visit.OwnPage => CorsRequest.Get(null, CredentialsMode.Omit),
            Visit.WithToken => new CorsRequest(page, "GET", Token, CredentialsMode.Omit),
            Visit.OverHttpWithHeader => CorsRequest.GetWithHeader(page, CredentialsMode.Omit),
            _ => CorsRequest.Get(page, CredentialsMode.Omit),
        };
        var result = CorsFetch.Run(request, url, server.Answer);
        return new Experience(result.IsReadable, server.LastStatus, result.Failure == FetchFailure.Preflight);
    }

    /// <summary>Another page asks with a token whatever comes of the preflight.</summary>
    public static void AskSignedIn(SimulatedServer server) =>
        server.Answer(new SentRequest(Url, "GET", Page, Token, HasCredentials: false, IsPreflight: false));

    /// <summary>Whether a page is served: it reads the answer, be it that those who have not signed in are not let in.</summary>
    public static bool IsServed(this Experience experience, Visit visit, Target target, World world) =>
        experience.IsReadable
        && (experience.Status == 200 || (experience.Status == 401 && visit != Visit.WithToken && target.Endpoint?.Protection switch
        {
            EndpointProtection.Required => true,
            EndpointProtection.Anonymous => false,
            _ => world.HasFallbackPolicy,
        }));
}
