using System.Collections.Immutable;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Wiring.Simulation;

/// <summary>The middlewares that the requests for one target pass, in their order: what <c>WebApplicationBuilder</c> adds among them.</summary>
internal sealed class RequestPath
{
    private readonly List<(Middleware Middleware, int Depth)> steps = [];
    private readonly Application application;
    private readonly World world;
    private readonly Target target;

    private RequestPath(Application application, World world, Target target)
    {
        this.application = application;
        this.world = world;
        this.target = target;
        Starts = CanStart(application, world);
    }

    /// <summary>What the requests ask for.</summary>
    public Target Target => target;

    /// <summary>How what is not known turns out.</summary>
    public World World => world;

    /// <summary>Whether the application starts.</summary>
    public bool Starts { get; }

    /// <summary>The middlewares.</summary>
    public ImmutableArray<Middleware> Steps { get; private set; }

    /// <summary>Which of them find the target's endpoint.</summary>
    public ImmutableArray<bool> FindsEndpoint { get; private set; }

    /// <summary>The path of the requests for a target.</summary>
    public static RequestPath Of(Application application, World world, Target target)
    {
        var path = new RequestPath(application, world, target);
        path.Build();
        return path;
    }

    /// <summary>Whether the application starts: CORS has its services, and <c>UseEndpoints</c> its <c>UseRouting</c>.</summary>
    public static bool CanStart(Application application, World world) =>
        (application.Services.HasCors || application.Services.MayHaveMore || !Pipelines.All(application.Pipeline).Any(static pipeline => pipeline.Has(MiddlewareKind.Cors)))
        && CanStart(application.Pipeline, world, Adds(world, application.Pipeline, UnseenSite.Before), isMain: true);

    /// <summary>
    /// <c>UseEndpoints</c> asks for the <c>UseRouting</c> of its own pipeline; in branches of <c>WebApplication</c> that of the application does, too.
    /// </summary>
    private static bool CanStart(Pipeline pipeline, World world, bool isRouted, bool isMain)
    {
        var isRoutedOutside = isRouted;
        foreach (var middleware in pipeline.Middlewares)
        {
            isRouted |= middleware.Kind == MiddlewareKind.Routing
                || (middleware.Kind == MiddlewareKind.Unseen && Adds(world, pipeline, middleware.Site));
            if ((middleware.Kind == MiddlewareKind.Endpoints && !isRouted)
                || (middleware.Inner is { } inner && !CanStart(
                    inner,
                    world,
                    (world.Host == HostKind.Minimal && isRouted && (isMain || isRoutedOutside)) || Adds(world, inner, UnseenSite.Before),
                    isMain: false)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Adds(World world, Pipeline pipeline, Site site) =>
        Equals(world.Acting, site)
        && (site != UnseenSite.Before || pipeline.MayHaveEarlier)
        && world.Added.Any(static added => added.Kind == MiddlewareKind.Routing);

    private void Build()
    {
        if (Add(application.Pipeline, 0) && world.Host == HostKind.Minimal)
        {
            steps.Add((Framework(MiddlewareKind.Endpoints), 0));
        }

        if (world.Host == HostKind.Minimal)
        {
            AddFirst(MiddlewareKind.Authorization, world.HasAuthorization);
            AddFirst(MiddlewareKind.Authentication, application.Services.HasAuthentication != false);
            AddFirst(MiddlewareKind.Routing, true);
        }

        Steps = steps.Select(static step => step.Middleware).ToImmutableArray();
        FindsEndpoint = steps.Select((step, index) => step.Middleware.Kind == MiddlewareKind.Routing && Finds(index)).ToImmutableArray();
    }

    /// <summary>False: the requests leave by a branch.</summary>
    private bool Add(Pipeline pipeline, int depth)
    {
        AddUnseen(UnseenSite.Before, pipeline.MayHaveEarlier || (depth == 0 && application.Services.HasStartupFilter), depth);
        foreach (var middleware in pipeline.Middlewares)
        {
            switch (middleware.Kind)
            {
                case MiddlewareKind.Unseen:
                    AddUnseen(middleware.Site, true, depth);
                    break;
                case MiddlewareKind.Branch:
                    if (target.Way.Contains(middleware.Site) && middleware.Inner is { } branch)
                    {
                        Add(branch, depth + 1);
                        return false;
                    }

                    break;
                case MiddlewareKind.Detour:
                    if ((target.Way.Contains(middleware.Site) || world.Detours.Contains(middleware.Site)) && middleware.Inner is { } detour && !Add(detour, depth + 1))
                    {
                        return false;
                    }

                    break;
                default:
                    steps.Add((middleware, depth));
                    break;
            }
        }

        AddUnseen(UnseenSite.Behind, pipeline.MayHaveLater || (depth == 0 && application.Services.HasStartupFilter), depth);
        return true;
    }

    private void AddUnseen(Site site, bool isThere, int depth)
    {
        if (isThere && Equals(world.Acting, site))
        {
            steps.AddRange(world.Added.Select(added => (added, depth)));
        }
    }

    /// <summary>What the application adds itself stands first, and only where nothing else has added it.</summary>
    private void AddFirst(MiddlewareKind kind, bool isWanted)
    {
        if (isWanted && !application.Pipeline.Has(kind) && !steps.Any(step => step.Depth == 0 && step.Middleware.Kind == kind))
        {
            steps.Insert(0, (Framework(kind), 0));
        }
    }

    /// <summary>
    /// Whether the routing at that place knows the endpoint: that of <c>WebApplication</c> all that are mapped on it, others those of the next
    /// <c>UseEndpoints</c>.
    /// </summary>
    private bool Finds(int index)
    {
        if (target.Endpoint is null)
        {
            return false;
        }

        var mapper = target.Mapper is null
            ? steps.FindLastIndex(static step => step.Middleware.Kind == MiddlewareKind.Endpoints)
            : steps.FindIndex(step => step.Middleware.Kind == MiddlewareKind.Endpoints && Equals(step.Middleware.Site, target.Mapper));
        if (mapper < 0)
        {
            return false;
        }

        var depth = steps[mapper].Depth;
        return world.Host == HostKind.Minimal && depth == 0
            ? steps[index].Depth == 0
            : index == steps.FindLastIndex(mapper, step => step.Middleware.Kind == MiddlewareKind.Routing && step.Depth <= depth);
    }

    private static Middleware Framework(MiddlewareKind kind) => new(kind, UnseenSite.Framework);
}
