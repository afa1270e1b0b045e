using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Benchmarks.Competitors;

/// <summary>Finds this package's analyzers as a compiler does, so that a new one is measured without a change here.</summary>
internal static class PackageAnalyzers
{
    private static readonly Assembly Assembly = Assembly.Load("CorsAnalyzers");

    /// <summary>True where the analyzers are compiled without optimization: nothing measured would be worth a look.</summary>
    public static bool IsDebugBuild => Assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled == true;

    /// <summary>The DLLs that the package puts under analyzers/dotnet/cs.</summary>
    public static ImmutableArray<string> Dlls { get; } =
    [
        Assembly.Location,
        Assembly.Load("CorsAnalyzers.Core").Location,
        Assembly.Load("CorsAnalyzers.CodeFixes").Location,
    ];

    private static readonly ImmutableArray<Type> Types =
    [
        .. Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal),
    ];

    public static ImmutableArray<DiagnosticAnalyzer> Create() =>
        [.. Types.Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!)];
}
