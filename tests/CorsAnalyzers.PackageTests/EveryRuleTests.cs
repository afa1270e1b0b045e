using CorsAnalyzers.PackageTests.Infrastructure;

namespace CorsAnalyzers.PackageTests;

/// <summary>One file that breaks every rule but those of wiring, under the mode that reports all of them, and what <c>dotnet format</c> makes of it.</summary>
[Collection(PackageCollection.Name)]
public sealed class EveryRuleTests(PackedPackage package)
{
    [Fact]
    public async Task Format_LeavesWhatNobodyCanRepair()
    {
        var hospital = await package.NewApplicationAsync("Hospital", "Hospital");
        hospital.SetProperty("CorsAnalyzersMode", "Strict");
        var marks = Marks.In(hospital);
        var before = await hospital.BuildAsync();

        await hospital.FormatAsync("info");
        var after = await hospital.BuildAsync();

        before.MustSucceed();
        after.MustSucceed();
        Assert.Equal(marks, Marks.In(before));
        Assert.Equal(RuleIds.All.Skip(1).Except([RuleIds.Untrusted]).Except(RuleIds.Wiring), marks.Select(static mark => mark.Id).Distinct().Order());
        Assert.Empty(Marks.In(after).Select(static mark => mark.Id).Intersect(RuleIds.Fixable).Except(OfferedWithTrustedOriginsOnly));
        Assert.Equal(
            marks.Select(static mark => mark.Id).Except(RuleIds.Fixable).Union(OfferedWithTrustedOriginsOnly).Order(),
            Marks.In(after).Select(static mark => mark.Id).Distinct().Order());
    }

    private static IEnumerable<string> OfferedWithTrustedOriginsOnly { get; } = ["CORS1001"];
}
