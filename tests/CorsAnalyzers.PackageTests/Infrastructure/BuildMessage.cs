using System.Globalization;
using System.Text.RegularExpressions;

namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>A warning or error as MSBuild prints it.</summary>
/// <param name="File">The file's name without folders, or the tool's name where there is no file.</param>
/// <param name="Line">From 1; 0 where there is none.</param>
/// <param name="Severity"><c>warning</c> or <c>error</c>.</param>
/// <param name="Id">Such as <c>CORS2002</c>.</param>
/// <param name="Text">The message, with the help link that the compiler prints after it.</param>
/// <param name="Project">The project file's name without folders; empty where none is named.</param>
internal sealed partial record BuildMessage(string File, int Line, string Severity, string Id, string Text, string Project)
{
    /// <summary>Whether the id is one of ours.</summary>
    public bool IsFinding => FindingId().IsMatch(Id);

    /// <summary>A finding, an analyzer that failed (AD0001) or could not be loaded (CS8032…), or any other message that names us.</summary>
    public bool IsOfThePackage =>
        IsFinding
        || Id is "AD0001" or "CS8032" or "CS8033" or "CS8034" or "CS8850" or "CS9057" or "CS9067"
        || Text.Contains("CorsAnalyzers", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a package could not be found in any source, and it is not ours.</summary>
    public bool IsForeignPackageNotFound =>
        Id is "NU1101" or "NU1102" or "NU1103" && !Text.Contains("CorsAnalyzers", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is about a project, given its file's name.</summary>
    public bool IsAbout(string project) => Project == project || File == project;

    /// <summary>Every message of an output, each once.</summary>
    public static IReadOnlyList<BuildMessage> ParseAll(string output) =>
        [.. MessageLine().Matches(output).Select(Parse).Distinct()];

    private static BuildMessage Parse(Match match) => new(
        Path.GetFileName(match.Groups["file"].Value.Trim()),
        match.Groups["line"].Success ? int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture) : 0,
        match.Groups["severity"].Value,
        match.Groups["id"].Value,
        match.Groups["text"].Value.Trim(),
        Path.GetFileName(match.Groups["project"].Value));

    [GeneratedRegex(
        @"^\s*(?<file>[^\r\n]*?)(\((?<line>\d+)(,\d+)*\))?\s?: (?<severity>warning|error) (?<id>[A-Za-z]+\d+): "
        + @"(?<text>[^\r\n]*?)( \[(?<project>[^\]\r\n]+)\])?\r?$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex MessageLine();

    [GeneratedRegex(@"^CORS\d{4}$")]
    private static partial Regex FindingId();
}
