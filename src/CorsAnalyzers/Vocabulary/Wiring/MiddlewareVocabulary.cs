using CorsAnalyzers.Relevance;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Simulation.Values.Wiring;
using CorsAnalyzers.Wiring;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary.Wiring;

/// <summary><c>IApplicationBuilder</c> and what extends it.</summary>
internal static class MiddlewareVocabulary
{
    private static readonly Dictionary<string, MiddlewareKind> Kinds = new(StringComparer.Ordinal)
    {
        ["UseRouting"] = MiddlewareKind.Routing,
        ["UseAuthentication"] = MiddlewareKind.Authentication,
        ["UseAuthorization"] = MiddlewareKind.Authorization,
        ["UseResponseCaching"] = MiddlewareKind.ResponseCaching,
        ["UseOutputCache"] = MiddlewareKind.OutputCache,
        ["UseStaticFiles"] = MiddlewareKind.StaticFiles,
        ["UseFileServer"] = MiddlewareKind.StaticFiles,
        ["UseHttpsRedirection"] = MiddlewareKind.HttpsRedirection,
    };

    /// <summary>Texts of code that says by which headers of the request its answers vary.</summary>
    private static readonly RelevantTrees.NameUses Varying = new(["VaryByHeader", "\"Vary\"", "HeaderNames.Vary", "Headers.Vary"]);

    /// <summary>The result of a method.</summary>
    public static Value? Invoke(Call call, PipelineDraft pipeline)
    {
        switch (call.Name)
        {
            case "UseEndpoints":
                pipeline.Middlewares.Add(new MiddlewareDraft(MiddlewareKind.Endpoints, call.Site) { Routes = RoutesOf(call, pipeline) });
                break;
            case "UseMvc" or "UseMvcWithDefaultRoute":
                AddMvc(call, pipeline);
                break;
            case "Run":
                pipeline.Middlewares.Add(new MiddlewareDraft(MiddlewareKind.Terminal, call.Site) { Handler = HandlerOf(call, 1) });
                return Constant.Null;
            case "Map" or "MapWhen":
                AddBranch(call, pipeline, MiddlewareKind.Branch);
                break;
            case "UseWhen":
                AddBranch(call, pipeline, MiddlewareKind.Detour);
                break;
            case "Use":
                AddOwn(call, pipeline, HandlerOf(call, call.Receiver is null ? 1 : 0), type: null);
                break;
            case "UseMiddleware":
                AddOwn(call, pipeline, handler: null, call.Method.TypeArguments.FirstOrDefault());
                break;
            case "New":
                return new PipelineDraft(call.Path.NextId(), isOpen: false);
            case "UseResponseCaching" when MayVaryByOrigin(call):
                pipeline.Add(MiddlewareKind.Other, call.Site);
                break;
            case var name when Kinds.TryGetValue(name, out var kind):
                pipeline.Add(kind, call.Site);
                break;
            case var name when name.StartsWith("Use", StringComparison.Ordinal):
                pipeline.Add(call.Arguments.OfType<Function>().Any(WiringEscapes.MayWire) ? MiddlewareKind.Unseen : MiddlewareKind.Other, call.Site);
                break;
            default:
                return null;
        }

        return pipeline;
    }

    /// <summary>Whether the cache may keep the answers to different origins apart: then it does no harm in front of <c>UseCors</c>.</summary>
    private static bool MayVaryByOrigin(Call call) =>
        call.Machine.Graphs.Compilation.SyntaxTrees.Any(tree => Varying.AreIn(tree, call.Machine.CancellationToken));

    private static RoutesDraft RoutesOf(Call call, PipelineDraft pipeline)
    {
        var routes = new RoutesDraft(call.Path.NextId(), pipeline, parent: null);
        if (call.Argument(1) is Function configure)
        {
            call.Machine.Invoker.Apply(configure, [routes], call.Syntax, call.Frame);
        }
        else
        {
            pipeline.MayHaveMoreEndpoints = true;
        }

        return routes;
    }

    /// <summary>Without endpoint routing: filters of MVC's own serve <c>[EnableCors]</c>, and nothing is known here of what they do.</summary>
    private static void AddMvc(Call call, PipelineDraft pipeline)
    {
        var routes = new RoutesDraft(call.Path.NextId(), pipeline, parent: null);
        var endpoint = new EndpointDraft(call.Path.NextId(), call.Site, routes);
        endpoint.Attributes.ForgetCors();
        endpoint.Attributes.MayBeProtected = true;
        routes.Endpoints.Add(endpoint);
        pipeline.MayHaveMoreEndpoints = true;
        pipeline.Middlewares.Add(new MiddlewareDraft(MiddlewareKind.Endpoints, call.Site) { Routes = routes });
    }

    private static void AddBranch(Call call, PipelineDraft pipeline, MiddlewareKind kind)
    {
        if (call.Arguments.OfType<Function>().LastOrDefault(static function => function.Method.Parameters.Length == 1 && WiringVocabulary.IsPipeline(function.Method.Parameters[0].Type)) is { } configure)
        {
            var inner = new PipelineDraft(call.Path.NextId(), isOpen: false);
            pipeline.Middlewares.Add(new MiddlewareDraft(kind, call.Site) { Inner = inner });
            call.Machine.Invoker.Apply(configure, [inner], call.Syntax, call.Frame);
        }
        else
        {
            pipeline.Add(MiddlewareKind.Unseen, call.Site);
            call.Path.Wiring!.IsLost |= call.Arguments.OfType<NextPipeline>().Any();
        }
    }

    /// <summary>A middleware of the application's own: what it does with a request is not run here.</summary>
    private static void AddOwn(Call call, PipelineDraft pipeline, SyntaxNode? handler, ITypeSymbol? type)
    {
        var mayAnswer = handler is not null ? OwnMiddlewares.MayAnswerForCors(handler)
            : type is not null ? OwnMiddlewares.MayAnswerForCors(type, call.Machine)
            : true;
        pipeline.Middlewares.Add(new MiddlewareDraft(mayAnswer ? MiddlewareKind.Unseen : MiddlewareKind.Other, call.Site) { Handler = handler });
    }

    /// <summary>The declaration of the function in an argument; null where it is not known or not to be seen.</summary>
    private static SyntaxNode? HandlerOf(Call call, int argument) => (call.Argument(argument) as Function) is { } function
        ? function.Syntax ?? function.Method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(call.Machine.CancellationToken)
        : null;
}
