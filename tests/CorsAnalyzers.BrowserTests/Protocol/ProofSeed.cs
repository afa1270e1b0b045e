using System.Globalization;

namespace CorsAnalyzers.BrowserTests.Protocol;

/// <summary>Where random cases start: a fixed number, so that a failure of one run is that of the next one, or what the environment says.</summary>
internal static class ProofSeed
{
    public const string Variable = "CORS_ANALYZERS_SEED";

    public static int Value { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text
        ? int.Parse(text, CultureInfo.InvariantCulture)
        : 20260101;
}
