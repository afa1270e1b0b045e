using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Simulation.Values.Wiring;
using CorsAnalyzers.Vocabulary;
using CorsAnalyzers.Vocabulary.Wiring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Wiring;

/// <summary>Reads how code puts an application together: runs a function along every path and keeps what each comes to.</summary>
/// <param name="graphs">What functions are read from.</param>
/// <param name="types">The types that are known.</param>
/// <param name="options">What the user says of the code.</param>
/// <param name="cancellationToken">Stops the reading.</param>
internal sealed class WiringReader(FunctionGraphs graphs, KnownTypes types, SimulationOptions options, CancellationToken cancellationToken)
{
    /// <summary>What one function shows, alone; null where that is nothing, or nothing that could be told from the rest.</summary>
    public ApplicationWiring? ReadFunction(SyntaxNode function) => TestProjects.Are(graphs.References) ? null : Read(function, program: null);

    /// <summary>
    /// What the whole program shows, from its entry point on; null where the compilation is none that builds one application, all of whose code
    /// it has.
    /// </summary>
    /// <param name="entry">The declaration of the entry point.</param>
    public ApplicationWiring? ReadProgram(SyntaxNode entry) =>
        !TestProjects.Are(graphs.References)
        && HostCreations.In(graphs.Compilation, cancellationToken) == 1
            ? Read(entry, new ProgramParts(new Controllers(graphs, cancellationToken), new WrittenHeaders(graphs, types, options, cancellationToken)))
            : null;

    private ApplicationWiring? Read(SyntaxNode function, ProgramParts? program)
    {
        var method = function is CompilationUnitSyntax ? null : graphs.ModelOf(function.SyntaxTree).GetDeclaredSymbol(function, cancellationToken) as IMethodSymbol;
        var applications = ImmutableArray.CreateBuilder<Application>();
        var given = ImmutableArray<Decision>.Empty;
        var isComplete = true;
        var (paths, steps) = (0, 0);
        var corsCalls = new HashSet<SyntaxNode>();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var wiring = new WiringDraft { IsWholeProgram = program is not null };
            var path = new PathRun(CorsRequest.Get(null), preflight: false, given) { Wiring = wiring };
            var machine = new Machine(path, function, graphs, types, cancellationToken) { Options = options };
            var end = Run(machine, function, method);
            if (wiring.IsLost)
            {
                return null;
            }

            paths++;
            corsCalls.UnionWith(wiring.CorsCalls);
            steps += path.Steps;
            isComplete &= end != PathEnd.Bound;
            path.Close();
            if (end == PathEnd.Normal)
            {
                var finished = new WiringEnd(machine, program).Applications;
                if (finished is null)
                {
                    return null;
                }

                var decisions = path.Decisions.ToImmutableArray();
                applications.AddRange(finished.Select(application => application with
                {
                    Decisions = decisions,
                    IsDevelopmentOnly = path.IsDevelopmentOnly && !options.ReportsDevelopmentCode,
                    IsDoubtful = path.IsDoubtful,
                }));
            }

            if (PathOrder.After(path) is not { } next)
            {
                break;
            }

            if (paths >= Bounds.Paths || steps > Bounds.StepsPerFunction)
            {
                isComplete = false;
                break;
            }

            given = next;
        }

        if (applications.Count == 0)
        {
            return null;
        }

        var read = new ApplicationWiring(applications.ToImmutable(), isComplete, IsWholeProgram: program is not null);
        return program is null ? read : UnreachedCalls.Admit(read, graphs, types, corsCalls, cancellationToken);
    }

    private static PathEnd Run(Machine machine, SyntaxNode function, IMethodSymbol? method)
    {
        try
        {
            var startup = method is null ? null : StartupOf(method);
            if (startup is not null)
            {
                RegisterServices(machine, function, startup);
            }

            machine.Invoker.RunRoot(function, method, method?.Parameters.Select(parameter => Argument(machine, parameter, isOfStartup: startup is not null)).ToList() ?? []);
            BuildRest(machine);
            return PathEnd.Normal;
        }
        catch (RequestEndedException)
        {
            return PathEnd.Normal;
        }
        catch (SimulatedException)
        {
            return PathEnd.Exception;
        }
        catch (BoundReachedException)
        {
            return PathEnd.Bound;
        }
    }

    /// <summary>A function may hand on what others build.</summary>
    private static void BuildRest(Machine machine)
    {
        foreach (var host in machine.Path.Wiring!.Hosts.ToList())
        {
            if (host is { Pipeline: null, Configure: { } configure })
            {
                host.Pipeline = new PipelineDraft(machine.Path.NextId(), isOpen: false) { Host = host };
                StartupFilters.Configure(machine, host.Services, host.Pipeline, configure);
            }

            StartupFilters.Surround(machine, host);
        }
    }

    /// <summary>A part of an application that the function is given, or what is not known.</summary>
    private static Value Argument(Machine machine, IParameterSymbol parameter, bool isOfStartup)
    {
        var wiring = machine.Path.Wiring!;
        if (WiringVocabulary.IsPipeline(parameter.Type) || WiringVocabulary.IsRoutes(parameter.Type))
        {
            HostKind? host = WiringVocabulary.IsWebApplication(parameter.Type) ? HostKind.Minimal : isOfStartup ? HostKind.Plain : null;
            var pipeline = new PipelineDraft(machine.Path.NextId(), isOpen: host != HostKind.Plain)
            {
                Host = host is { } kind ? new HostDraft(machine.Path.NextId(), kind, Services(machine)) : null,
            };
            wiring.Given.Add(pipeline);
            return WiringVocabulary.IsRoutes(parameter.Type) ? pipeline.Routes : pipeline;
        }

        if (WiringVocabulary.IsHostBuilder(parameter.Type))
        {
            return new HostDraft(machine.Path.NextId(), HostKind.Unknown, Services(machine));
        }

        return WiringVocabulary.IsServices(parameter.Type) ? Services(machine)
            : machine.Types.KindOf(parameter.Type) == KnownKind.CorsOptions ? Services(machine).CorsOptions
            : machine.Unknown(parameter.Type, "parameter:" + parameter.Name, ofOrigin: false);
    }

    /// <summary>The <c>Startup</c> class whose pipeline a method puts together; null for other methods.</summary>
    private static StartupClass? StartupOf(IMethodSymbol method) =>
        method is { Name: "Configure", IsStatic: false, DeclaredAccessibility: Accessibility.Public, ContainingType: { } type }
        && StartupClass.Of(type) is { ConfigureServices.Parameters: { Length: 1 } parameters } startup
        && WiringVocabulary.IsServices(parameters[0].Type)
            ? startup
            : null;

    /// <summary>What the class registers, as far as it does so alone, belongs to its pipeline.</summary>
    private static void RegisterServices(Machine machine, SyntaxNode function, StartupClass startup)
    {
        var services = machine.Path.Wiring!.GivenServices = new ServicesDraft(machine.Path.NextId(), isOpen: false);
        var frame = new Frame(Graph: null, function, Closure: null, Caller: null, CallSite: null, This: null);
        machine.Invoker.Invoke(new Call(machine, frame, startup.ConfigureServices!, startup.Construct(machine, frame, function), [services], [], function));
    }

    private static ServicesDraft Services(Machine machine) => machine.Path.Wiring!.GivenServices ??= new ServicesDraft(machine.Path.NextId(), isOpen: true);

    private enum PathEnd
    {
        Normal,
        Exception,
        Bound,
    }
}
