using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Core.Tests.TestSupport;

/// <summary>Puts applications together from the names of the methods that are called; places carry the names.</summary>
internal static class Wire
{
    public const string Default = Services.FrameworkDefaultPolicyName;

    /// <summary>CORS with a default policy and one of the name "spa".</summary>
    public static Services Usual { get; } = Adds(Default, "spa");

    /// <summary>The same, with authorization.</summary>
    public static Services Secured { get; } = Usual with { HasAuthentication = true, HasAuthorization = true };

    public static Services Adds(params string?[] policies) => new()
    {
        Place = Talk.At("AddCors"),
        HasCors = true,
        Policies = [.. policies.Select(static (name, index) => new AddedPolicy(name, Talk.At($"{name} #{index}")) { AdmitsNull = false })],
    };

    /// <summary>The statements of <c>WebApplication</c>, by name and separated by a space, and what is mapped on it.</summary>
    public static Application Minimal(string order, params Endpoint[] endpoints) =>
        new(HostKind.Minimal, new Pipeline(Order(order), [.. endpoints]), Usual);

    /// <summary>The statements of a <c>Configure</c> method; <c>UseEndpoints</c> maps the endpoints.</summary>
    public static Application Plain(string order, params Endpoint[] endpoints) => new(
        HostKind.Plain,
        new Pipeline([.. Order(order).Select(middleware => middleware.Kind == MiddlewareKind.Endpoints ? middleware with { Endpoints = [.. endpoints] } : middleware)], []),
        Usual);

    public static ImmutableArray<Middleware> Order(string order) =>
        [.. order.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Use)];

    /// <summary>A call: <c>UseCors(name)</c> by a policy's name, <c>UseCors(=>)</c> with a policy that stands there.</summary>
    public static Middleware Use(string call)
    {
        var name = call.Split('(')[0];
        return name == "UseCors"
            ? new Middleware(MiddlewareKind.Cors, Talk.At(call)) { Policy = Policy(call[name.Length..].Trim('(', ')'), call) }
            : new Middleware(name switch { "Run" => MiddlewareKind.Terminal, "Unseen" => MiddlewareKind.Unseen, "Use" => MiddlewareKind.Other, _ => Enum.Parse<MiddlewareKind>(name["Use".Length..]) }, Talk.At(call));
    }

    public static Middleware Branch(string site, params Middleware[] inner) =>
        new(MiddlewareKind.Branch, Talk.At(site)) { Inner = new Pipeline([.. inner], []) };

    public static Middleware Detour(string site, params Middleware[] inner) =>
        new(MiddlewareKind.Detour, Talk.At(site)) { Inner = new Pipeline([.. inner], []) };

    public static Endpoint Map(string site, EndpointCors? cors, EndpointProtection protection = EndpointProtection.None) => new(Talk.At(site), cors, protection);

    public static Endpoint Map(string site = "MapGet", EndpointProtection protection = EndpointProtection.None) => Map(site, EndpointCors.None, protection);

    /// <summary><c>RequireCors(name)</c>.</summary>
    public static EndpointCors Asks(string name = "") => new(EndpointCorsKind.Enabled, Policy(name, $"RequireCors({name})"));

    /// <summary>All that the program does.</summary>
    public static ApplicationWiring Whole(params Application[] paths) => new([.. paths], IsComplete: true, IsWholeProgram: true);

    /// <summary>What one method does.</summary>
    public static ApplicationWiring Part(params Application[] paths) => new([.. paths], IsComplete: true, IsWholeProgram: false);

    /// <summary>The application with what startup filters add in front and behind.</summary>
    public static Application Filtered(this Application application, string inFront, string behind = "") => application with
    {
        Pipeline = application.Pipeline with
        {
            Middlewares =
            [
                .. Order(inFront).Select(static middleware => middleware with { Section = PipelineSection.InFront }),
                .. application.Pipeline.Middlewares,
                .. Order(behind).Select(static middleware => middleware with { Section = PipelineSection.Behind }),
            ],
        },
    };

    public static Application With(this Application application, Services services) => application with { Services = services };

    private static PolicyReference Policy(string name, string site) => name switch
    {
        "" => new PolicyReference(PolicyReferenceKind.Nameless, null, Talk.At(site)),
        "=>" => new PolicyReference(PolicyReferenceKind.Inline, null, Talk.At(site)) { AdmitsNull = false },
        "=>*" => new PolicyReference(PolicyReferenceKind.Inline, null, Talk.At(site)) { AdmitsNull = true },
        "?" => new PolicyReference(PolicyReferenceKind.Named, null, Talk.At(site)),
        _ => new PolicyReference(PolicyReferenceKind.Named, name, Talk.At(site)),
    };
}
