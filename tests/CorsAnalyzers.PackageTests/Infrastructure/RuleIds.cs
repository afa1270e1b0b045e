using CorsAnalyzers.Rules;

namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>The ids of the catalog, and what the package must say of each.</summary>
internal static class RuleIds
{
    /// <summary>All ids.</summary>
    public static IEnumerable<string> All => RuleCatalog.All.Select(static rule => rule.Id);

    /// <summary>A rule's page as it was when this version was built.</summary>
    public static string HelpLink(string id) => $"{Repository.Url}/blob/v{Repository.VersionPrefix}/docs/rules/{id}.md";
}
