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
        && (world.Host == HostKind.Minimal ? CanStartMinimal(application.Pipeline, world)
            : CanStart(application.Pipeline, world, Adds(world, application.Pipeline, UnseenSite.Before), isMain: true));

    /// <summary>
    /// Startup filters add to another pipeline than the application, whose routing, be it that which it adds by itself, those behind it find where none
    /// has its own.
    /// </summary>
    private static bool CanStartMinimal(Pipeline pipeline, World world)
    {
        var (front, own, behind) = (pipeline.Only(PipelineSection.InFront), pipeline.Only(PipelineSection.Own), pipeline.Only(PipelineSection.Behind));
        var plain = world with { Host = HostKind.Plain };
        var isRouted = front.Has(MiddlewareKind.Routing) || own.Has(MiddlewareKind.Routing) || HasEndpoints(own);
        return CanStart(front, plain, isRouted: false, isMain: true)
            && CanStart(own, world, Adds(world, pipeline, UnseenSite.Before), isMain: true)
            && CanStart(behind, plain, isRouted, isMain: true);
    }

    /// <summary>Whether <c>WebApplication</c> has endpoints, so that it adds what finds and runs them.</summary>
    private static bool HasEndpoints(Pipeline own) =>
        !own.Endpoints.IsEmpty || own.MayHaveMoreEndpoints || Pipelines.All(own).Any(static pipeline => pipeline.Middlewares.Any(static middleware => !middleware.Endpoints.IsEmpty));

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
        if (world.Host == HostKind.Minimal)
        {
            AddMinimal();
        }
        else
        {
            Add(application.Pipeline, 0);
        }

        Steps = steps.Select(static step => step.Middleware).ToImmutableArray();
        FindsEndpoint = steps.Select((step, index) => step.Middleware.Kind == MiddlewareKind.Routing && Finds(index)).ToImmutableArray();
    }

    private void AddMinimal()
    {
        var own = application.Pipeline.Only(PipelineSection.Own);
        if (!AddAll(application.Pipeline.Only(PipelineSection.InFront), 0))
        {
            return;
        }

        var start = steps.Count;
        var comesThrough = Add(own, 0);
        if (comesThrough && (!IsOfFilter() || HasEndpoints(own)))
        {
            steps.Add((Framework(MiddlewareKind.Endpoints), 0));
        }

        AddFirst(MiddlewareKind.Authorization, world.HasAuthorization, own, start);
        AddFirst(MiddlewareKind.Authentication, application.Services.HasAuthentication != false, own, start);
        AddFirst(MiddlewareKind.Routing, true, own, start);
        if (comesThrough)
        {
            AddAll(application.Pipeline.Only(PipelineSection.Behind), 0);
        }
    }

    /// <summary>False: the requests leave by a branch.</summary>
    private bool Add(Pipeline pipeline, int depth)
    {
        AddUnseen(UnseenSite.Before, pipeline.MayHaveEarlier || (depth == 0 && application.Services.HasStartupFilter), depth);
        if (!AddAll(pipeline, depth))
        {
            return false;
        }

        AddUnseen(UnseenSite.Behind, pipeline.MayHaveLater || (depth == 0 && application.Services.HasStartupFilter), depth);
        return true;
    }

    private bool AddAll(Pipeline pipeline, int depth)
    {
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

        return true;
    }

    private void AddUnseen(Site site, bool isThere, int depth)
    {
        if (isThere && Equals(world.Acting, site))
        {
            steps.AddRange(world.Added.Select(added => (added, depth)));
        }
    }

    /// <summary>What the application adds itself stands first, and only where nothing else of its own has added it.</summary>
    private void AddFirst(MiddlewareKind kind, bool isWanted, Pipeline own, int start)
    {
        if (isWanted && !own.Has(kind) && !steps.Skip(start).Any(step => step.Depth == 0 && step.Middleware.Kind == kind))
        {
            steps.Insert(start, (Framework(kind), 0));
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
            ? steps.FindLastIndex(static step => step.Middleware.Kind == MiddlewareKind.Endpoints && step.Middleware.Section == PipelineSection.Own)
            : steps.FindIndex(step => step.Middleware.Kind == MiddlewareKind.Endpoints && Equals(step.Middleware.Site, target.Mapper));
        if (mapper < 0)
        {
            return false;
        }

        var depth = steps[mapper].Depth;
        if (world.Host != HostKind.Minimal || depth > 0)
        {
            return index == LastRouting(step => step.Depth <= depth);
        }

        // The pipeline around the application's own has a routing of its own, or else takes the application's.
        var around = steps[mapper].Middleware.Section == PipelineSection.Own
            ? -1
            : LastRouting(step => step.Depth == 0 && step.Middleware.Section == steps[mapper].Middleware.Section) is >= 0 and var nearest ? nearest
            : LastRouting(static step => step.Depth == 0 && step.Middleware.Section == PipelineSection.InFront);
        return around >= 0 ? index == around : steps[index].Depth == 0 && steps[index].Middleware.Section == PipelineSection.Own;

        int LastRouting(Func<(Middleware Middleware, int Depth), bool> isOfMapper) =>
            steps.FindLastIndex(mapper, step => step.Middleware.Kind == MiddlewareKind.Routing && isOfMapper(step));
    }

    private bool IsOfFilter() => target.Mapper is { } mapper
        && application.Pipeline.Middlewares.Any(middleware => middleware.Section != PipelineSection.Own && Equals(middleware.Site, mapper));

    private static Middleware Framework(MiddlewareKind kind) => new(kind, UnseenSite.Framework);
}
