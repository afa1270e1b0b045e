using CorsAnalyzers.PackageTests.Infrastructure;

namespace CorsAnalyzers.PackageTests;

/// <summary><c>dotnet format</c> asks the first diagnostic of an id what to do with all of them; here the first of each id has no fix.</summary>
[Collection(PackageCollection.Name)]
public sealed class UnfixableFirstTests(PackedPackage package)
{
    private const string Unfixable = "Early.cs";

    [Fact]
    public async Task Format_RepairsAllThatCanBe()
    {
        var warehouse = await package.NewApplicationAsync("Warehouse", "Warehouse");
        var marks = Marks.In(warehouse);
        var early = warehouse.Read(Unfixable);
        var before = await warehouse.BuildAsync();

        await warehouse.FormatAsync();
        var after = await warehouse.BuildAsync();

        before.MustSucceed();
        after.MustSucceed();
        Assert.Equal(marks, Marks.In(before));
        Assert.Equal(early, warehouse.Read(Unfixable));
        Assert.Equal(RuleIds.Warnings.Except([RuleIds.Untrusted]).Except(RuleIds.Wiring), Marks.In(after).Select(static mark => mark.Id).Order());
        Assert.Equal(marks.Where(static mark => mark.File == Unfixable), Marks.In(after));
    }
}
