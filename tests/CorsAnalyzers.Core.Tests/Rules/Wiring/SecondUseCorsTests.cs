using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Core.Tests.Rules.Wiring;

/// <summary>CORS4009: UseCors twice in one pipeline.</summary>
public sealed class SecondUseCorsTests
{
    [Theory]
    [InlineData("UseCors UseCors(spa)", "CORS4009 at UseCors(spa) (UseCors) : None")]
    [InlineData("UseCors(spa) UseAuthorization UseCors(desk)", "CORS4009 at UseCors(desk) (UseCors(spa)) : None")]
    [InlineData("UseCors(=>) UseCors(=>*)", "CORS4009 at UseCors(=>*) (UseCors(=>)) : None")]

    // One policy twice: the second does no harm.
    [InlineData("UseCors(spa) UseRouting UseCors(spa)")]
    public void AtTheSecond(string order, params string[] expected) =>
        Finds(Wire.Whole(Minimal(order).With(Wire.Adds(Wire.Default, "spa", "desk"))), expected);

    /// <summary>Without a default policy the first has nothing to say.</summary>
    [Fact]
    public void TheFirstMayHaveNoPolicy() => Finds(Wire.Whole(Wire.Minimal("UseCors UseCors(spa)", Wire.Map()).With(Wire.Adds("spa"))));

    /// <summary>Whether there is a default policy is not known, or there is no policy of that name.</summary>
    [Theory]
    [InlineData("UseCors UseCors(spa)", true)]
    [InlineData("UseCors(spa) UseCors", true)]
    [InlineData("UseCors(typo) UseCors(spa)", false)]
    [InlineData("UseCors(spa) UseCors(typo)", false)]
    public void OneMayHaveNoPolicy(string order, bool isUnknown) =>
        Finds(Wire.Part(Minimal(order).With(isUnknown ? Services.Unknown : Wire.Usual)));

    [Fact]
    public void NamesAreThereWhereServicesAreNotSeen() => Finds(
        Wire.Part(Wire.Plain("UseRouting UseCors(spa) UseCors(desk) UseEndpoints", Wire.Map()).With(Services.Unknown)), "CORS4009 at UseCors(desk) (UseCors(spa)) : None");

    [Fact]
    public void EndpointsWithTheirOwnPolicyAreServed() => Finds(Wire.Whole(Wire.Minimal("UseCors UseCors(spa)", Wire.Map("MapGet", Wire.Asks("spa")))));

    [Fact]
    public void ABranchFollows() => Finds(
        Wire.Whole(Piped(Wire.Use("UseCors"), Wire.Branch("Map", Wire.Use("UseCors(spa)"), Wire.Use("Run")))),
        "CORS4009 at UseCors(spa) (UseCors) : None");

    [Fact]
    public void BranchesAreApart() => Finds(Wire.Whole(
        Piped(Wire.Branch("Map", Wire.Use("UseCors(spa)"), Wire.Use("Run")), Wire.Use("UseCors"), Wire.Use("Run")),
        Piped(Wire.Branch("one", Wire.Use("UseCors(spa)"), Wire.Use("Run")), Wire.Branch("other", Wire.Use("UseCors(desk)"), Wire.Use("Run")))));

    /// <summary>Not every request takes a detour: the conditions of two may exclude each other.</summary>
    [Fact]
    public void DetoursMayBeApart() => Finds(Wire.Whole(
        Piped(Wire.Detour("one", Wire.Use("UseCors(spa)")), Wire.Detour("other", Wire.Use("UseCors(desk)")), Wire.Use("Run")),
        Piped(Wire.Detour("one", Wire.Use("UseCors(spa)")), Wire.Use("UseCors"), Wire.Use("Run"))));

    [Fact]
    public void AlternativesAreNotTogether() => Finds(Wire.Whole(Minimal("UseCors"), Minimal("UseCors(spa)")));

    [Fact]
    public void EachMayGoWithoutTheOther() => Finds(Wire.Whole(Minimal("UseCors"), Minimal("UseCors(spa)"), Minimal("UseCors UseCors(spa)")));

    [Fact]
    public void OneMayNotGoWithoutTheOther() =>
        Finds(Wire.Whole(Minimal("UseCors"), Minimal("UseCors UseCors(spa)")), "CORS4009 at UseCors(spa) (UseCors) : None");

    /// <summary>A development policy in front of the real one proves nothing.</summary>
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void OnlyPathsThatAreTakenProveIt(bool isDevelopmentOnly, bool isDoubtful) => Finds(Wire.Whole(
        Minimal("UseCors(=>) UseCors(spa)") with { IsDevelopmentOnly = isDevelopmentOnly, IsDoubtful = isDoubtful }, Minimal("UseCors(spa)")));

    /// <summary>Startup filters add to the same pipeline; of one that is not seen, it is not known what its own may do.</summary>
    [Theory]
    [InlineData("UseCors", "UseCors(spa)", "", "CORS4009 at UseCors(spa) (UseCors) : None")]
    [InlineData("", "UseRouting UseCors(spa)", "UseCors")]
    [InlineData("UseCors(spa)", "Run", "UseCors")]
    public void OfStartupFilters(string inFront, string own, string behind, params string[] expected) => Finds(Wire.Whole(Minimal(own).Filtered(inFront, behind)), expected);

    [Fact]
    public void OfStartupFiltersThatAreNotSeen() => Finds(Wire.Whole(Minimal("UseCors UseCors(spa)").With(Wire.Usual with { HasStartupFilter = true })));

    private static Application Minimal(string order) => Wire.Minimal(order, Wire.Map());

    private static Application Piped(params Middleware[] middlewares) => Wire.Plain("") with { Pipeline = new Pipeline([.. middlewares], []) };

    private static void Finds(ApplicationWiring wiring, params string[] expected) => RuleAssert.Finds(RuleCatalog.SecondUseCors, wiring, expected);
}
