using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>The applications of the matrix as the rules' model has them.</summary>
internal static class PipelineModel
{
    /// <summary>The application with all that its program says.</summary>
    public static Application Of(Pipeline pipeline)
    {
        var endpoint = new Endpoint(At("MapGet"), Cors(pipeline.Metadata), pipeline.Protection switch
        {
            Protection.Required => EndpointProtection.Required,
            _ => EndpointProtection.None,
        })
        {
            CachesOutput = pipeline.AllSteps.Contains("UseOutputCache"),
        };
        var (middlewares, isComplete) = Filtered(pipeline, endpoint, 0);
        return new Application(
            pipeline.IsStartup || !isComplete ? HostKind.Plain : HostKind.Minimal,
            new CorsAnalyzers.Wiring.Pipeline([.. middlewares], isComplete && pipeline.Steps.Contains("MapGet") ? [endpoint] : []),
            Services(pipeline));
    }

    /// <summary>What a filter and those that it calls add; where one calls nothing, the application's own part is missing.</summary>
    private static (IEnumerable<Middleware> Middlewares, bool IsComplete) Filtered(Pipeline pipeline, Endpoint endpoint, int filter)
    {
        if (filter == pipeline.FilterSteps.Count)
        {
            return (pipeline.Steps.Where(static step => step != "MapGet").Select(step => Middleware(pipeline, step, endpoint)), true);
        }

        var steps = pipeline.FilterSteps[filter].ToList();
        var next = steps.IndexOf(Pipeline.NextStep);
        if (next < 0)
        {
            return (OfFilter(steps, PipelineSection.InFront), false);
        }

        var (inner, isComplete) = Filtered(pipeline, endpoint, filter + 1);
        return ([.. OfFilter(steps.Take(next), PipelineSection.InFront), .. inner, .. OfFilter(steps.Skip(next + 1), PipelineSection.Behind)], isComplete);

        IEnumerable<Middleware> OfFilter(IEnumerable<string> steps, PipelineSection section) =>
            steps.Select(step => Middleware(pipeline, step, endpoint) with { Section = section, Site = At($"{step} of {section} {filter}") });
    }

    private static Middleware Middleware(Pipeline pipeline, string step, Endpoint endpoint) => step switch
    {
        Pipeline.CorsStep => new Middleware(MiddlewareKind.Cors, At(step)) { Policy = Reference(pipeline.Cors.Call, "middleware") },
        Pipeline.SecondCorsStep => new Middleware(MiddlewareKind.Cors, At(step)) { Policy = Reference(step, "second middleware") },
        "UseEndpoints" => new Middleware(MiddlewareKind.Endpoints, At(step)) { Endpoints = [endpoint] },
        "Run" => new Middleware(MiddlewareKind.Terminal, At(step)),
        Pipeline.OtherStep => new Middleware(MiddlewareKind.Other, At(step)),
        _ => new Middleware(Enum.Parse<MiddlewareKind>(step["Use".Length..]), At(step)),
    };

    private static Services Services(Pipeline pipeline)
    {
        List<AddedPolicy> policies = [];
        if (pipeline.CorsServices is null)
        {
            if (pipeline.Cors.HasDefaultPolicy)
            {
                policies.Add(new AddedPolicy(CorsAnalyzers.Wiring.Services.FrameworkDefaultPolicyName, At("AddDefaultPolicy")) { AdmitsNull = false });
            }

            policies.Add(new AddedPolicy("spa", At("spa")) { AdmitsNull = false });
            if (pipeline.AllSteps.Contains(Pipeline.SecondCorsStep))
            {
                policies.Add(new AddedPolicy("desk", At("desk")) { AdmitsNull = false });
            }
        }

        var hasProtection = pipeline.Protection != Protection.None;
        return new Services
        {
            Place = At("AddCors"),
            HasCors = pipeline.CorsServices is null or "AddControllers()" or "AddControllersWithViews()" or "AddMvc()",
            Policies = [.. policies],
            HasAuthentication = hasProtection,
            HasAuthorization = hasProtection,
            HasFallbackPolicy = pipeline.Protection == Protection.Fallback,
        };
    }

    private static EndpointCors Cors(string metadata) => metadata switch
    {
        "" => EndpointCors.None,
        _ when metadata.Contains("DisableCors") => EndpointCors.Disabled,
        _ => new EndpointCors(EndpointCorsKind.Enabled, Reference(metadata, "endpoint")),
    };

    private static PolicyReference Reference(string call, string place) =>
        call.Contains("=>") ? new PolicyReference(PolicyReferenceKind.Inline, null, At(place)) { AdmitsNull = call.Contains("AllowAnyOrigin") }
        : call.Split('"') is [_, var name, _] ? new PolicyReference(PolicyReferenceKind.Named, name, At(place))
        : new PolicyReference(PolicyReferenceKind.Nameless, null, At(place));

    /// <summary>A place that is known by a name.</summary>
    public static Site At(string place) => new Place(place);

    private sealed class Place(string name) : Site, IEquatable<Place>
    {
        private readonly string _name = name;

        public bool Equals(Place? other) => other?._name == _name;

        public override bool Equals(object? obj) => Equals(obj as Place);

        public override int GetHashCode() => _name.GetHashCode(StringComparison.Ordinal);

        public override string ToString() => _name;
    }
}
