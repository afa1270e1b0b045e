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
        var tests = string.Concat(NonEmpty(cells[3]).Select(test => ReadTest("CorsAnalyzers.Core.Tests", test)));
        Assert.All(NonEmpty(cells[4]), test => ReadTest("CorsAnalyzers.BrowserTests", test));
        Assert.All(NonEmpty(cells[2]), member =>
        {
            Assert.True(Exists(member), $"{member} is no public member of the protocol.");
            Assert.True(Mentions(tests, member), $"None of the tests in its row speaks of {member}.");
        });
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
        member.Split('.') is [_, var name] && TypeOf(member) is { IsPublic: true } found && found.GetMember(name).Length != 0;

    // A constant may be met by its value.
    private static bool Mentions(string tests, string member)
    {
        var name = member.Split('.')[1];
        var constant = TypeOf(member)?.GetField(name) is { IsLiteral: true, FieldType.IsEnum: false } field ? field.GetRawConstantValue() : null;
        var value = constant is string ? $"\"{constant}\"" : $"{constant ?? name}";
        return Regex.IsMatch(tests, $@"\b{name}\b") || tests.Contains(value, StringComparison.Ordinal);
    }

    private static Type? TypeOf(string member) => typeof(Origin).Assembly.GetType($"{typeof(Origin).Namespace}.{member.Split('.')[0]}");

    private static string ReadTest(string project, string test)
    {
        var files = Directory.GetFiles(RepositoryFiles.PathOf($"tests/{project}"), test + ".cs", SearchOption.AllDirectories);
        var file = Assert.Single(files);
        var text = File.ReadAllText(file);
        Assert.Matches($@"\bpublic sealed (partial )?class {test}\b", text);
        return text;
    }

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex Code();
}
