using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Benchmarks.Competitors;

/// <summary>Analyzers that are timed as one.</summary>
/// <param name="Name">How tables call it.</param>
/// <param name="Create">New instances, so that no run finds what an earlier one has cached in its fields.</param>
internal sealed record Competitor(string Name, Func<ImmutableArray<DiagnosticAnalyzer>> Create)
{
    /// <summary>This package.</summary>
    public static Competitor Package { get; } = new("CorsAnalyzers", PackageAnalyzers.Create);

    /// <summary>What any analyzer costs at least that must know whether a program has CORS code.</summary>
    public static Competitor TextScan { get; } = new("text scan", static () => [new TextScanAnalyzer()]);

    /// <summary>What any semantic-model analyzer costs at least.</summary>
    public static Competitor Empty { get; } = new("empty", static () => [new EmptySemanticModelAnalyzer()]);

    /// <summary>The peer: SonarAnalyzer.CSharp's "Having a permissive Cross-Origin Resource Sharing policy is security-sensitive".</summary>
    public static Competitor S5122 { get; } = new(SonarRule.Id, static () => [SonarRule.Create()]);

    /// <summary>Does nothing: what the driver itself costs.</summary>
    public static Competitor Inert { get; } = new("driver alone", static () => [new InertAnalyzer()]);

    public static ImmutableArray<Competitor> All { get; } = [Package, TextScan, Empty, S5122, Inert];

    public override string ToString() => Name;
}
