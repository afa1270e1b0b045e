using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Wiring.Simulation;

/// <summary>
/// A server that answers the requests for one target as ASP.NET Core does; it remembers what its caches keep. Sources: dotnet/aspnetcore,
/// CorsMiddleware.cs, AuthorizationMiddleware.cs, EndpointMiddleware.cs, ResponseCachingMiddleware.cs, OutputCacheMiddleware.cs,
/// HttpMethodMatcherPolicy.cs, WebApplicationBuilder.cs.
/// </summary>
/// <param name="path">The way that the requests take, in which nothing counts as unknown.</param>
/// <param name="book">Finds the policies.</param>
/// <param name="admits">Whether a policy admits an origin; all admit any method and header.</param>
internal sealed class SimulatedServer(RequestPath path, PolicyBook book, Func<ServingPolicy, string, bool> admits)
{
    private const string Bearer = "Authorization";
    private const string PlainScheme = "http:";

    private readonly Target target = path.Target;
    private readonly World world = path.World;
    private readonly HashSet<(int Cache, string Url)> kept = [];
    private readonly HashSet<Site> passed = [];

    /// <summary>Whether the endpoint that a request is for has been found, and which.</summary>
    private enum Match
    {
        /// <summary>Not yet, or there is none.</summary>
        None,

        /// <summary>The target's.</summary>
        Found,

        /// <summary>The one that answers 405 in its place.</summary>
        Rejected,
    }

    /// <summary>Whether the application starts; else it answers nothing.</summary>
    public bool Starts => path.Starts;

    /// <summary>The status of the last answer; 0: there is none.</summary>
    public int LastStatus { get; private set; }

    /// <summary>A policy was applied to a request that is no preflight.</summary>
    public bool HasAppliedPolicy { get; private set; }

    /// <summary>The middlewares that requests other than preflights have reached.</summary>
    public IReadOnlyCollection<Site> Passed => passed;

    /// <summary>Answers a request; null where the application does not start.</summary>
    public CorsResponse? Answer(SentRequest sent)
    {
        if (!Starts)
        {
            return null;
        }

        var answer = Run(0, new Request(sent));
        LastStatus = answer.Status;
        return new CorsResponse(answer.Status, answer.Status == 500 ? null : answer.Headers);
    }

    private Reply Run(int index, Request request)
    {
        if (index == path.Steps.Length)
        {
            return new Reply(404);
        }

        var step = path.Steps[index];
        if (!request.Sent.IsPreflight)
        {
            passed.Add(step.Site);
        }

        switch (step.Kind)
        {
            case MiddlewareKind.Routing when path.FindsEndpoint[index] && request.Match == Match.None:
                // An endpoint accepts preflights where it has CORS metadata.
                request.Match = request.Sent.IsPreflight && Cors.Kind == EndpointCorsKind.None ? Match.Rejected : Match.Found;
                break;
            case MiddlewareKind.Cors:
                return RunCors(index, step, request);
            case MiddlewareKind.Authentication:
                request.IsAuthenticated = request.Sent.Headers.Any(static header => header.Name == Bearer);
                break;
            case MiddlewareKind.Authorization:
                request.HasPassedAuthorization |= request.Match != Match.None;
                if (IsProtected(request) && !request.IsAuthenticated)
                {
                    return new Reply(401);
                }

                break;
            case MiddlewareKind.ResponseCaching:
            case MiddlewareKind.OutputCache when request.Match == Match.Found && target.Endpoint!.CachesOutput == true:
                return RunCache(index, request);
            case MiddlewareKind.HttpsRedirection when request.Sent.Url.StartsWith(PlainScheme, StringComparison.Ordinal):
                return new Reply(307) { Location = "https:" + request.Sent.Url.Substring(PlainScheme.Length) };
            case MiddlewareKind.StaticFiles when target.IsFile && !request.Sent.IsPreflight:
            case MiddlewareKind.Terminal:
                return new Reply(200);
            case MiddlewareKind.Endpoints when request.Match != Match.None:
                return RunEndpoint(request);
        }

        return Run(index + 1, request);
    }

    private EndpointCors Cors => target.Endpoint?.Cors ?? EndpointCors.None;

    private Reply RunCors(int index, Middleware step, Request request)
    {
        request.HasPassedCors |= request.Match != Match.None;
        var metadata = request.Match == Match.Found ? Cors : EndpointCors.None;
        if (metadata.Kind == EndpointCorsKind.Disabled)
        {
            return request.Sent.IsPreflight ? new Reply(204) : Run(index + 1, request);
        }

        var reference = metadata.Policy is { Kind: not PolicyReferenceKind.Nameless } own ? own : step.Policy;
        if (request.Sent.Origin is not { } origin || reference is null || book.Find(reference) is not { } policy)
        {
            return Run(index + 1, request);
        }

        HasAppliedPolicy |= !request.Sent.IsPreflight;
        var reply = request.Sent.IsPreflight ? new Reply(204) { Asked = request.Sent.Headers } : Run(index + 1, request);
        if (admits(policy, origin))
        {
            reply.AllowedOrigin = origin;
        }

        return reply;
    }

    /// <summary>What a cache keeps, middlewares behind it have not yet given their headers to.</summary>
    private Reply RunCache(int index, Request request)
    {
        var isKept = !request.Sent.IsPreflight && !request.Sent.Headers.Any(static header => header.Name == Bearer);
        if (isKept && kept.Contains((index, request.Sent.Url)))
        {
            return new Reply(200);
        }

        var reply = Run(index + 1, request);
        if (isKept && reply.Status == 200)
        {
            kept.Add((index, request.Sent.Url));
        }

        return reply;
    }

    private Reply RunEndpoint(Request request)
    {
        if (request.Match == Match.Rejected)
        {
            return new Reply(405);
        }

        var isUnhandled = (target.Endpoint!.Protection == EndpointProtection.Required && !request.HasPassedAuthorization)
            || (Cors.Kind != EndpointCorsKind.None && !request.HasPassedCors);
        return new Reply(isUnhandled && !world.SuppressesMetadataCheck ? 500 : 200);
    }

    private bool IsProtected(Request request) => (request.Match == Match.Found ? target.Endpoint!.Protection : EndpointProtection.None) switch
    {
        EndpointProtection.Required => true,
        EndpointProtection.Anonymous => false,
        _ => world.HasFallbackPolicy,
    };

    private sealed class Request(SentRequest sent)
    {
        public SentRequest Sent { get; } = sent;

        public Match Match { get; set; }

        public bool HasPassedCors { get; set; }

        public bool HasPassedAuthorization { get; set; }

        public bool IsAuthenticated { get; set; }
    }

    private sealed class Reply(int status)
    {
        public int Status { get; } = status;

        public string? AllowedOrigin { get; set; }

        public string? Location { get; init; }

        /// <summary>The headers of the preflight that is answered.</summary>
        public ImmutableArray<HeaderField> Asked { get; init; } = ImmutableArray<HeaderField>.Empty;

        public IEnumerable<HeaderField> Headers
        {
            get
            {
                if (Location is not null)
                {
                    yield return new HeaderField("Location", Location);
                }

                if (AllowedOrigin is not null)
                {
                    yield return new HeaderField(CorsHeaderNames.AccessControlAllowOrigin, AllowedOrigin);
                    foreach (var asked in Asked)
                    {
                        if (Ascii.EqualsIgnoreCase(asked.Name, CorsHeaderNames.AccessControlRequestHeaders))
                        {
                            yield return new HeaderField(CorsHeaderNames.AccessControlAllowHeaders, asked.Value);
                        }
                        else if (Ascii.EqualsIgnoreCase(asked.Name, CorsHeaderNames.AccessControlRequestMethod))
                        {
                            yield return new HeaderField(CorsHeaderNames.AccessControlAllowMethods, asked.Value);
                        }
                    }
                }
            }
        }
    }
}
