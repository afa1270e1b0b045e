using System.Text.RegularExpressions;
using CorsAnalyzers.PackageTests.Infrastructure;

namespace CorsAnalyzers.PackageTests;

/// <summary>The README's commands do what it says.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class ReadmeTests(PackedPackage package)
{
    // Artifacts of its own: the build that these tests run in may be compiling the same projects.
    private string[] Artifacts => ["--artifacts-path", Path.Combine(package.Folder, "samples")];

    [Fact]
    public async Task BuildOfShopApi_PrintsWhatTheReadmeShows()
    {
        var build = await Dotnet.BuildAsync(Repository.Root, [Path.Combine("tests", "Samples", "ShopApi"), .. Artifacts]);

        build.MustSucceed();
        var printed = Finding().Matches(build.Output)
            .Select(static line => $"{line.Groups["file"].Value.Replace('\\', '/')}{line.Groups["rest"].Value}")
            .Distinct()
            .Order(StringComparer.Ordinal);
        var shown = File.ReadAllLines(Path.Combine(Repository.Root, "README.md"))
            .Where(static line => line.Contains("): warning CORS", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        Assert.NotEmpty(shown);
        Assert.Equal(shown, printed);
        Assert.Equal(build.Findings.Count(), build.Messages.Count);
    }

    [Fact]
    public async Task BuildOfShopApiSound_PrintsNothing()
    {
        var build = await Dotnet.BuildAsync(Repository.Root, [Path.Combine("tests", "Samples", "ShopApi.Sound"), .. Artifacts]);

        build.MustSucceed();
        Assert.Empty(build.Messages);
    }

    [Fact]
    public async Task Scan_FindsTheMistakesOfAProjectAndLeavesItAsItIs()
    {
        var shop = await Application.CreateAsync(Path.Combine(package.Folder, "Scanned"), "web");
        shop.TakeSources(Repository.ApplicationFolder("Shop"));
        var before = ContentsOf(shop.Folder);

        var build = await ScanAsync(shop);

        build.MustSucceed();
        Assert.Equal(Marks.In(shop), Marks.In(build));
        Assert.Equal(before, ContentsOf(shop.Folder));
    }

    [Fact]
    public async Task Scan_TakesAMode()
    {
        var shop = await Application.CreateAsync(Path.Combine(package.Folder, "ScannedForSecurity"), "web");
        shop.TakeSources(Repository.ApplicationFolder("Shop"));

        var build = await ScanAsync(shop, "-p:CorsAnalyzersMode=SecurityOnly");

        build.MustSucceed();
        Assert.Equal(Marks.In(shop).Where(static mark => RuleIds.Security.Contains(mark.Id)), Marks.In(build));
    }

    private Task<CommandResult> ScanAsync(Application application, params string[] arguments)
    {
        var assemblies = Path.Combine(package.Folder, "artifacts", "bin", "CorsAnalyzers.CodeFixes", "release", "CorsAnalyzers*.dll");
        return application.BuildAsync(
        [
            "--artifacts-path", Path.Combine(package.Folder, "scan"),
            "-p:CustomAfterMicrosoftCommonTargets=" + Path.Combine(Repository.Root, "src", "CorsAnalyzers.Package", "scan.targets"),
            "-p:CorsAnalyzersAssemblies=" + assemblies,
            .. arguments,
        ]);
    }

    private static IEnumerable<(string Path, string Text)> ContentsOf(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(static path => (path, File.ReadAllText(path))),
    ];

    /// <summary>Without the folders before the sample's, the help link and the project.</summary>
    [GeneratedRegex(
        @"tests[\\/]Samples[\\/]ShopApi[\\/](?<file>[^(\r\n]+)(?<rest>\(\d+,\d+\): warning CORS\d{4}: [^\r\n]*?) \(https?://[^)\s]+\) \[",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Finding();
}
