using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Benchmarks.Competitors;

/// <summary>
/// Asks of each tree's text whether it holds a word without which there is no CORS code, and nothing else: the measure of the least
/// possible. It uses no more of .NET than an analyzer for netstandard2.0 can: one search for each word.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TextScanAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Identifiers, which C# spells in one way.</summary>
    private static readonly ImmutableArray<string> Identifiers =
    [
        "AllowAnyOrigin", "SetIsOriginAllowed", "AllowCredentials", "WithOrigins", "WithHeaders", "CorsPolicyBuilder", "SupportsCredentials",
        "AccessControl",
    ];

    /// <summary>Header names, which may have any letter case.</summary>
    private static readonly ImmutableArray<string> HeaderNames = ["Access-Control-"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [CompetitorDescriptor.Create("BENCH0002")];

    /// <summary>How many trees of the compilation had such a word.</summary>
    public int Hits { get; private set; }

    /// <summary>A compilation-end action would report the hits, but make the driver bind the whole program.</summary>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
            Hits = start.Compilation.SyntaxTrees.Count(tree => HasWord(tree.GetText(start.CancellationToken).ToString())));
    }

    private static bool HasWord(string text)
    {
        foreach (var word in Identifiers)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) >= 0)
                return true;
        }

        foreach (var word in HeaderNames)
        {
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }
}
