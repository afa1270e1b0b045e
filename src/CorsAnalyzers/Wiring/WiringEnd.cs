using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values.Wiring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Wiring;

/// <summary>What a path has put together, at its end.</summary>
/// <param name="machine">Ran the path.</param>
/// <param name="program">What belongs to the whole program; null where that is not looked at.</param>
internal sealed class WiringEnd(Machine machine, ProgramParts? program)
{
    private readonly WiringDraft wiring = machine.Path.Wiring!;

    /// <summary>The applications; null where there are several hosts, so that nothing can be told of which one serves what.</summary>
    public IReadOnlyList<Application>? Applications
    {
        get
        {
            if (wiring.Hosts.Count > 1)
            {
                return null;
            }

            if (wiring.Hosts.Count == 1)
            {
                var host = wiring.Hosts[0];
                return host.Pipeline is { } pipeline ? [Of(host, pipeline)]
                    : program is null ? [new Application(host.Kind, Elsewhere, host.Services.ToServices() with { MayHaveMore = true })]
                    : [];
            }

            if (wiring.Given.Count > 0)
            {
                return wiring.Given.Select(pipeline => Of(pipeline.Host?.Kind ?? HostKind.Unknown, pipeline, wiring.GivenServices)).ToList();
            }

            return wiring.GivenServices is { } services ? [new Application(HostKind.Unknown, Elsewhere, services.ToServices())] : [];
        }
    }

    /// <summary>A pipeline that other code puts together.</summary>
    private static Pipeline Elsewhere { get; } = new(ImmutableArray<Middleware>.Empty, ImmutableArray<Endpoint>.Empty)
    {
        MayHaveEarlier = true,
        MayHaveLater = true,
        MayHaveMoreEndpoints = true,
    };

    private Application Of(HostKind kind, PipelineDraft pipeline, ServicesDraft? services)
    {
        var known = services ?? new ServicesDraft(machine.Path.NextId(), isOpen: true);
        return new Application(kind, PipelineOf(pipeline, known), services is null ? Services.Unknown : services.ToServices());
    }

    private Application Of(HostDraft host, PipelineDraft pipeline)
    {
        if (host.Around is not { } around)
        {
            return Of(host.Kind, pipeline, host.Services);
        }

        // Where the filters do not call what is next, nothing of WebApplication runs.
        if (around.Own is null)
        {
            return Of(HostKind.Plain, around, host.Services);
        }

        var (inner, outer) = (PipelineOf(pipeline, host.Services), PipelineOf(around, host.Services));
        return new Application(
            host.Kind,
            inner with
            {
                Middlewares = outer.Middlewares.InsertRange(around.Own.Value.Start, inner.Middlewares),
                MayHaveMoreEndpoints = inner.MayHaveMoreEndpoints || outer.MayHaveMoreEndpoints,
            },
            host.Services.ToServices());
    }

    private Pipeline PipelineOf(PipelineDraft draft, ServicesDraft services)
    {
        var middlewares = draft.Middlewares
            .Select((middleware, index) => middleware.ToMiddleware(routes => EndpointsOf(routes, services), inner => PipelineOf(inner, services)) with
            {
                Headers = HeadersOf(middleware.Handler),
                Section = draft.Own is not { } own || (index >= own.Start && index < own.End) ? PipelineSection.Own
                    : index < own.Start ? PipelineSection.InFront
                    : PipelineSection.Behind,
            })
            .ToImmutableArray();
        return new Pipeline(middlewares, EndpointsOf(draft.Routes, services))
        {
            MayHaveEarlier = draft.MayHaveEarlier,
            MayHaveLater = draft.MayHaveLater,
            MayHaveMoreEndpoints = draft.MayHaveMoreEndpoints || MayHaveControllersElsewhere(draft, services),
        };
    }

    private bool MayHaveControllersElsewhere(PipelineDraft draft, ServicesDraft services) =>
        draft.Middlewares.Select(static middleware => middleware.Routes).Append(draft.Routes)
            .Any(static routes => routes?.Endpoints.Exists(static endpoint => endpoint.IsOfControllers) == true)
        && (program is null || services.ChoosesControllers || machine.Graphs.References.MayHaveControllers);

    /// <summary>The endpoints, one of all that are alike: the rules try each, and large programs have thousands.</summary>
    private ImmutableArray<Endpoint> EndpointsOf(RoutesDraft routes, ServicesDraft services) => routes.Endpoints
        .SelectMany(endpoint => EndpointsOf(endpoint, services))
        .GroupBy(static endpoint => (endpoint.Cors, endpoint.Protection, endpoint.CachesOutput, endpoint.IsOpen, endpoint.Headers.IsEmpty ? null : endpoint.Site))
        .Select(static alike => alike.First())
        .ToImmutableArray();

    private ImmutableArray<StatedHeader> HeadersOf(SyntaxNode? handler) => program?.Headers.Of(handler) ?? ImmutableArray<StatedHeader>.Empty;

    private IEnumerable<Endpoint> EndpointsOf(EndpointDraft endpoint, ServicesDraft services)
    {
        if (!endpoint.IsOfControllers)
        {
            return [endpoint.ToEndpoint(services) with { Headers = HeadersOf(endpoint.Handler) }];
        }

        if (program is not null && !services.ChoosesControllers)
        {
            // Actions in other files than those that an outline looks into have nothing that matters.
            wiring.IsRough |= program.IsOutline;
            var others = program.IsOutline ? new[] { endpoint.ToEndpoint(services, endpoint.Site, WithConventions(new EndpointMetadata(), services)) } : [];
            return program.Controllers.Actions(machine).Select(action => endpoint.ToEndpoint(services, action.Site, WithConventions(action.Attributes, services)) with
            {
                Headers = HeadersOf(((SyntaxSite)action.Site).Node as MethodDeclarationSyntax),
            }).Concat(others);
        }

        // Of controllers that are not looked at, what is said of them all is known.
        var any = new EndpointMetadata { MayBeProtected = true };
        var known = endpoint.ToEndpoint(services, endpoint.Site, any);
        return known.Cors?.Kind == EndpointCorsKind.None && known.Protection == EndpointProtection.Unknown ? [] : [known];
    }

    private static EndpointMetadata WithConventions(EndpointMetadata attributes, ServicesDraft services)
    {
        if (services.MayHaveConventions)
        {
            attributes.ForgetCors();
            attributes.MayBeProtected = attributes.IsOpen = true;
        }

        return attributes;
    }
}
