using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Simulation.Values.Wiring;
using CorsAnalyzers.Wiring;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary.Wiring;

/// <summary>Endpoints: what maps them, and what says something of them.</summary>
internal static class EndpointVocabulary
{
    /// <summary>Whether a method on an application maps endpoints; <c>Map</c> and <c>MapWhen</c> make branches, too.</summary>
    public static bool MapsEndpoint(Call call) =>
        call.Name.StartsWith("Map", StringComparison.Ordinal) && call.Method.Parameters.Length > 0
        && WiringVocabulary.IsRoutes((call.Method.ReducedFrom ?? call.Method).Parameters[0].Type);

    /// <summary>The result of a method on what endpoints are mapped on.</summary>
    public static Value? Invoke(Call call, RoutesDraft routes) => MapsEndpoint(call)
        ? Map(call, routes)
        : call.Name == "CreateApplicationBuilder" ? new PipelineDraft(call.Path.NextId(), isOpen: false)
        : Convene(call, routes, routes.Conventions);

    /// <summary>Maps endpoints.</summary>
    public static Value Map(Call call, RoutesDraft routes)
    {
        switch (call.Name)
        {
            case "MapGroup":
                return new RoutesDraft(call.Path.NextId(), routes.Pipeline, routes);
            case "MapControllers" or "MapControllerRoute" or "MapDefaultControllerRoute" or "MapAreaControllerRoute" or "MapFallbackToController" or "MapFallbackToAreaController"
                or "MapDynamicControllerRoute":
                if (routes.Controllers is null)
                {
                    routes.Controllers = new EndpointDraft(call.Path.NextId(), call.Site, routes) { IsOfControllers = true };
                    routes.Endpoints.Add(routes.Controllers);
                }

                return routes.Controllers;
            default:
                var handler = call.Arguments.OfType<Function>().LastOrDefault();
                var endpoint = new EndpointDraft(call.Path.NextId(), call.Site, routes)
                {
                    Handler = handler?.Syntax ?? handler?.Method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(call.Machine.CancellationToken),
                    Attributes = AttributesOf(call, handler),
                };
                routes.Endpoints.Add(endpoint);
                return endpoint;
        }
    }

    /// <summary>A method on endpoints or a group that says something of them all.</summary>
    public static Value? Convene(Call call, WiringValue endpoints, EndpointMetadata metadata)
    {
        switch (call.Name)
        {
            case "RequireAuthorization":
                metadata.IsProtected = true;
                break;
            case "AllowAnonymous":
                metadata.IsAnonymous = true;
                break;
            case "CacheOutput":
                SayCacheOutput(metadata, isPlain: call.Arguments.Count == 1);
                break;
            case "WithMetadata":
                foreach (var item in call.Argument(1) is Sequence items ? items.Items : [call.Argument(1)])
                {
                    Append(metadata, item);
                }

                break;
            case "Add" or "Finally":
                metadata.ForgetCors();
                metadata.MayBeProtected = true;
                metadata.IsOpen = true;
                return Constant.Null;
            default:
                return call.Method.ReturnsVoid ? Constant.Null
                    : WiringVocabulary.IsConventions(call.Method.ReturnType) || WiringVocabulary.IsConventions(call.Method.OriginalDefinition.ReturnType) ? endpoints
                    : null;
        }

        return endpoints;
    }

    /// <summary><c>new EnableCorsAttribute("spa")</c> and its like; null for other objects.</summary>
    public static Value? TryCreateMetadata(Call call)
    {
        if (call.Name != ".ctor")
        {
            return null;
        }

        var metadata = new EndpointMetadata();
        call.Path.Wiring!.CorsCalls.Add(call.Syntax);
        return SayAttribute(metadata, call.Method.ContainingType, call.Arguments.Count > 0, call.Text(0), call.SiteOf(0))
            ? new MetadataObject(call.Path.NextId(), metadata)
            : null;
    }

    /// <summary>The policy of an attribute is named by an initializer.</summary>
    public static void NamePolicy(MetadataObject attribute, string? name, Site site)
    {
        if (attribute.Metadata.Cors is { Kind: EndpointCorsKind.Enabled })
        {
            attribute.Metadata.SayCors(EndpointCorsKind.Enabled, new PolicyUse(PolicyReferenceKind.Named, name, site));
        }
    }

    /// <summary>What an attribute says of endpoints.</summary>
    /// <param name="metadata">What is said so far.</param>
    /// <param name="type">The attribute's class.</param>
    /// <param name="hasName">It has an argument, which names a policy.</param>
    /// <param name="name">The argument; null where it is not known.</param>
    /// <param name="site">The argument's place; the attribute's where there is none.</param>
    /// <returns>False where it says nothing.</returns>
    public static bool SayAttribute(EndpointMetadata metadata, INamedTypeSymbol? type, bool hasName, string? name, Site site)
    {
        if (KnownTypes.Is(type, "Microsoft.AspNetCore.Cors.EnableCorsAttribute"))
        {
            metadata.SayCors(EndpointCorsKind.Enabled, new PolicyUse(hasName ? PolicyReferenceKind.Named : PolicyReferenceKind.Nameless, name, site));
        }
        else if (KnownTypes.Is(type, "Microsoft.AspNetCore.Cors.DisableCorsAttribute"))
        {
            metadata.SayCors(EndpointCorsKind.Disabled, policy: null);
        }
        else if (KnownTypes.Is(type, "Microsoft.AspNetCore.Authorization.AuthorizeAttribute"))
        {
            metadata.IsProtected = true;
        }
        else if (KnownTypes.Is(type, "Microsoft.AspNetCore.Authorization.AllowAnonymousAttribute"))
        {
            metadata.IsAnonymous = true;
        }
        else if (KnownTypes.Is(type, "Microsoft.AspNetCore.OutputCaching.OutputCacheAttribute"))
        {
            SayCacheOutput(metadata, isPlain: !hasName);
        }
        else
        {
            return SayInterfaces(metadata, type);
        }

        return true;
    }

    /// <summary>An attribute of another class may say the same by the interfaces that count.</summary>
    private static bool SayInterfaces(EndpointMetadata metadata, INamedTypeSymbol? type)
    {
        var says = false;
        foreach (var one in type?.AllInterfaces ?? ImmutableArray<INamedTypeSymbol>.Empty)
        {
            switch (one.Name)
            {
                case "ICorsMetadata" or "IEnableCorsAttribute" or "IDisableCorsAttribute" or "ICorsPolicyMetadata":
                    metadata.ForgetCors();
                    break;
                case "IAuthorizeData":
                    metadata.IsProtected = true;
                    break;
                case "IAllowAnonymous":
                    metadata.IsAnonymous = true;
                    break;
                default:
                    continue;
            }

            says = true;
        }

        return says;
    }

    /// <summary>What the handler's attributes say, or those of the class that handles: a hub, a gRPC service.</summary>
    private static EndpointMetadata AttributesOf(Call call, Function? handler)
    {
        var metadata = new EndpointMetadata();
        if (handler is not null)
        {
            Attributes.Say(metadata, handler.Method, call.Machine, call.Site);
        }
        else if (call.Method.TypeArguments.Length == 1 && call.Method.TypeArguments[0] is INamedTypeSymbol type)
        {
            Attributes.Say(metadata, type, call.Machine, call.Site);
        }

        if (MayHaveOthers.Contains(call.Name))
        {
            metadata.ForgetCors();
            metadata.MayBeProtected = true;
        }

        return metadata;
    }

    /// <summary>Methods whose endpoints get metadata from elsewhere: from pages, components, or configuration.</summary>
    private static HashSet<string> MayHaveOthers { get; } = new(StringComparer.Ordinal)
    {
        "MapRazorPages", "MapRazorComponents", "MapReverseProxy", "MapIdentityApi", "MapFallbackToPage", "MapFallbackToAreaPage", "MapDynamicPageRoute",
    };

    private static void Append(EndpointMetadata metadata, Value item)
    {
        switch (item)
        {
            case MetadataObject attribute:
                metadata.Append(attribute.Metadata);
                break;
            case Unknown { Type: INamedTypeSymbol type, IsMade: true }:
                SayInterfaces(metadata, type);
                break;
            case Constant:
                break;
            default:
                metadata.ForgetCors();
                metadata.MayBeProtected = true;
                break;
        }
    }

    private static void SayCacheOutput(EndpointMetadata metadata, bool isPlain)
    {
        metadata.CachesOutput = true;
        metadata.MayCacheOutput = !isPlain;
    }
}
