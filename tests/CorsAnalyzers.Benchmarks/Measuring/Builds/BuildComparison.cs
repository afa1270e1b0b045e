using CorsAnalyzers.Benchmarks.Generation;

namespace CorsAnalyzers.Benchmarks.Measuring.Builds;

/// <summary>The same build with and without the package.</summary>
/// <param name="Processor">null where it cannot be told.</param>
internal sealed record BuildComparison(string Program, CompilerProcess Compiler, PairedTimes Wall, PairedTimes? Processor)
{
    /// <summary>The two builds of a pair follow each other, and the order changes from pair to pair. One build of each kind comes before.</summary>
    public static BuildComparison Run(GeneratedProgram program, CompilerProcess compiler, int pairs)
    {
        using var project = new GeneratedProject(program);
        project.Build(withPackage: false, compiler);
        project.Build(withPackage: true, compiler);

        var times = new List<(BuildTime Without, BuildTime With)>();
        for (var pair = 0; pair < pairs; pair++)
        {
            var packageFirst = pair % 2 == 1;
            var first = project.Build(packageFirst, compiler);
            var second = project.Build(!packageFirst, compiler);
            times.Add(packageFirst ? (second, first) : (first, second));
        }

        var processor = times.TrueForAll(static pair => pair.Without.Processor is not null && pair.With.Processor is not null)
            ? Paired(times, static time => time.Processor!.Value)
            : null;
        return new BuildComparison(program.Name, compiler, Paired(times, static time => time.Wall), processor);
    }

    private static PairedTimes Paired(List<(BuildTime Without, BuildTime With)> times, Func<BuildTime, TimeSpan> time) =>
        new(times.ConvertAll(pair => (time(pair.Without).TotalMilliseconds, time(pair.With).TotalMilliseconds)));
}
