using CorsAnalyzers.PackageTests.Infrastructure;

namespace CorsAnalyzers.PackageTests;

/// <summary>
/// An application with every mistake that builds show and a fix repairs, several of many; its own comments say which finding starts where.
/// </summary>
[Collection(PackageCollection.Name)]
public sealed class MistakesTests(PackedPackage package)
{
    private const string Sarif = "findings.sarif";

    [Fact]
    public async Task Build_ReportsEachMistakeAtItsLine()
    {
        var shop = await package.NewApplicationAsync("Reported", "Shop");

        var build = await shop.BuildAsync(SarifLog.Argument(Sarif));

        build.MustSucceed();
        Assert.Equal(RuleIds.Warnings.Intersect(RuleIds.Fixable).Except(RuleIds.Wiring), Marks.In(shop).Select(static mark => mark.Id).Distinct().Order());
        Assert.Equal(Marks.In(shop), Marks.In(build));
        Assert.All(build.Messages, static message => Assert.True(message.IsFinding && message.Severity == "warning", message.ToString()));
        Assert.All(build.Findings, static finding => Assert.Contains(RuleIds.HelpLink(finding.Id), finding.Text, StringComparison.Ordinal));

        var log = SarifLog.Read(Path.Combine(shop.Folder, Sarif));
        Assert.Equal(Marks.In(shop), log.Results);
        Assert.Equal(RuleIds.All, log.HelpLinks.Keys.Order());
        Assert.All(log.HelpLinks, static rule => Assert.Equal(RuleIds.HelpLink(rule.Key), rule.Value));
    }

    [Fact]
    public async Task Package_IsAddedAsDevelopmentDependency()
    {
        var shop = await package.NewApplicationAsync("Referenced", "Shop");

        Assert.Contains("<PrivateAssets>all</PrivateAssets>", shop.Read("Prototype.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_WithWarningsAsErrors_Fails()
    {
        var shop = await package.NewApplicationAsync("Refused", "Shop");

        var build = await shop.BuildAsync("-warnaserror");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(Marks.In(shop), Marks.In(build));
        Assert.All(build.Messages, static message => Assert.Equal("error", message.Severity));
    }

    [Fact]
    public async Task Build_WithSeverityNone_IsSilentAboutThatRuleOnly()
    {
        var shop = await package.NewApplicationAsync("Configured", "Shop");
        shop.Write(".editorconfig", "[*.cs]\ndotnet_diagnostic.CORS2002.severity = none\n");

        var build = await shop.BuildAsync();

        build.MustSucceed();
        Assert.Equal(Marks.In(shop).Where(static mark => mark.Id != "CORS2002"), Marks.In(build));
    }

    [Fact]
    public async Task Build_WithEverySeverityNone_IsSilent()
    {
        var shop = await package.NewApplicationAsync("Silenced", "Shop");
        shop.Write(".editorconfig", "[*.cs]\n" + string.Concat(RuleIds.All.Select(static id => $"dotnet_diagnostic.{id}.severity = none\n")));

        var build = await shop.BuildAsync("-warnaserror");

        build.MustSucceed();
        Assert.Empty(build.Messages);
    }

    [Fact]
    public async Task Build_WithPragma_IsSilentAboutThatRuleFromThereOn()
    {
        var shop = await package.NewApplicationAsync("Suppressed", "Shop");
        foreach (var file in shop.SourceFiles().ToList())
        {
            shop.Write(file, "#pragma warning disable CORS2002, CORS3001\n" + shop.Read(file));
        }

        var build = await shop.BuildAsync();

        build.MustSucceed();
        Assert.Equal(Marks.In(shop).Where(static mark => mark.Id is not ("CORS2002" or "CORS3001")), Marks.In(build));
    }
}
