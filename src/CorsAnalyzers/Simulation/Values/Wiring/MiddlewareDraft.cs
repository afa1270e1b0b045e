using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Wiring;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Simulation.Values.Wiring;

/// <summary>One middleware of a pipeline that is being put together.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Site">The call that adds it.</param>
internal sealed record MiddlewareDraft(MiddlewareKind Kind, Site Site)
{
    /// <summary>The policy of <c>UseCors</c>.</summary>
    public PolicyUse? Policy { get; init; }

    /// <summary>The endpoints of <c>UseEndpoints</c>.</summary>
    public RoutesDraft? Routes { get; init; }

    /// <summary>The pipeline of a branch.</summary>
    public PipelineDraft? Inner { get; init; }

    /// <summary>The declaration of its handler, where it lies in the compilation.</summary>
    public SyntaxNode? Handler { get; init; }

    /// <summary>What is known at the end of the path.</summary>
    public Middleware ToMiddleware(Func<RoutesDraft, ImmutableArray<Endpoint>> endpointsOf, Func<PipelineDraft, Pipeline> pipelineOf) => new(Kind, Site)
    {
        Policy = Policy?.ToReference(),
        Endpoints = Routes is null ? ImmutableArray<Endpoint>.Empty : endpointsOf(Routes),
        Inner = Inner is null ? null : pipelineOf(Inner),
    };
}
