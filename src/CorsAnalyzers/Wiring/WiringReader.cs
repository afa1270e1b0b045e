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
    public ApplicationWiring? ReadFunction(SyntaxNode function) =>
        TestProjects.Are(graphs.References) ? null : Read(function, program: null)?.Wiring;

    /// <summary>
    /// What the whole program shows, from its entry point on; null where the compilation is none that builds one application, all of whose code
    /// it has, or where a first look over it, without the modules that do not speak of CORS, finds nothing wrong.
    /// </summary>
    /// <param name="entry">The declaration of the entry point.</param>
    /// <param name="looksWrong">Judges what the first look shows.</param>
    public ApplicationWiring? ReadProgram(SyntaxNode entry, Func<ApplicationWiring, bool> looksWrong)
    {
        if (TestProjects.Are(graphs.References))
        {
            return null;
        }

        var texts = new ProgramTexts(graphs.Compilation, cancellationToken);
        if (HostCreations.In(texts.WithHosts, cancellationToken) != 1
            || Read(entry, Parts(Controllers.In(texts.WithAttributes, graphs, cancellationToken), isOutline: true)) is not { } read
            || (!looksWrong(read.Wiring) && !(read.IsRough && MayHideMore(texts, read))))
        {
            return null;
        }

        if (read.IsRough)
        {
            read = Read(entry, Parts(Controllers.Of(graphs.Compilation, cancellationToken), isOutline: false));
        }

        return read is null ? null : UnreachedCalls.Admit(read.Wiring, graphs, types, read.Reached, cancellationToken);
    }

    /// <summary>Whether what an outline leaves out may do with CORS what is not to be seen of it.</summary>
    private bool MayHideMore(ProgramTexts texts, ReadWiring outline) =>
        texts.HaveAttributesOnHandlers(cancellationToken) || UnreachedCalls.MayBeOfModules(texts.WithCors, graphs, types, outline.Reached, cancellationToken);

    private ProgramParts Parts(Controllers controllers, bool isOutline) => new(controllers, new WrittenHeaders(graphs, types, options, cancellationToken), isOutline);

    private ReadWiring? Read(SyntaxNode function, ProgramParts? program)
    {
        var method = function is CompilationUnitSyntax ? null : graphs.ModelOf(function.SyntaxTree).GetDeclaredSymbol(function, cancellationToken) as IMethodSymbol;
        var applications = ImmutableArray.CreateBuilder<Application>();
        var given = ImmutableArray<Decision>.Empty;
        var isComplete = true;
        var (paths, steps) = (0, 0);
        var corsCalls = new HashSet<SyntaxNode>();
        var isRough = false;
        var scope = program is null ? WiringScope.Function : program.IsOutline ? WiringScope.Outline : WiringScope.Program;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var wiring = new WiringDraft { Scope = scope };
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

            isRough |= wiring.IsRough;
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

        return applications.Count == 0
            ? null
            : new ReadWiring(new ApplicationWiring(applications.ToImmutable(), isComplete, IsWholeProgram: program is not null), corsCalls, isRough);
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

    /// <summary>What was read.</summary>
    /// <param name="Wiring">What the paths come to.</param>
    /// <param name="Reached">The calls of CORS's API that they reach.</param>
    /// <param name="IsRough">It is an outline that leaves something out.</param>
    private sealed record ReadWiring(ApplicationWiring Wiring, HashSet<SyntaxNode> Reached, bool IsRough);

    private enum PathEnd
    {
        Normal,
        Exception,
        Bound,
    }
}
