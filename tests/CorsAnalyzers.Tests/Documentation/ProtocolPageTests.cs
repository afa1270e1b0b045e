using System.Reflection;
using System.Text.RegularExpressions;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Tests.Documentation;

/// <summary>What <c>docs/protocol.md</c> names is there, and it names all that the protocol has.</summary>
public sealed partial class ProtocolPageTests
{
    private const string Page = "docs/protocol.md";
    private const string Deviations = "Deviations of Chromium";
    private const string ResponseHeaders = "Response headers";
    private const string RequestHeaders = "Request headers";

    private static readonly IReadOnlyList<TableRow> Rows = MarkdownPage.Read(Page).Rows;

    public static TheoryData<string> Parts => new(Rows.Where(row => row.Section != Deviations).Select(row => row.Cells[0]));

    [Theory]
    [MemberData(nameof(Parts))]
    public void EachPartHasItsMembersAndTests(string part)
    {
        var cells = Rows.Single(row => row.Section != Deviations && row.Cells[0] == part).Cells;
        Assert.All(NonEmpty(cells[2]), member => Assert.True(Exists(member), $"{member} is no public member of the protocol."));
        Assert.All(NonEmpty(cells[3]), test => AssertTest("CorsAnalyzers.Core.Tests", test));
        Assert.All(NonEmpty(cells[4]), test => AssertTest("CorsAnalyzers.BrowserTests", test));
    }

    [Fact]
    public void EachHeaderHasARow()
    {
        var names = typeof(CorsHeaderNames).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Where(name => name is not (CorsHeaderNames.Vary or CorsHeaderNames.AccessControlPrefix or CorsHeaderNames.AccessControlRequestPrefix))
            .Order(StringComparer.Ordinal);
        var rows = Rows.Where(row => row.Section is ResponseHeaders or RequestHeaders).ToList();

        Assert.Equal(names, rows.Select(row => row.Cells[0].Trim('`')).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(row.Section == ResponseHeaders, CorsHeaderNames.IsCorsResponseHeader(row.Cells[0].Trim('`'))));
    }

    [Theory]
    [InlineData("simple request")]
    [InlineData("preflight")]
    [InlineData("credentialed request")]
    [InlineData("wildcard")]
    [InlineData("redirect after preflight")]
    [InlineData("`Vary`")]
    public void EachNotionHasARow(string notion) => Assert.Single(Rows, row => row.Section == "Notions" && row.Cells[0] == notion);

    /// <summary>The rows are written as the failure shows them.</summary>
    [Fact]
    public void TheDeviationsAreThoseOfCore() => Assert.Equal(
        string.Join('\n', ChromiumDeviations.All.All.Select(found => $"| `{found.Name}` | {found.Description} | {found.Section} |")),
        string.Join('\n', Rows.Where(row => row.Section == Deviations).Select(row => $"| {string.Join(" | ", row.Cells)} |")));

    private static IReadOnlyList<string> NonEmpty(string cell)
    {
        var names = Code().Matches(cell).Select(match => match.Groups["code"].Value).ToList();
        Assert.NotEmpty(names);
        return names;
    }

    private static bool Exists(string member) =>
        member.Split('.') is [var type, var name]
        && typeof(Origin).Assembly.GetType($"{typeof(Origin).Namespace}.{type}") is { IsPublic: true } found
        && found.GetMember(name).Length != 0;

    private static void AssertTest(string project, string test)
    {
        var files = Directory.GetFiles(RepositoryFiles.PathOf($"tests/{project}"), test + ".cs", SearchOption.AllDirectories);
        var file = Assert.Single(files);
        Assert.Matches($@"\bpublic sealed (partial )?class {test}\b", File.ReadAllText(file));
    }

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex Code();
}
