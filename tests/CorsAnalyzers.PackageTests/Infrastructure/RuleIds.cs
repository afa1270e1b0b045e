namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>The ids of the rules that the package reports, and what it must say of each.</summary>
internal static class RuleIds
{
    /// <summary>All ids: each has a page, and the tests of the documentation hold pages and analyzers against each other.</summary>
    public static IEnumerable<string> All { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "rules"), "CORS*.md").Select(static page => Path.GetFileNameWithoutExtension(page)).Order()];

    /// <summary>Those that builds show, of code: warnings by default, and not about an option.</summary>
    public static IEnumerable<string> Warnings { get; } =
        [.. All.Skip(1).Where(static id => Says(id, "Level", "warning") && Says(id, "On by default", "yes"))];

    /// <summary>Those that are reported unless somebody says otherwise.</summary>
    public static IEnumerable<string> OnByDefault { get; } = [.. All.Where(static id => Says(id, "On by default", "yes"))];

    /// <summary>Those that offer a repair.</summary>
    public static IEnumerable<string> Fixable { get; } = [.. All.Where(static id => !Says(id, "Fix", "none"))];

    /// <summary>Those of the pipeline as a whole. An application has one pipeline, so they have applications of their own.</summary>
    public static IEnumerable<string> Wiring { get; } = [.. All.Where(static id => id.StartsWith("CORS4", StringComparison.Ordinal))];

    /// <summary>The rule that speaks only where trusted origins are configured.</summary>
    public const string Untrusted = "CORS1010";

    /// <summary>Those that speak of somebody who gets in.</summary>
    public static IEnumerable<string> Security { get; } = [.. All.Where(static id => Says(id, "Category", "Security"))];

    /// <summary>A rule's page as it was when this version was built.</summary>
    public static string HelpLink(string id) => $"{Repository.Url}/blob/v{Repository.VersionPrefix}/docs/rules/{id}.md";

    private static bool Says(string id, string property, string value) => File.ReadAllLines(PageOf(id)).Contains($"| {property} | {value} |");

    private static string PageOf(string id) => Path.Combine(Repository.Root, "docs", "rules", id + ".md");
}
