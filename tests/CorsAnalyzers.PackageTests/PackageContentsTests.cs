using System.IO.Compression;
using System.Xml.Linq;
using CorsAnalyzers.PackageTests.Infrastructure;

namespace CorsAnalyzers.PackageTests;

[Collection(PackageCollection.Name)]
public sealed class PackageContentsTests(PackedPackage package)
{
    // What the package format itself adds; the part's name differs from run to run.
    private static readonly string[] FormatParts = ["_rels/", "package/", "[Content_Types].xml"];

    [Fact]
    public void Entries_AreThreeAssembliesAndWhatDescribesThem()
    {
        using var archive = ZipFile.OpenRead(package.File);

        var entries = archive.Entries
            .Select(static entry => entry.FullName)
            .Where(static name => !FormatParts.Any(part => name.StartsWith(part, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "CorsAnalyzers.nuspec",
                "LICENSE",
                "README.md",
                "THIRD-PARTY-NOTICES.txt",
                "analyzers/dotnet/cs/CorsAnalyzers.CodeFixes.dll",
                "analyzers/dotnet/cs/CorsAnalyzers.Core.dll",
                "analyzers/dotnet/cs/CorsAnalyzers.dll",
                "buildTransitive/CorsAnalyzers.props",
                "buildTransitive/CorsAnalyzers.targets",
                "buildTransitive/modes/None.globalconfig",
                "buildTransitive/modes/SecurityOnly.globalconfig",
                "buildTransitive/modes/Strict.globalconfig",
                "icon.png",
            ],
            entries);
    }

    [Theory]
    [InlineData("id", "CorsAnalyzers")]
    [InlineData("developmentDependency", "true")]
    [InlineData("license", "MIT")]
    [InlineData("icon", "icon.png")]
    [InlineData("readme", "README.md")]
    public void Nuspec_States(string element, string value) => Assert.Equal(value, Metadata(element)?.Value);

    [Fact]
    public void Nuspec_HasThisVersionAndTheRepository()
    {
        var repository = Metadata("repository");

        Assert.Equal(package.Version, Metadata("version")?.Value);
        Assert.Equal(Repository.Url, Metadata("projectUrl")?.Value);
        Assert.Equal(Repository.Url, repository?.Attribute("url")?.Value);
        Assert.Equal("git", repository?.Attribute("type")?.Value);
        Assert.Equal("expression", Metadata("license")?.Attribute("type")?.Value);
        Assert.Equal($"{Repository.Url}/blob/v{Repository.VersionPrefix}/CHANGELOG.md", Metadata("releaseNotes")?.Value);
        Assert.NotEmpty(Metadata("description")!.Value);
        Assert.Contains("cors", Metadata("tags")!.Value.Split(' '));
    }

    [Fact]
    public void Nuspec_HasNoDependencies() => Assert.Null(Metadata("dependencies"));

    [Fact]
    public void Readme_NamesEveryRule()
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var reader = new StreamReader(archive.GetEntry("README.md")!.Open());
        var readme = reader.ReadToEnd();

        Assert.All(RuleIds.All, id => Assert.Contains($"| {id} |", readme, StringComparison.Ordinal));
    }

    private XElement? Metadata(string name)
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var nuspec = archive.GetEntry("CorsAnalyzers.nuspec")!.Open();
        return XDocument.Load(nuspec).Root!.Elements().Single().Elements().SingleOrDefault(element => element.Name.LocalName == name);
    }
}
