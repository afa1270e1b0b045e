using System.Globalization;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Truth;

/// <summary>
/// Where random programs start, and how many there are: fixed numbers, so that a failure of one run is that of the next one, or what the
/// environment says.
/// </summary>
internal static class TruthSettings
{
    public const string SeedVariable = "CORS_ANALYZERS_SEED";
    public const string ProgramsVariable = "CORS_ANALYZERS_PROGRAMS";

    // What is read is the same on each host: the newest one reads many programs, and a few show that older ones do it, too.
    private static readonly int UsualPrograms = typeof(Compilation).Assembly.GetName().Version!.Major >= 5 ? 3000 : 300;

    public static int Seed { get; } = Number(SeedVariable, 20260101);

    public static int Programs { get; } = Number(ProgramsVariable, UsualPrograms);

    private static int Number(string variable, int otherwise) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
        ? int.Parse(text, CultureInfo.InvariantCulture)
        : otherwise;
}
