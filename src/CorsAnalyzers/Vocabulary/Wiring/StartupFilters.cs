using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Simulation.Values.Wiring;
using CorsAnalyzers.Wiring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Vocabulary.Wiring;

/// <summary>
/// <c>IStartupFilter</c>: code that the host lets put middlewares around those of the application, when it builds its pipeline. The one that is
/// registered first is the outermost.
/// </summary>
internal static class StartupFilters
{
    private const string Interface = "Microsoft.AspNetCore.Hosting.IStartupFilter";

    /// <summary>Whether objects of a type are startup filters.</summary>
    public static bool Are(INamedTypeSymbol type) => InterfaceOf(type) is not null;

    /// <summary>Notes a registration; false where it is not known what is registered, or whether.</summary>
    public static bool TryRegister(Call call, ServicesDraft services)
    {
        // TryAdd adds none beside those of the framework, and which of these are there first is not known.
        var filter = call.Name switch
        {
            "AddTransient" or "AddScoped" or "AddSingleton" => TryRead(call, call.Receiver is null ? 1 : 0),
            "Add" or "TryAddEnumerable" => call.Arguments.OfType<ServiceDescriptorObject>().FirstOrDefault()?.Filter,
            _ => null,
        };
        if (filter is null || (call.Name == "TryAddEnumerable" && filter.Implementation is null))
        {
            return false;
        }

        if (call.Name != "TryAddEnumerable" || !services.StartupFilters.Exists(other => SymbolEqualityComparer.Default.Equals(other.Implementation, filter.Implementation)))
        {
            services.StartupFilters.Add(filter);
        }

        return true;
    }

    /// <summary>The descriptor of a filter; null for others.</summary>
    public static Value? TryCreateDescriptor(Call call) =>
        KnownTypes.Is(call.Method.ContainingType, "Microsoft.Extensions.DependencyInjection.ServiceDescriptor")
        && call.Name is ".ctor" or "Transient" or "Scoped" or "Singleton" or "Describe"
        && TryRead(call, 0) is { } filter
            ? new ServiceDescriptorObject(call.Path.NextId(), filter)
            : null;

    /// <summary>Puts a pipeline together: what the application's own code adds, and what the filters add around it.</summary>
    /// <param name="machine">Runs the code.</param>
    /// <param name="services">The services with the filters.</param>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="configure">Adds what the application's own code adds.</param>
    public static void Configure(Machine machine, ServicesDraft services, PipelineDraft pipeline, Action<PipelineDraft> configure)
    {
        var next = new NextPipeline(machine.Path.NextId(), pipeline, configure);
        if (services.HasStartupFilter || Wrap(machine, services, next) is not { } outermost)
        {
            services.HasStartupFilter |= services.StartupFilters.Count > 0;
            configure(pipeline);
            return;
        }

        services.AreStartupFiltersRun = true;
        if (outermost is (Function function, var registration))
        {
            machine.Invoker.Apply(function, [pipeline], registration.Syntax, registration.Frame);
        }
        else
        {
            next.Run(machine.Path.Wiring!, pipeline);
        }

        // Code that is not seen may have called what is next.
        machine.Path.Wiring!.IsLost |= pipeline.Own is null && pipeline.Middlewares.Exists(static middleware => middleware.Kind == MiddlewareKind.Unseen);
    }

    /// <summary>The filters of <c>WebApplication</c> add to a pipeline around its own.</summary>
    public static void Surround(Machine machine, HostDraft host)
    {
        if (host is { Kind: HostKind.Minimal, Pipeline: not null, Services: { StartupFilters.Count: > 0, AreStartupFiltersRun: false } })
        {
            var around = new PipelineDraft(machine.Path.NextId(), isOpen: false) { Host = host };
            Configure(machine, host.Services, around, static _ => { });
            host.Around = host.Services.AreStartupFiltersRun ? around : null;
        }
    }

    /// <summary>What the outermost filter makes of what is next, and the call that registers it; null where one cannot be followed.</summary>
    private static (Function? Step, Call Registration)? Wrap(Machine machine, ServicesDraft services, NextPipeline next)
    {
        (Function? Step, Call Registration) outermost = default;
        foreach (var filter in Enumerable.Reverse(services.StartupFilters))
        {
            var registration = filter.Registration;
            if (filter.Create() is not Instance { Type: INamedTypeSymbol type } instance || ConfigureOf(machine, type, instance) is not { } method)
            {
                return null;
            }

            Value given = outermost.Step is { } step ? step : next;
            var result = machine.Invoker.Invoke(new Call(machine, registration.Frame, method, instance, [given], [], registration.Syntax));
            switch (result)
            {
                case Function function:
                    outermost = function == given ? outermost : (function, registration);
                    break;
                case NextPipeline:
                    outermost = default;
                    break;
                default:
                    return null;
            }
        }

        return outermost;
    }

    /// <summary>The method that the host calls; null where its code is not looked at.</summary>
    private static IMethodSymbol? ConfigureOf(Machine machine, INamedTypeSymbol type, Instance instance)
    {
        var member = InterfaceOf(type)?.GetMembers("Configure").FirstOrDefault();
        return member is not null
            && type.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation
            && Overrides.Of(implementation, instance) is { IsAbstract: false } method
            && method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(machine.CancellationToken) is { } declaration
            && (machine.Path.Wiring!.IsOfProgram || machine.IsInTreeOfRoot(declaration))
                ? method
                : null;
    }

    private static INamedTypeSymbol? InterfaceOf(INamedTypeSymbol type) => type.AllInterfaces.FirstOrDefault(static implemented => KnownTypes.Is(implemented, Interface));

    /// <param name="call">Registers the filter, or describes it.</param>
    /// <param name="first">The first argument that says what is registered.</param>
    private static StartupFilterDraft? TryRead(Call call, int first)
    {
        var types = TypeArguments.Of(call).ToList();
        var service = types.Count == 0 ? TypeOf(call, first) : types[0];
        var given = types.Count == 0 ? first + 1 : first;
        if (service is null || !KnownTypes.Is(service, Interface) || call.Method.Parameters.Any(static parameter => parameter.Name == "serviceKey"))
        {
            return null;
        }

        var implementation = (types.Count == 2 ? types[1] : TypeOf(call, given)) as INamedTypeSymbol;
        return call.Argument(given) switch
        {
            Function factory => new StartupFilterDraft(call, implementation, () => call.Machine.Invoker.Apply(
                factory,
                factory.Method.Parameters.Select(parameter => call.Machine.Unknown(parameter.Type, "given:" + parameter.Name, ofOrigin: false)).ToList(),
                call.Syntax,
                call.Frame)),
            Instance instance => new StartupFilterDraft(call, instance.Type as INamedTypeSymbol, () => instance),
            _ when implementation?.InstanceConstructors is { Length: 1 } constructors && (types.Count < 2 || call.Arguments.Count == given) =>
                new StartupFilterDraft(call, implementation, () => InjectedObjects.Construct(call.Machine, call.Frame, constructors[0], call.Syntax)),
            _ => null,
        };
    }

    private static ITypeSymbol? TypeOf(Call call, int argument) =>
        call.ArgumentSyntax(argument) is TypeOfExpressionSyntax named
        && call.Machine.Graphs.ModelOf(named.SyntaxTree).GetTypeInfo(named.Type, call.Machine.CancellationToken).Type is { } type
            ? TypeArguments.Resolve(call, type)
            : null;
}
