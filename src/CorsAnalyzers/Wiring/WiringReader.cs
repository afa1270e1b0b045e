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
    public ApplicationWiring? ReadFunction(SyntaxNode function) => TestProjects.Are(graphs.References) ? null : Read(function, controllers: null);

    /// <summary>
    /// What the whole program shows, from its entry point on; null where the compilation is none that builds one application, all of whose code
    /// it has.
    /// </summary>
    /// <param name="entry">The declaration of the entry point.</param>
    public ApplicationWiring? ReadProgram(SyntaxNode entry) =>
        !TestProjects.Are(graphs.References)
        && HostCreations.In(graphs.Compilation, cancellationToken) == 1
            ? Read(entry, new Controllers(graphs, cancellationToken))
            : null;

    private ApplicationWiring? Read(SyntaxNode function, Controllers? controllers)
    {
        var method = function is CompilationUnitSyntax ? null : graphs.ModelOf(function.SyntaxTree).GetDeclaredSymbol(function, cancellationToken) as IMethodSymbol;
        var applications = ImmutableArray.CreateBuilder<Application>();
        var given = ImmutableArray<Decision>.Empty;
        var isComplete = true;
        var (paths, steps) = (0, 0);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var wiring = new WiringDraft { IsWholeProgram = controllers is not null };
            var path = new PathRun(CorsRequest.Get(null), preflight: false, given) { Wiring = wiring };
            var machine = new Machine(path, function, graphs, types, cancellationToken) { Options = options };
            var end = Run(machine, function, method);
            if (wiring.IsLost)
            {
                return null;
            }

            paths++;
            steps += path.Steps;
            isComplete &= end != PathEnd.Bound;
            path.Close();
            if (end == PathEnd.Normal)
            {
                var finished = new WiringEnd(machine, controllers).Applications;
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

        return applications.Count == 0 ? null : new ApplicationWiring(applications.ToImmutable(), isComplete, IsWholeProgram: controllers is not null);
    }

    private static PathEnd Run(Machine machine, SyntaxNode function, IMethodSymbol? method)
    {
        try
        {
            machine.Invoker.RunRoot(function, method, method?.Parameters.Select(parameter => Argument(machine, parameter)).ToList() ?? []);
            BuildRest(machine.Path);
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
    private static void BuildRest(PathRun path)
    {
        foreach (var host in path.Wiring!.Hosts.Where(static host => host is { Pipeline: null, Configure: not null }).ToList())
        {
            host.Pipeline = new PipelineDraft(path.NextId(), isOpen: false) { Host = host };
            host.Configure!(host.Pipeline);
        }
    }

    /// <summary>A part of an application that the function is given, or what is not known.</summary>
    private static Value Argument(Machine machine, IParameterSymbol parameter)
    {
        var wiring = machine.Path.Wiring!;
        if (WiringVocabulary.IsPipeline(parameter.Type) || WiringVocabulary.IsRoutes(parameter.Type))
        {
            var pipeline = new PipelineDraft(machine.Path.NextId(), isOpen: true)
            {
                Host = WiringVocabulary.IsWebApplication(parameter.Type) ? new HostDraft(machine.Path.NextId(), HostKind.Minimal, Services(machine)) : null,
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

    private static ServicesDraft Services(Machine machine) => machine.Path.Wiring!.GivenServices ??= new ServicesDraft(machine.Path.NextId(), isOpen: true);

    private enum PathEnd
    {
        Normal,
        Exception,
        Bound,
    }
}
