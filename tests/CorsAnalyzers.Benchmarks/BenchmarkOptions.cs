using System.Globalization;

namespace CorsAnalyzers.Benchmarks;

/// <summary>What the command line asks for.</summary>
/// <param name="Rounds">Of all competitors over each corpus; null: as many as two minutes allow.</param>
/// <param name="Pairs">Of builds.</param>
internal sealed record BenchmarkOptions(bool Drivers, bool Telemetry, bool Builds, int? Rounds, int Pairs)
{
    public const string Usage = """
        dotnet run -c Release --project tests/CorsAnalyzers.Benchmarks -- [mode]

          (none)                     everything: BenchmarkDotNet, own times, builds (two hours)
          --quick                    own times, in two minutes
          --telemetry [--rounds 10]  own times
          --builds [--pairs 5]       wall times of dotnet build with and without the package
        """;

    private static readonly BenchmarkOptions Everything = new(Drivers: true, Telemetry: true, Builds: true, Rounds: 10, Pairs: 5);

    /// <returns>null where the arguments make no sense.</returns>
    public static BenchmarkOptions? Parse(string[] arguments) => arguments switch
    {
        [] => Everything,
        ["--quick"] => Everything with { Drivers = false, Builds = false, Rounds = null },
        ["--telemetry"] => Everything with { Drivers = false, Builds = false },
        ["--telemetry", "--rounds", var text] when Count(text) is { } rounds =>
            Everything with { Drivers = false, Builds = false, Rounds = rounds },
        ["--builds"] => Everything with { Drivers = false, Telemetry = false },
        ["--builds", "--pairs", var text] when Count(text) is { } pairs =>
            Everything with { Drivers = false, Telemetry = false, Pairs = pairs },
        _ => null,
    };

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;
}
