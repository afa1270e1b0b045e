using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Simulation.Values.Wiring;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary.Wiring;

/// <summary>
/// How applications are put together. Hundreds of classes extend the few objects of which they are made, so the framework's methods are told by
/// what they are called on, and by their names; one that is not known does nothing that matters for CORS.
/// </summary>
internal static class WiringVocabulary
{
    /// <summary>The result of a method or constructor; null where it has nothing to do with an application or belongs to somebody else.</summary>
    public static Value? TryInvoke(Call call)
    {
        // What takes policies has a vocabulary of its own.
        if (!call.Machine.Graphs.References.AreOfFramework(call.Method) || CorsOptionsVocabulary.TakesPolicy(call.Machine.Types, call.Method))
        {
            return null;
        }

        return (call.Receiver ?? (call.Arguments.Count > 0 ? call.Argument(0) : null)) switch
        {
            HostDraft host => HostVocabulary.Invoke(call, host),
            PipelineDraft pipeline => HostVocabulary.TryRun(call, pipeline)
                ?? (EndpointVocabulary.MapsEndpoint(call) ? EndpointVocabulary.Map(call, pipeline.Routes) : MiddlewareVocabulary.Invoke(call, pipeline)),
            RoutesDraft routes => EndpointVocabulary.Invoke(call, routes),
            EndpointDraft endpoint => EndpointVocabulary.Convene(call, endpoint, endpoint.Conventions),
            ServicesDraft services => ServicesVocabulary.Invoke(call, services),
            _ => HostVocabulary.TryCreate(call) ?? EndpointVocabulary.TryCreateMetadata(call) ?? StartupFilters.TryCreateDescriptor(call),
        };
    }

    /// <summary>A property of such an object; null where it leads to nothing that matters.</summary>
    public static Value? TryRead(IPropertySymbol property, Value? receiver) => (receiver, property.Name) switch
    {
        (HostDraft host, "Host" or "WebHost") => host,
        (HostDraft host, "Services") when IsServices(property.Type) => host.Services,
        (ServicesDraft services, "Services") when IsServices(property.Type) => services,
        _ => null,
    };

    /// <summary>Assigns a property of such an object; false where that says nothing.</summary>
    public static bool TryWrite(Machine machine, Frame frame, IPropertySymbol property, Value? receiver, Value value, SyntaxNode valueSyntax)
    {
        switch (receiver, property.Name)
        {
            case (AuthorizationOptionsObject options, "FallbackPolicy"):
                options.Services.HasFallbackPolicy = ServicesVocabulary.IsPolicy(machine, value);
                return true;
            case (MetadataObject metadata, "PolicyName"):
                EndpointVocabulary.NamePolicy(metadata, machine.TextOf(value), machine.SiteOf(valueSyntax, frame));
                return true;
            default:
                return receiver is WiringValue;
        }
    }

    /// <summary>Whether the type is <c>IServiceCollection</c>.</summary>
    public static bool IsServices(ITypeSymbol? type) => KnownTypes.Is(type, "Microsoft.Extensions.DependencyInjection.IServiceCollection");

    /// <summary>Whether the type is a pipeline's: <c>IApplicationBuilder</c> or <c>WebApplication</c>.</summary>
    public static bool IsPipeline(ITypeSymbol? type) => KnownTypes.Is(type, "Microsoft.AspNetCore.Builder.IApplicationBuilder") || IsWebApplication(type);

    /// <summary>Whether the type is <c>WebApplication</c>.</summary>
    public static bool IsWebApplication(ITypeSymbol? type) => KnownTypes.Is(type, "Microsoft.AspNetCore.Builder.WebApplication");

    /// <summary>Whether endpoints are mapped on objects of the type: <c>IEndpointRouteBuilder</c> or a group.</summary>
    public static bool IsRoutes(ITypeSymbol? type) =>
        KnownTypes.Is(type, "Microsoft.AspNetCore.Routing.IEndpointRouteBuilder") || KnownTypes.Is(type, "Microsoft.AspNetCore.Routing.RouteGroupBuilder");

    /// <summary>Whether the type is one of the parts of which an application is put together.</summary>
    public static bool IsPart(ITypeSymbol? type) => IsPipeline(type) || IsServices(type) || IsRoutes(type) || IsHostBuilder(type);

    /// <summary>Whether conventions of endpoints are stated on objects of the type.</summary>
    public static bool IsConventions(ITypeSymbol? type) => type is not null
        && (IsConventionBuilder(type) || type.AllInterfaces.Any(IsConventionBuilder) || (type is ITypeParameterSymbol parameter && parameter.ConstraintTypes.Any(IsConventions)));

    /// <summary>Whether hosts are built with objects of the type.</summary>
    public static bool IsHostBuilder(ITypeSymbol? type) => HostTypes.Any(name => KnownTypes.Is(type, name));

    private static string[] HostTypes { get; } =
    [
        "Microsoft.Extensions.Hosting.IHostBuilder",
        "Microsoft.Extensions.Hosting.IHostApplicationBuilder",
        "Microsoft.AspNetCore.Hosting.IWebHostBuilder",
        "Microsoft.AspNetCore.Builder.WebApplicationBuilder",
        "Microsoft.AspNetCore.Builder.ConfigureHostBuilder",
        "Microsoft.AspNetCore.Builder.ConfigureWebHostBuilder",
    ];

    private static bool IsConventionBuilder(ITypeSymbol type) => KnownTypes.Is(type, "Microsoft.AspNetCore.Builder.IEndpointConventionBuilder");
}
