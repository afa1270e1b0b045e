namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>The ids of the rules that the package reports, and what it must say of each.</summary>
internal static class RuleIds
{
    /// <summary>All ids, in order: the release files list them, and are held against the analyzers. The catalog may hold rules that nothing reports yet.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. new[] { "Shipped", "Unshipped" }
            .SelectMany(static state => File.ReadLines(Path.Combine(Repository.Root, "src", "CorsAnalyzers", $"AnalyzerReleases.{state}.md")))
            .Where(static line => line.StartsWith("CORS", StringComparison.Ordinal))
            .Select(static line => line[..line.IndexOf(' ')])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A rule's page as it was when this version was built.</summary>
    public static string HelpLink(string id) => $"{Repository.Url}/blob/v{Repository.VersionPrefix}/docs/rules/{id}.md";
}
