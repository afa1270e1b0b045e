using System.Text.RegularExpressions;

namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>What a mark in a source tells of a finding: <c>code(); // CORS2002, CORS3001</c> says that both start on this line.</summary>
internal sealed record Mark(string File, int Line, string Id) : IComparable<Mark>
{
    /// <inheritdoc />
    public int CompareTo(Mark? other) => other is null ? 1 : (File, Line, Id).CompareTo((other.File, other.Line, other.Id));
}

/// <summary>Reads and compares marks.</summary>
internal static partial class Marks
{
    /// <summary>What an application's sources expect, in order.</summary>
    public static IReadOnlyList<Mark> In(Application application) =>
        [.. application.SourceFiles().SelectMany(file => In(file, application.Read(file))).Order()];

    /// <summary>What a build reported, in order.</summary>
    public static IReadOnlyList<Mark> In(CommandResult build) =>
        In(build.Findings);

    /// <summary>Findings, in order.</summary>
    public static IReadOnlyList<Mark> In(IEnumerable<BuildMessage> findings) =>
        [.. findings.Select(static message => new Mark(message.File, message.Line, message.Id)).Order()];

    private static IEnumerable<Mark> In(string file, string text) =>
        text.Split('\n').SelectMany((line, index) =>
            Trailing().Match(line).Groups["id"].Captures.Select(id => new Mark(file, index + 1, id.Value)));

    [GeneratedRegex(@"// ((?<id>CORS\d{4})(, )?)+\r?$")]
    private static partial Regex Trailing();
}
