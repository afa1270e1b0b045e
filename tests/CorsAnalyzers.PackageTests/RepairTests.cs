using CorsAnalyzers.PackageTests.Infrastructure;

namespace CorsAnalyzers.PackageTests;

/// <summary>What <c>dotnet format</c> makes of the application with mistakes, and what that application answers then.</summary>
[Collection(PackageCollection.Name)]
public sealed class RepairTests(RepairedShop shop) : IClassFixture<RepairedShop>
{
    private const string Stranger = "https://attacker.example";
    private const string Partner = "https://books.example";
    private const string Gifts = "https://gifts.shop.example";

    [Fact]
    public void Build_AfterTheRepair_IsClean() => Assert.Empty(shop.BuildAfter.Messages);

    [Fact]
    public void Repair_ChangesNothingElse()
    {
        Assert.Equal(shop.Before.Read("Partners.cs"), shop.After.Read("Partners.cs"));
        Assert.Contains("// Whoever asks is let in, unless he does not say who he is.", shop.After.Read("Program.cs"), StringComparison.Ordinal);
        Assert.Contains("// the basket's cookie", shop.After.Read("Program.cs"), StringComparison.Ordinal);
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
        Assert.True(await shop.RunningBefore.LetsInWithCredentialsAsync(path, Stranger));
        Assert.False(await shop.RunningAfter.LetsInWithCredentialsAsync(path, Stranger));
    }

    [Fact]
    public async Task AnyOriginWithCredentials_StoppedTheStart_AndDoesNoMore()
    {
        await using var before = shop.Before.Start("--open");
        await using var after = shop.After.Start("--open");

        Assert.Contains("InvalidOperationException", await before.FailedStartAsync(), StringComparison.Ordinal);
        using var answer = await after.GetAsync("/", Stranger);
        Assert.Equal("*", RunningApplication.Header(answer, "Access-Control-Allow-Origin"));
        Assert.Null(RunningApplication.Header(answer, "Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task WildcardWithCredentials_WasNoAnswerForBrowsers_AndIsOneNow()
    {
        using var old = await shop.RunningBefore.GetAsync("/prices", Stranger);
        using var repaired = await shop.RunningAfter.GetAsync("/prices", Stranger);

        Assert.Equal("*", RunningApplication.Header(old, "Access-Control-Allow-Origin"));
        Assert.Equal("true", RunningApplication.Header(old, "Access-Control-Allow-Credentials"));
        Assert.Equal("*", RunningApplication.Header(repaired, "Access-Control-Allow-Origin"));
        Assert.Null(RunningApplication.Header(repaired, "Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("/cart", "X-Forwarded-Host")]
    [InlineData("/prices", "X-HTTP-Method-Override")]
    public async Task RiskyHeader_WasAllowed_AndIsNoMore(string path, string header)
    {
        using var old = await shop.RunningBefore.PreflightAsync(path, Stranger, header);
        using var repaired = await shop.RunningAfter.PreflightAsync(path, Stranger, header);

        Assert.Contains(header, RunningApplication.Header(old, "Access-Control-Allow-Headers"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Content-Type", RunningApplication.Header(repaired, "Access-Control-Allow-Headers"));
    }

    /// <summary>What the other site's scripts may do: the answer of before lists what no browser finds in it.</summary>
    [Fact]
    public async Task Lists_WereUseless_AndServeNow()
    {
        using var old = await shop.RunningBefore.PreflightAsync("/wishes", Gifts, "X-Wish");
        using var repaired = await shop.RunningAfter.PreflightAsync("/wishes", Gifts, "X-Wish");
        using var answer = await shop.RunningAfter.GetAsync("/wishes", Gifts);

        Assert.Equal("GET,TRACE,put", RunningApplication.Header(old, "Access-Control-Allow-Methods"));
        Assert.Equal("GET,PUT", RunningApplication.Header(repaired, "Access-Control-Allow-Methods"));
        Assert.Equal("\"Content-Type, X-Wish\"", RunningApplication.Header(old, "Access-Control-Allow-Headers"));
        Assert.Equal("Content-Type,X-Wish", RunningApplication.Header(repaired, "Access-Control-Allow-Headers"));
        Assert.Equal("90.5", RunningApplication.Header(old, "Access-Control-Max-Age"));
        Assert.Matches("^9[01]$", RunningApplication.Header(repaired, "Access-Control-Max-Age"));
        Assert.Equal("X-Total-Count", RunningApplication.Header(answer, "Access-Control-Expose-Headers"));
    }

    /// <summary>Sites whose origins were written wrongly, and one that only looks like one that is meant.</summary>
    [Theory]
    [InlineData("/sites", "https://news.shop.example", false, true)]
    [InlineData("/sites", "https://club.shop.example", false, true)]
    [InlineData("/sites", "null", true, false)]
    [InlineData("/branches", "https://north.branches.example", false, true)]
    [InlineData("/resellers", "https://resellers.example", true, true)]
    [InlineData("/resellers", "https://big.resellers.example", true, true)]
    [InlineData("/resellers", "https://evilresellers.example", true, false)]
    [InlineData("/couriers", "https://couriers.example", true, true)]
    [InlineData("/couriers", "https://old-couriers.example", false, false)]
    public async Task Origins_AreThoseThatAreMeant(string path, string origin, bool before, bool after)
    {
        using var old = await shop.RunningBefore.GetAsync(path, origin);
        using var repaired = await shop.RunningAfter.GetAsync(path, origin);

        Assert.Equal(before ? origin : null, RunningApplication.Header(old, "Access-Control-Allow-Origin"));
        Assert.Equal(after ? origin : null, RunningApplication.Header(repaired, "Access-Control-Allow-Origin"));
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

        Assert.Null(RunningApplication.Header(old, "Vary"));
        Assert.Equal("Origin", RunningApplication.Header(repaired, "Vary"));
    }

    [Fact]
    public async Task Partner_IsStillLetIn_AndAStrangerIsNot()
    {
        Assert.True(await shop.RunningAfter.LetsInWithCredentialsAsync("/stock", Partner));
        Assert.False(await shop.RunningAfter.LetsInWithCredentialsAsync("/stock", Stranger));
    }

    [Fact]
    public async Task HeadersThatSaidItWrongly_LetNobodyIn_AndDoNow()
    {
        using var old = await shop.RunningBefore.GetAsync("/hours", Gifts);
        using var repaired = await shop.RunningAfter.GetAsync("/hours", Gifts);

        Assert.False(await shop.RunningBefore.LetsInWithCredentialsAsync("/hours", Gifts));
        Assert.True(await shop.RunningAfter.LetsInWithCredentialsAsync("/hours", Gifts));
        Assert.Null(RunningApplication.Header(old, "Access-Control-Expose-Headers"));
        Assert.Equal("X-Holiday", RunningApplication.Header(repaired, "Access-Control-Expose-Headers"));
    }

    private static IEnumerable<string> LinesOf(Application application) =>
        application.SourceFiles().Order(StringComparer.Ordinal).SelectMany(file => application.Read(file).Split('\n'));

    // Lines with a finding, with credentials (or the comment that is left of them), or with the Vary or the switch for wildcards that was added.
    private static bool ConcernsFindings(string line) =>
        line.Contains("// CORS", StringComparison.Ordinal)
        || line.Contains("Credentials", StringComparison.Ordinal)
        || line.Contains("cookie", StringComparison.Ordinal)
        || line.Contains("Vary", StringComparison.Ordinal)
        || line.Contains("AllowWildcardSubdomains", StringComparison.Ordinal);
}
