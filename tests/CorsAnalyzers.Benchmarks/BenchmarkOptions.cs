using System.Globalization;

namespace CorsAnalyzers.Benchmarks;

/// <summary>What the command line asks for.</summary>
/// <param name="Rounds">Of all competitors over each corpus; null: as many as two minutes allow.</param>
/// <param name="Pairs">Of builds.</param>
/// <param name="Edits">Of one policy.</param>
internal sealed record BenchmarkOptions(bool Drivers, bool Telemetry, bool Builds, bool Editing, bool Bounds, int? Rounds, int Pairs, int Edits)
{
    public const string Usage = """
        dotnet run -c Release --project tests/CorsAnalyzers.Benchmarks -- [mode]

          (none)                     everything: BenchmarkDotNet, own times, builds (two hours)
          --quick                    own times, in two minutes
          --telemetry [--rounds 10]  own times
          --editing [--edits 100]    time from an edit of a policy to its diagnostics
          --bounds                   own times for code that would take for ever
          --builds [--pairs 5]       wall times of dotnet build with and without the package
        """;

    private static readonly BenchmarkOptions Everything = new(Drivers: true, Telemetry: true, Builds: true, Editing: true, Bounds: true, Rounds: 10, Pairs: 5, Edits: 100);

    private static readonly BenchmarkOptions Nothing = Everything with { Drivers = false, Telemetry = false, Builds = false, Editing = false, Bounds = false };

    /// <returns>null where the arguments make no sense.</returns>
    public static BenchmarkOptions? Parse(string[] arguments) => arguments switch
    {
        [] => Everything,
        ["--quick"] => Nothing with { Telemetry = true, Rounds = null },
        ["--telemetry"] => Nothing with { Telemetry = true },
        ["--telemetry", "--rounds", var text] when Count(text) is { } rounds => Nothing with { Telemetry = true, Rounds = rounds },
        ["--editing"] => Nothing with { Editing = true },
        ["--editing", "--edits", var text] when Count(text) is { } edits => Nothing with { Editing = true, Edits = edits },
        ["--bounds"] => Nothing with { Bounds = true },
        ["--builds"] => Nothing with { Builds = true },
        ["--builds", "--pairs", var text] when Count(text) is { } pairs => Nothing with { Builds = true, Pairs = pairs },
        _ => null,
    };

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;
}
