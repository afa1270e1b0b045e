using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Benchmarks.Competitors;

/// <summary>The one rule of SonarAnalyzer.CSharp that is about CORS, without the others.</summary>
internal static class SonarRule
{
    public const string Id = "S5122";

    private static readonly Lazy<Type> Analyzer = new(Find);

    public static DiagnosticAnalyzer Create() => (DiagnosticAnalyzer)Activator.CreateInstance(Analyzer.Value)!;

    private static Type Find()
    {
        var folder = typeof(SonarRule).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static attribute => attribute.Key == "SonarAnalyzerFolder").Value!;
        var assembly = Assembly.LoadFrom(Path.Combine(folder, "SonarAnalyzer.CSharp.dll"));
        var analyzers = assembly.GetTypes()
            .Where(static type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Where(static type => type.GetConstructor(Type.EmptyTypes) is not null)
            .Where(static type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics.Any(static rule => rule.Id == Id))
            .ToList();
        return analyzers.Count == 1
            ? analyzers[0]
            : throw new InvalidOperationException($"{analyzers.Count} analyzers of {assembly.GetName().Name} support {Id}, not one.");
    }
}
