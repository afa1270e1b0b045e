using CorsAnalyzers.PackageTests.Infrastructure;

namespace CorsAnalyzers.PackageTests;

/// <summary>The rules of wiring in real builds, and what the applications answer before and after <c>dotnet format</c>.</summary>
[Collection(PackageCollection.Name)]
public sealed class WiringTests(RepairedWiring wiring) : IClassFixture<RepairedWiring>
{
    private const string Shop = "https://shop.example";
    private const string Checkout = "https://checkout.example";
    private const string Desk = "https://desk.example";
    private const string Books = "https://books.example";

    public static TheoryData<string> Names { get; } = new(RepairedWiring.Names);

    public static TheoryData<string> Repaired { get; } = new(RepairedWiring.Names.Where(RepairedWiring.IsRepaired));

    [Theory]
    [MemberData(nameof(Names))]
    public void Build_ReportsTheMistake(string name)
    {
        var marks = Marks.In(wiring.Before(name));
        Assert.NotEmpty(marks);
        Assert.Equal(marks, RepairedWiring.Log(wiring.Before(name)).Results);
    }

    [Fact]
    public void EachRuleHasItsApplication() => Assert.Equal(
        RuleIds.Wiring,
        RepairedWiring.Names.SelectMany(name => Marks.In(wiring.Before(name))).Select(static mark => mark.Id).Distinct().Intersect(RuleIds.Wiring).Order());

    [Theory]
    [MemberData(nameof(Repaired))]
    public void Build_AfterTheRepair_IsClean(string name) => Assert.Empty(RepairedWiring.Log(wiring.After(name)).Results);

    [Theory]
    [MemberData(nameof(Repaired))]
    public void Repair_ChangesOneLineForEachMistake(string name)
    {
        var (before, after) = (Lines(wiring.Before(name)), Lines(wiring.After(name)));
        var mistakes = Marks.In(wiring.Before(name)).Count;
        Assert.InRange(before.Except(after).Count(), 0, mistakes);
        Assert.InRange(after.Count, before.Count - mistakes, before.Count + mistakes);

        static List<string> Lines(Application application) => [.. application.SourceFiles().SelectMany(file => application.Read(file).Split('\n')).Select(static line => line.Trim())];
    }

    /// <summary>The answer to a request, and to a preflight; in parentheses where the browser keeps it from the page, or refuses it.</summary>
    [Theory]
    [InlineData("UnknownPolicyName", "/cart", Shop, "(200), (200)", "200, 204")]
    [InlineData("UnknownPolicyName", "/prices", Books, "(200), (200)", "200, 204")]
    [InlineData("UnknownPolicyName", "/wishes", Shop, "200, 204", "200, 204")]
    [InlineData("UseCorsOrder", "/orders", Shop, "(401), (401)", "401, 204")]
    [InlineData("UseCorsOrder", "/hours", Shop, "200, 204", "200, 204")]
    [InlineData("MissingUseCors", "/carts/mine", Shop, "(500), (500)", "200, 204")]
    [InlineData("MissingUseCors", "/carts/wishes", Shop, "(500), (500)", "200, 204")]
    [InlineData("MissingUseCors", "/prices", Shop, "(500), (500)", "200, 204")]
    [InlineData("HandWrittenHeaderOverridden", "/cart", Shop, "200, 204", "200, 204")]
    [InlineData("HandWrittenHeaderOverridden", "/cart", Checkout, "200, (204)", "(200), (204)")]
    public async Task Requests_AreServed(string name, string path, string origin, string before, string after)
    {
        await using var broken = wiring.Before(name).Start();
        await using var repaired = wiring.After(name).Start();

        Assert.Equal(before, await AnswersAsync(broken, path, origin));
        Assert.Equal(after, await AnswersAsync(repaired, path, origin));
    }

    [Fact]
    public async Task WithoutItsServices_TheApplicationDidNotStart_AndDoesNow()
    {
        await using var broken = wiring.Before("MissingAddCors").Start();
        await using var repaired = wiring.After("MissingAddCors").Start();

        Assert.Contains("InvalidOperationException", await broken.FailedStartAsync(), StringComparison.Ordinal);
        Assert.Equal("200, 204", await AnswersAsync(repaired, "/cart", Shop));
    }

    /// <summary>What no repair is offered for is broken, too.</summary>
    [Theory]
    [InlineData("NoDefaultPolicy", "/cart", Shop, "(200), (405)")]
    [InlineData("PolicyRedefined", "/cart", Shop, "(200), (204)")]
    [InlineData("PolicyRedefined", "/cart", Checkout, "200, 204")]
    [InlineData("RedirectBeforeCors", "/prices", Shop, "(307), (307)")]
    [InlineData("SecondUseCors", "/cart", Shop, "200, 204")]
    [InlineData("SecondUseCors", "/cart", Desk, "200, (204)")]
    public async Task Requests_Fail(string name, string path, string origin, string answers)
    {
        await using var broken = wiring.Before(name).Start();

        Assert.Equal(answers, await AnswersAsync(broken, path, origin));
    }

    private static async Task<string> AnswersAsync(RunningApplication application, string path, string origin)
    {
        using var answer = await application.GetAsync(path, origin);
        using var preflight = await application.PreflightAsync(path, origin, "X-Cart");
        var admits = preflight.IsSuccessStatusCode && IsFor(preflight) && RunningApplication.Header(preflight, "Access-Control-Allow-Headers") == "X-Cart";
        return $"{Shown((int)answer.StatusCode, IsFor(answer))}, {Shown((int)preflight.StatusCode, admits)}";

        bool IsFor(HttpResponseMessage response) => RunningApplication.Header(response, "Access-Control-Allow-Origin") is { } allowed && (allowed == origin || allowed == "*");

        static string Shown(int status, bool isRead) => isRead ? $"{status}" : $"({status})";
    }
}
