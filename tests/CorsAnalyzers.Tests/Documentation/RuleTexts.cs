using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.Tests.Documentation;

/// <summary>What the documentation calls the facts of the catalog.</summary>
internal static class RuleTexts
{
    /// <summary>All code fixes of the package.</summary>
    public static IReadOnlyList<CodeFixProvider> Fixes { get; } =
        [.. typeof(CredentialsFixProvider).Assembly.GetTypes()
            .Where(type => type.GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), inherit: false).Length > 0)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    /// <summary>The rules that the package's analyzers report, by id.</summary>
    public static IReadOnlyList<Rule> Reported { get; } =
        [.. RuleCatalog.All.Where(rule => Analysis.Analyzers.Any(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == rule.Id)))];

    public static TheoryData<string> Ids { get; } = [.. Reported.Select(rule => rule.Id)];

    public static Rule Rule(string id) => Reported.Single(rule => rule.Id == id);

    public static string PathOf(string id) => $"docs/rules/{id}.md";

    public static bool HasFix(Rule rule) => Fixes.Any(fix => fix.FixableDiagnosticIds.Contains(rule.Id));

    /// <summary>The level's name; a rule that is off would be a warning.</summary>
    public static string Level(Rule rule) => rule.Level == RuleLevel.Suggestion ? "suggestion" : "warning";

    /// <summary>The lines that end in a comment with rule ids claim these, one finding an id.</summary>
    public static IReadOnlyList<string> Claims(string text, string comment) =>
    [
        .. text.Split('\n')
            .Where(line => StartOfClaim(line, comment) >= 0)
            .SelectMany(line => line[(StartOfClaim(line, comment) + comment.Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)),
    ];

    /// <summary>The text without its claims.</summary>
    public static string WithoutClaims(string text, string comment) => string.Join('\n', text.Split('\n').Select(line =>
        StartOfClaim(line, comment) is var start and >= 0 ? line[..start].TrimEnd() : line));

    private static int StartOfClaim(string line, string comment) => line.LastIndexOf(comment + " CORS", StringComparison.Ordinal);
}
