namespace CorsAnalyzers.Benchmarks.Reporting;

/// <summary>What the analyzers are held to.</summary>
internal static class Goals
{
    /// <summary>Without CORS code: own time, in times of the text scan's.</summary>
    public const double TextScanRatio = 1.5;

    /// <summary>With CORS code in 1% of the files: own time, in times of S5122's.</summary>
    public const double PeerRatio = 0.05;

    /// <summary>Time per policy at 10,000 policies, in times of that at 100.</summary>
    public const double PolicyGrowth = 1.2;

    /// <summary>Time from an edit to the diagnostics of the edited document, in times of an empty semantic-model analyzer's.</summary>
    public const double EditingLatency = 1.1;

    /// <summary>Wall time of a build, as a share of the build without the package.</summary>
    public const double BuildOverhead = 0.01;

    /// <summary>Own time for code that would keep a simulation busy for ever.</summary>
    public static readonly TimeSpan Bound = TimeSpan.FromSeconds(1);

    public static string Verdict(bool met) => met ? "met" : "MISSED";
}
