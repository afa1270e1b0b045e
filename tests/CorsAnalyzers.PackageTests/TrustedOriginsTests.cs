using CorsAnalyzers.PackageTests.Infrastructure;

namespace CorsAnalyzers.PackageTests;

/// <summary><c>cors_analyzers.trusted_origins</c> in a real <c>.editorconfig</c>.</summary>
[Collection(PackageCollection.Name)]
public sealed class TrustedOriginsTests(PackedPackage package)
{
    private const string Stranger = "https://attacker.example";

    /// <summary>All that the shop means to let in, so that none is reported for not being trusted.</summary>
    private static readonly string[] Trusted =
    [
        "https://www.shop.example", "https://*.shop.example", "https://*.apps.example", "https://*.branches.example", "https://resellers.example",
        "https://*.resellers.example", "https://couriers.example", "https://books.example", "https://music.example",
    ];

    [Fact]
    public async Task Build_WithAWrongValue_SaysSo_AndReportsAllElseAsBefore()
    {
        var shop = await package.NewApplicationAsync("Misconfigured", "Shop");
        Trust(shop, "https://www.shop.example, shop.example");

        var build = await shop.BuildAsync();

        build.MustSucceed();
        var wrong = Assert.Single(build.Findings, static finding => finding.Id == "CORS0001");
        Assert.Contains("'cors_analyzers.trusted_origins'", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("shop.example", wrong.Text, StringComparison.Ordinal);
        Assert.Contains(RuleIds.HelpLink("CORS0001"), wrong.Text, StringComparison.Ordinal);
        Assert.Equal(Marks.In(shop), Marks.In(build).Where(static mark => mark.Id != "CORS0001"));
    }

    [Fact]
    public async Task Format_AllowsTheTrustedOriginsInsteadOfTakingTheCredentialsAway()
    {
        var shop = await package.NewApplicationAsync("Trusting", "Shop");
        Trust(shop, string.Join(", ", Trusted));
        await shop.RestoreAsync();

        await shop.FormatAsync();
        var build = await shop.BuildAsync("-warnaserror");

        build.MustSucceed();
        Assert.Contains(
            $".WithOrigins({string.Join(", ", Trusted.Select(static origin => $"\"{origin}\""))})", shop.Read("Program.cs"), StringComparison.Ordinal);
        await using var running = shop.Start();
        foreach (var path in (string[])["/cart", "/account", "/orders", "/prices"])
        {
            Assert.True(await running.LetsInWithCredentialsAsync(path, "https://www.shop.example"), path);
            Assert.True(await running.LetsInWithCredentialsAsync(path, "https://cart.apps.example"), path);
            Assert.False(await running.LetsInWithCredentialsAsync(path, Stranger), path);
        }
    }

    private static void Trust(Application application, string origins) =>
        application.Write(".editorconfig", $"[*.cs]\ncors_analyzers.trusted_origins = {origins}\n");
}
