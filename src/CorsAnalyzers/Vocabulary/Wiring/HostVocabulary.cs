using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Simulation.Values.Wiring;
using CorsAnalyzers.Wiring;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary.Wiring;

/// <summary>Hosts: minimal hosting, the generic host and the older web host, with <c>Startup</c> classes or without.</summary>
internal static class HostVocabulary
{
    private const string Hosting = "Microsoft.Extensions.Hosting.";
    private const string WebHosting = "Microsoft.AspNetCore.Hosting.";

    /// <summary>The builder or host that a static method or constructor makes; null for others.</summary>
    public static Value? TryCreate(Call call)
    {
        switch (call.Method.ContainingType?.Name, call.Name)
        {
            case ("WebApplication", "CreateBuilder" or "CreateSlimBuilder") when IsOf(call, "Microsoft.AspNetCore.Builder.WebApplication"):
                return NewHost(call, HostKind.Minimal);
            case ("WebApplication", "Create") when IsOf(call, "Microsoft.AspNetCore.Builder.WebApplication"):
                return Build(call, NewHost(call, HostKind.Minimal));
            case ("WebApplication", "CreateEmptyBuilder") or ("WebHost", "Start" or "StartWith"):
                call.Path.Wiring!.IsLost = true;
                return null;
            case ("Host", "CreateDefaultBuilder" or "CreateApplicationBuilder" or "CreateEmptyApplicationBuilder") when IsOf(call, Hosting + "Host"):
            case ("HostBuilder", ".ctor") when IsOf(call, Hosting + "HostBuilder"):
            case ("WebHostBuilder", ".ctor") when IsOf(call, WebHosting + "WebHostBuilder"):
                return NewHost(call, HostKind.Plain);
            case ("WebHost", "CreateDefaultBuilder") when IsOf(call, "Microsoft.AspNetCore.WebHost"):
                var host = NewHost(call, HostKind.Plain);
                if (call.Method.TypeArguments.Length == 1)
                {
                    UseStartup(call, host);
                }

                return host;
            default:
                return null;
        }
    }

    /// <summary>The result of a method on a host or its builder.</summary>
    public static Value? Invoke(Call call, HostDraft host)
    {
        switch (call.Name)
        {
            case "Build":
                return Build(call, host);
            case "ConfigureServices":
            case "ConfigureWebHostDefaults" or "ConfigureWebHost" or "ConfigureSlimWebHost":
                return Apply(call, host);
            case "UseStartup":
                UseStartup(call, host);
                return host;
            case "Configure" when host.Kind == HostKind.Plain:
                Configure(call, host);
                return host;
            case "Run" or "RunAsync" or "Start" or "StartAsync" or "RunConsoleAsync":
                if (host.Kind == HostKind.Plain && host.Pipeline is null)
                {
                    Build(call, host);
                }

                return call.Method.ReturnsVoid ? Constant.Null : host;
            default:
                return IsSame(call.Method.ReturnType) ? host : null;
        }
    }

    /// <summary>The application runs; null for other methods.</summary>
    public static Value? TryRun(Call call, PipelineDraft pipeline) => call.Name switch
    {
        "Run" when !IsOf(call, "Microsoft.AspNetCore.Builder.RunExtensions") => Constant.Null,
        "RunAsync" or "Start" or "StartAsync" => pipeline,
        _ => null,
    };

    private static bool IsOf(Call call, string type) => KnownTypes.Is(call.Method.ContainingType, type);

    private static bool IsSame(ITypeSymbol type) => WiringVocabulary.IsHostBuilder(type) || KnownTypes.Is(type, Hosting + "IHost") || KnownTypes.Is(type, WebHosting + "IWebHost");

    private static HostDraft NewHost(Call call, HostKind kind)
    {
        var host = new HostDraft(call.Path.NextId(), kind, new ServicesDraft(call.Path.NextId(), isOpen: false));
        call.Path.Wiring!.Hosts.Add(host);
        return host;
    }

    /// <summary>Runs the function in an argument on the host or its services.</summary>
    private static HostDraft Apply(Call call, HostDraft host)
    {
        foreach (var argument in call.Arguments.Skip(call.Receiver is null ? 1 : 0))
        {
            if (argument is Function function)
            {
                call.Machine.Invoker.Apply(function, ArgumentsOf(call, function.Method, host, pipeline: null), call.Syntax, call.Frame);
            }
            else if (argument is not Constant { Content: null } && argument == call.Argument(call.Receiver is null ? 1 : 0))
            {
                call.Path.Wiring!.IsLost = true;
            }
        }

        return host;
    }

    private static void Configure(Call call, HostDraft host)
    {
        if (call.Arguments.OfType<Function>().FirstOrDefault() is { } function)
        {
            host.Configure = pipeline => call.Machine.Invoker.Apply(function, ArgumentsOf(call, function.Method, host, pipeline), call.Syntax, call.Frame);
        }
        else
        {
            call.Path.Wiring!.IsLost = true;
        }
    }

    private static Value Build(Call call, HostDraft host)
    {
        host.Services.Place ??= call.Site;
        if (host.Pipeline is not null)
        {
            // Twice: which of them is meant from here on?
            call.Path.Wiring!.IsLost = true;
        }

        if (host.Kind == HostKind.Minimal)
        {
            return host.Pipeline = new PipelineDraft(call.Path.NextId(), isOpen: false) { Host = host };
        }

        // The older web host has its Startup class register last.
        host.Services.HasStartupFilter |= host.Services.StartupFilters.Count > 1 && KnownTypes.Is(call.Method.ReturnType, WebHosting + "IWebHost");
        if (host.Configure is { } configure)
        {
            host.Pipeline = new PipelineDraft(call.Path.NextId(), isOpen: false) { Host = host };
            StartupFilters.Configure(call.Machine, host.Services, host.Pipeline, configure);
        }

        return host;
    }

    /// <summary>Registers what a <c>Startup</c> class registers, and takes its <c>Configure</c> for the pipeline's.</summary>
    private static void UseStartup(Call call, HostDraft host)
    {
        // Of a Startup class, a function alone shows less than its own methods do.
        if (!call.Path.Wiring!.IsOfProgram || StartupOf(call) is not { } type || StartupClass.Of(type) is not { } startup)
        {
            call.Path.Wiring.IsLost = true;
            return;
        }

        var instance = startup.Construct(call.Machine, call.Frame, call.Syntax);
        if (startup.ConfigureServices is { } configureServices)
        {
            Run(configureServices, pipeline: null);
        }

        host.Configure = pipeline => Run(startup.Configure, pipeline);

        void Run(IMethodSymbol method, PipelineDraft? pipeline) =>
            call.Machine.Invoker.Invoke(new Call(call.Machine, call.Frame, method, instance, ArgumentsOf(call, method, host, pipeline), [], call.Syntax));
    }

    private static INamedTypeSymbol? StartupOf(Call call) => call.Method.TypeArguments.Length == 1 && call.Arguments.OfType<Function>().FirstOrDefault() is null
        ? call.Method.TypeArguments[0] as INamedTypeSymbol
        : null;

    private static List<Value> ArgumentsOf(Call call, IMethodSymbol method, HostDraft host, PipelineDraft? pipeline) => method.Parameters
        .Select(parameter => WiringVocabulary.IsServices(parameter.Type) ? host.Services
            : WiringVocabulary.IsPipeline(parameter.Type) && pipeline is not null ? pipeline
            : WiringVocabulary.IsHostBuilder(parameter.Type) ? host
            : call.Machine.Unknown(parameter.Type, "host:" + parameter.Name, ofOrigin: false))
        .ToList();
}
