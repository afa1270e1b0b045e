using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Tests.Documentation;

/// <summary>The sample applications have the findings that their comments and the README show.</summary>
public sealed class SampleApplicationTests
{
    /// <summary>The samples are written in the C# of .NET 10; of the older hosts, only 4.14 reads all of it.</summary>
    private static readonly bool HostReadsSamples = LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() >= (LanguageVersion)1300;

    [Fact]
    public async Task ShopApiHasTheFindingsOfItsComments()
    {
        if (!HostReadsSamples)
            return;

        var files = FilesOf("ShopApi");
        var claimed = files.SelectMany(file => file.Text.Split('\n').SelectMany((line, i) =>
            RuleTexts.Claims(line, "//").Select(id => $"{file.Name}({i + 1}): {id}")));
        var found = (await FindingsOf(files)).Select(finding => $"{finding.File}({finding.Line}): {finding.Id}");
        Assert.NotEmpty(claimed);
        Assert.Equal(claimed.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ShopApiSoundIsClean()
    {
        if (!HostReadsSamples)
            return;

        var own = FilesOf("ShopApi.Sound");
        var replaced = own.Select(file => file.Name).ToHashSet();
        Assert.Empty(await FindingsOf([.. own, .. FilesOf("ShopApi").Where(file => !replaced.Contains(file.Name))]));
    }

    [Fact]
    public async Task TheReadmeShowsTheBuildsOutput()
    {
        if (!HostReadsSamples)
            return;

        var shown = MarkdownPage.Read("README.md").Blocks.Single(block => block.Text.Contains("): warning CORS", StringComparison.Ordinal)).Text;
        var printed = (await FindingsOf(FilesOf("ShopApi")))
            .Select(finding => $"{finding.File}({finding.Line},{finding.Column}): warning {finding.Id}: {finding.Message}\n");
        Assert.Equal(string.Concat(printed), shown);
    }

    [Fact]
    public async Task ThePictureShowsAFindingOfShopApi()
    {
        if (!HostReadsSamples)
            return;

        XNamespace svg = "http://www.w3.org/2000/svg";
        var picture = XDocument.Parse(RepositoryFiles.Read("docs/squiggle.svg")).Root!;
        var lines = picture.Descendants(svg + "g").Single(group => (string?)group.Attribute("id") == "message").Elements();
        var message = string.Join(' ', lines.Select(line => line.Value));
        var finding = (await FindingsOf(FilesOf("ShopApi"))).First(finding => finding.Id == "CORS2002");
        Assert.Equal($"{finding.Id}: {finding.Message}", message);
        Assert.EndsWith(message, picture.Element(svg + "title")!.Value, StringComparison.Ordinal);
    }

    private static ImmutableArray<(string Name, string Text)> FilesOf(string sample)
    {
        var folder = RepositoryFiles.PathOf($"tests/Samples/{sample}");
        return
        [
            .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Where(name => !name.StartsWith("obj/", StringComparison.Ordinal) && !name.StartsWith("bin/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => (name, RepositoryFiles.Read($"tests/Samples/{sample}/{name}"))),
        ];
    }

    /// <summary>In the order of files and lines.</summary>
    private static async Task<IReadOnlyList<Finding>> FindingsOf(ImmutableArray<(string Name, string Text)> files)
    {
        var compilation = Analysis.Compile(files.Select(file => file.Text), OutputKind.ConsoleApplication);
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(errors.Select(error => error.ToString()));
        var names = compilation.SyntaxTrees.Zip(files).ToDictionary(pair => pair.First, pair => pair.Second.Name);
        return
        [
            .. (await Analysis.RunAsync(compilation))
                .Select(diagnostic => new Finding(
                    names[diagnostic.Location.SourceTree!],
                    diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1,
                    diagnostic.Location.GetLineSpan().StartLinePosition.Character + 1,
                    diagnostic.Id,
                    diagnostic.GetMessage(CultureInfo.InvariantCulture)))
                .OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column),
        ];
    }

    private sealed record Finding(string File, int Line, int Column, string Id, string Message);
}
