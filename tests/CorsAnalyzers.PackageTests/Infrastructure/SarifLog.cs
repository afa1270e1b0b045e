using System.Text.Json;

namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>A compilation's log in SARIF 2.1: what every analyzer that ran can report, and what it did.</summary>
internal sealed class SarifLog
{
    private SarifLog(IReadOnlyDictionary<string, string> helpLinks, IReadOnlyList<Mark> results)
    {
        HelpLinks = helpLinks;
        Results = results;
    }

    /// <summary>The help links of our rules, by id.</summary>
    public IReadOnlyDictionary<string, string> HelpLinks { get; }

    /// <summary>Our findings, in order.</summary>
    public IReadOnlyList<Mark> Results { get; }

    /// <summary>What makes the compiler write the log; the encoded comma is one that MSBuild does not split at.</summary>
    public static string Argument(string file) => $"-p:ErrorLog={file}%2cversion=2.1";

    /// <summary>Reads a log.</summary>
    public static SarifLog Read(string path)
    {
        using var log = JsonDocument.Parse(File.ReadAllText(path));
        var run = log.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .Where(static rule => IsOurs(Text(rule, "id")))
            .DistinctBy(static rule => (Text(rule, "id"), Text(rule, "helpUri")))
            .ToDictionary(static rule => Text(rule, "id"), static rule => Text(rule, "helpUri"));
        var results = run.GetProperty("results").EnumerateArray()
            .Where(static result => IsOurs(Text(result, "ruleId")))
            .Select(ToMark)
            .Order();
        return new SarifLog(rules, [.. results]);
    }

    private static bool IsOurs(string id) => id.StartsWith("CORS", StringComparison.Ordinal);

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    private static Mark ToMark(JsonElement result)
    {
        var location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var file = Path.GetFileName(new Uri(Text(location.GetProperty("artifactLocation"), "uri")).LocalPath);
        return new Mark(file, location.GetProperty("region").GetProperty("startLine").GetInt32(), Text(result, "ruleId"));
    }
}
