using System.Collections.Immutable;
using CorsAnalyzers.Benchmarks.Competitors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Benchmarks.Measuring;

/// <summary>A new compilation with new analyzers over it, up to the moment when the clock starts.</summary>
internal sealed class PreparedRun
{
    private readonly CompilationWithAnalyzers driver;
    private readonly string what;
    private Exception? failure;

    private PreparedRun(Corpus corpus, ImmutableArray<SyntaxTree> trees, Competitor competitor, bool concurrent)
    {
        what = $"{competitor} over {corpus.Program.Name}";
        Analyzers = competitor.Create();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, _, _) => failure = exception,
            concurrentAnalysis: concurrent,
            logAnalyzerExecutionTime: true);
        driver = new CompilationWithAnalyzers(corpus.CreateCompilation(trees), Analyzers, options);
    }

    public ImmutableArray<DiagnosticAnalyzer> Analyzers { get; }

    /// <summary>
    /// Declarations are bound, as they are when a compiler or an editor asks its analyzers; method bodies are not. It is the driver's clone of
    /// the compilation in which they must be: that is the one that the analyzers see.
    /// </summary>
    public static PreparedRun Create(Corpus corpus, ImmutableArray<SyntaxTree> trees, Competitor competitor, bool concurrent)
    {
        var run = new PreparedRun(corpus, trees, competitor, concurrent);
        run.driver.Compilation.GetDeclarationDiagnostics();

        // No run pays for the garbage of the one before.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return run;
    }

    /// <exception cref="GuardException">An analyzer threw.</exception>
    public async Task<ImmutableArray<Diagnostic>> DriveAsync()
    {
        var diagnostics = await driver.GetAnalyzerDiagnosticsAsync();
        return failure is null ? diagnostics : throw new GuardException($"{what}: {failure}");
    }

    /// <summary>The driver's telemetry: time inside the analyzers' own actions, start of the compilation included.</summary>
    public async Task<TimeSpan> OwnTimeAsync()
    {
        var time = TimeSpan.Zero;
        foreach (var analyzer in Analyzers)
            time += (await driver.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None)).ExecutionTime;
        return time;
    }
}
