using CorsAnalyzers.PackageTests.Infrastructure;

namespace CorsAnalyzers.PackageTests;

[Collection(PackageCollection.Name)]
public sealed class MistakesTests(PackedPackage package)
{
    [Fact]
    public async Task Build_ReportsEachMistakeAtItsLine()
    {
        var shop = await package.NewApplicationAsync("Reported", "Shop");

        var build = await shop.BuildAsync();

        build.MustSucceed();
        Assert.Equal(Marks.In(shop), Marks.In(build));
        Assert.Equal(build.Findings, build.Messages);
    }
}
