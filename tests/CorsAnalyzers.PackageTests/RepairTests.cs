using CorsAnalyzers.PackageTests.Infrastructure;

namespace CorsAnalyzers.PackageTests;

/// <summary>What <c>dotnet format</c> makes of the application with mistakes, and what that application answers then.</summary>
[Collection(PackageCollection.Name)]
public sealed class RepairTests(RepairedShop shop) : IClassFixture<RepairedShop>
{
    private const string Stranger = "https://attacker.example";
    private const string Partner = "https://books.example";

    [Fact]
    public void Build_AfterTheRepair_IsClean() => Assert.Empty(shop.BuildAfter.Messages);

    [Fact]
    public void Repair_ChangesNothingElse()
    {
        Assert.Equal(shop.Before.Read("Partners.cs"), shop.After.Read("Partners.cs"));
        Assert.Contains("// Whoever asks is let in, unless he does not say who he is.", shop.After.Read("Program.cs"), StringComparison.Ordinal);
        Assert.Equal(
            LinesOf(shop.Before).Where(static line => !ConcernsFindings(line)),
            LinesOf(shop.After).Where(static line => !ConcernsFindings(line)));
    }

    [Theory]
    [InlineData("/cart")]
    [InlineData("/account")]
    [InlineData("/orders")]
    public async Task Stranger_WasLetInWithCredentials_AndIsNoMore(string path)
    {
        Assert.True(LetsInWithCredentials(await shop.RunningBefore.GetAsync(path, Stranger), Stranger));
        Assert.False(LetsInWithCredentials(await shop.RunningAfter.GetAsync(path, Stranger), Stranger));
    }

    [Fact]
    public async Task AnyOriginWithCredentials_StoppedTheStart_AndDoesNoMore()
    {
        await using var before = shop.Before.Start("--open");
        await using var after = shop.After.Start("--open");

        Assert.Contains("InvalidOperationException", await before.FailedStartAsync(), StringComparison.Ordinal);
        using var answer = await after.GetAsync("/", Stranger);
        Assert.Equal("*", Header(answer, "Access-Control-Allow-Origin"));
        Assert.Null(Header(answer, "Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task WildcardWithCredentials_WasNoAnswerForBrowsers_AndIsOneNow()
    {
        using var old = await shop.RunningBefore.GetAsync("/prices", Stranger);
        using var repaired = await shop.RunningAfter.GetAsync("/prices", Stranger);

        Assert.Equal("true", Header(old, "Access-Control-Allow-Credentials"));
        Assert.Null(Header(repaired, "Access-Control-Allow-Credentials"));
        Assert.Equal("*", Header(repaired, "Access-Control-Allow-Origin"));
        Assert.Contains("X-HTTP-Method-Override", Header(old, "Access-Control-Allow-Headers"), StringComparison.Ordinal);
        Assert.Equal("Content-Type", Header(repaired, "Access-Control-Allow-Headers"));
    }

    [Fact]
    public async Task RiskyHeader_WasAllowed_AndIsNoMore()
    {
        using var old = await shop.RunningBefore.PreflightAsync("/cart", Stranger, "x-forwarded-host");
        using var repaired = await shop.RunningAfter.PreflightAsync("/cart", Stranger, "x-forwarded-host");

        Assert.Contains("X-Forwarded-Host", Header(old, "Access-Control-Allow-Headers"), StringComparison.Ordinal);
        Assert.Equal("Content-Type", Header(repaired, "Access-Control-Allow-Headers"));
    }

    [Theory]
    [InlineData("/stock", Partner)]
    [InlineData("/stock", Stranger)]
    [InlineData("/stock", null)]
    [InlineData("/orders", Stranger)]
    [InlineData("/orders", null)]
    public async Task EchoedOrigin_WasWithoutVary_AndIsWithItInEveryAnswer(string path, string? origin)
    {
        using var old = await shop.RunningBefore.GetAsync(path, origin);
        using var repaired = await shop.RunningAfter.GetAsync(path, origin);

        Assert.Null(Header(old, "Vary"));
        Assert.Equal("Origin", Header(repaired, "Vary"));
    }

    [Fact]
    public async Task Partner_IsStillLetIn_AndAStrangerIsNot()
    {
        Assert.True(LetsInWithCredentials(await shop.RunningAfter.GetAsync("/stock", Partner), Partner));
        Assert.False(LetsInWithCredentials(await shop.RunningAfter.GetAsync("/stock", Stranger), Stranger));
    }

    private static bool LetsInWithCredentials(HttpResponseMessage answer, string origin) =>
        Header(answer, "Access-Control-Allow-Origin") == origin && Header(answer, "Access-Control-Allow-Credentials") == "true";

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private static IEnumerable<string> LinesOf(Application application) =>
        application.SourceFiles().Order(StringComparer.Ordinal).SelectMany(file => application.Read(file).Split('\n'));

    // Lines with a finding, with credentials, or with the Vary that was added.
    private static bool ConcernsFindings(string line) =>
        line.Contains("// CORS", StringComparison.Ordinal)
        || line.Contains("Credentials", StringComparison.Ordinal)
        || line.Contains("Vary", StringComparison.Ordinal);
}
