using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Core.Tests.Rules.Wiring;

/// <summary>CORS4002: <c>UseCors</c> stands where it does not serve.</summary>
public sealed class UseCorsOrderTests
{
    private const EndpointProtection Required = EndpointProtection.Required;

    /// <summary>A Startup class's statements, the endpoint's policy and protection; where UseCors has to go, and why.</summary>
    [Theory]
    [InlineData("UseRouting UseAuthentication UseAuthorization UseCors(spa) UseEndpoints", null, Required, "UseAuthorization", "after UseAuthorization | answers 401 have no CORS headers")]
    [InlineData("UseRouting UseAuthentication UseAuthorization UseCors UseEndpoints", "spa", Required, "UseAuthorization", "after UseAuthorization | preflights are answered 401 without CORS headers")]
    [InlineData("UseCors(spa) UseRouting UseEndpoints", "spa", EndpointProtection.None, "UseEndpoints", "before UseRouting | endpoints that ask for CORS answer 500")]
    [InlineData("UseCors(spa) UseRouting Use UseAuthorization UseEndpoints", "", EndpointProtection.Anonymous, "Use", "before UseRouting | endpoints that ask for CORS answer 500")]
    [InlineData("UseRouting UseEndpoints UseCors(spa)", null, EndpointProtection.None, "UseEndpoints", "after the endpoints | preflights are answered 405 without CORS headers")]
    [InlineData("UseRouting UseResponseCaching UseCors(spa) UseEndpoints", null, EndpointProtection.None, "UseResponseCaching", "after UseResponseCaching | cached answers have no CORS headers")]
    [InlineData("UseRouting UseResponseCaching UseAuthentication UseAuthorization UseCors(spa) UseEndpoints", null, EndpointProtection.None, "UseResponseCaching", "after UseResponseCaching | cached answers have no CORS headers")]
    [InlineData("Run UseCors(=>)", null, EndpointProtection.None, "Run", "after a middleware that answers every request | preflights are answered 200 without CORS headers")]
    public void SaysWhereItHasToGo(string order, string? policy, EndpointProtection protection, string target, string words) => Finds(
        Wire.Whole(Wire.Plain(order, Endpoint(policy, protection)).With(Wire.Secured)),
        $"CORS4002 at {Call(order)} ({target}) {words}: MoveStatement");

    /// <summary>Moving UseCors alone does not help, but more does.</summary>
    [Theory]
    [InlineData("UseResponseCaching UseRouting UseCors(spa) UseEndpoints", "UseResponseCaching", "after UseResponseCaching | cached answers have no CORS headers")]
    [InlineData("UseResponseCaching UseCors(spa) UseRouting UseEndpoints", "UseEndpoints", "before UseRouting | endpoints that ask for CORS answer 500")]
    public void SaysWhatIsWrongWhereMoreHasToMove(string order, string other, string words) => Finds(
        Wire.Whole(Wire.Plain(order, Endpoint("spa"))),
        $"CORS4002 at {Call(order)} ({other}) {words}: {(other == "UseEndpoints" ? "MoveStatement" : "None")}");

    /// <summary>Behind all middlewares the endpoint's statement follows: where it stands behind UseRouting's.</summary>
    [Fact]
    public void BehindAllOfThemAnEndpointFollows() => Finds(
        Wire.Whole(Wire.Minimal("UseCors(spa) UseRouting", Endpoint("spa"))),
        "CORS4002 at UseCors(spa) (MapGet, UseRouting) before UseRouting | endpoints that ask for CORS answer 500: MoveStatement");

    /// <summary>What answers everything under a condition, while an application is installed or mended, is meant to.</summary>
    [Fact]
    public void AConditionMayCloseTheApplication() => Finds(
        Wire.Whole(Wire.Plain("Run UseRouting UseCors(spa) UseEndpoints", Endpoint(null)), Wire.Plain("UseRouting UseCors(spa) UseEndpoints", Endpoint(null))));

    [Fact]
    public void AuthorizationThatIsAddedComesFirst() => Finds(
        Wire.Whole(Wire.Minimal("UseCors(spa)", Endpoint("spa", Required)).With(Wire.Secured)),
        "CORS4002 at UseCors(spa) () after the authorization that WebApplication adds by itself where UseAuthorization is not called | "
        + "preflights are answered 401 without CORS headers: None");

    [Theory]
    [InlineData("UseRouting UseCors(spa) UseAuthentication UseAuthorization UseEndpoints", "spa", Required)]
    [InlineData("UseCors(spa) UseRouting UseEndpoints", null, EndpointProtection.None)]
    [InlineData("UseRouting UseAuthorization UseCors(spa) UseEndpoints", null, EndpointProtection.Anonymous)]
    [InlineData("UseRouting UseAuthorization UseCors UseEndpoints", "spa", EndpointProtection.None)]

    // Whom it lets in is not known.
    [InlineData("UseRouting UseAuthorization UseCors(spa) UseEndpoints", null, EndpointProtection.Unknown)]

    // Files that are served before have no headers: they may be for nobody else.
    [InlineData("UseHttpsRedirection UseStaticFiles UseRouting UseCors(spa) UseEndpoints", null, EndpointProtection.None)]

    // Protected endpoints answer 500 to everyone, wherever UseCors stands.
    [InlineData("UseAuthorization UseRouting UseCors(spa) UseEndpoints", null, Required)]

    // UseEndpoints throws.
    [InlineData("UseEndpoints UseRouting UseCors(spa)", null, EndpointProtection.None)]

    // Without a default policy there is nothing to lose.
    [InlineData("UseRouting UseEndpoints UseCors", null, EndpointProtection.None, false)]

    // UseCors twice is another rule's.
    [InlineData("UseRouting UseCors(spa) UseEndpoints UseCors(desk)", null, EndpointProtection.None)]

    // Code that is not seen may have installed CORS, or routing.
    [InlineData("Unseen UseRouting UseAuthentication UseAuthorization UseCors(spa) UseEndpoints", "spa", Required)]
    [InlineData("UseRouting Unseen UseEndpoints UseCors(spa)", null, EndpointProtection.None)]
    public void Silent(string order, string? policy, EndpointProtection protection, bool hasDefault = true) => Finds(
        Wire.Whole(Wire.Plain(order, Endpoint(policy, protection)).With(hasDefault ? Wire.Secured : Wire.Adds("spa"))));

    [Theory]
    [InlineData("UseCors(spa)", null)]
    [InlineData("UseCors(spa) UseRouting", null)]
    [InlineData("UseRouting UseCors(spa)", "spa")]
    [InlineData("UseOutputCache UseRouting UseCors(spa)", "spa")]
    [InlineData("UseAuthentication UseAuthorization UseCors(spa)", null)]
    public void SilentInMinimalHosting(string order, string? policy) =>
        Finds(Wire.Whole(Wire.Minimal(order, Endpoint(policy) with { CachesOutput = true })));

    [Theory]
    [InlineData(true, "CORS4002 at UseCors(spa) (UseOutputCache) after UseOutputCache | cached answers have no CORS headers: MoveStatement")]
    [InlineData(false)]
    [InlineData(null)]
    public void TheCacheKeepsWhatItIsTold(bool? caches, params string[] expected) =>
        Finds(Wire.Whole(Wire.Minimal("UseOutputCache UseCors(spa)", Endpoint(null) with { CachesOutput = caches })), expected);

    /// <summary>What one method shows is enough where it holds for whatever else there may be.</summary>
    [Theory]
    [InlineData("UseRouting UseEndpoints UseCors(spa)", "CORS4002 at UseCors(spa) (UseEndpoints) after the endpoints | preflights are answered 405 without CORS headers: MoveStatement")]
    [InlineData("UseRouting UseResponseCaching UseCors(spa) UseEndpoints", "CORS4002 at UseCors(spa) (UseResponseCaching) after UseResponseCaching | cached answers have no CORS headers: MoveStatement")]
    [InlineData("UseRouting UseAuthorization UseCors(spa) UseEndpoints")]
    [InlineData("UseCors(spa) UseRouting UseEndpoints")]
    public void EndpointsMayBeElsewhere(string order, params string[] expected)
    {
        var application = Wire.Plain(order).With(Services.Unknown);
        Finds(Wire.Part(application with { Pipeline = application.Pipeline with { MayHaveMoreEndpoints = true } }), expected);
    }

    [Fact]
    public void WhatIsMappedMayBeChangedElsewhere() => Finds(
        Wire.Whole(Wire.Plain("UseRouting UseAuthorization UseCors(spa) UseEndpoints", Endpoint("spa", Required) with { IsOpen = true }).With(Wire.Secured)));

    /// <summary>A method that is given the pipeline: others may have called UseCors before.</summary>
    [Fact]
    public void WhatStandsBeforeMayServe()
    {
        var application = Wire.Plain("UseRouting UseEndpoints UseCors(spa)", Endpoint(null));
        Finds(Wire.Part(application with { Host = HostKind.Unknown, Pipeline = application.Pipeline with { MayHaveEarlier = true } }));
    }

    [Fact]
    public void TheHostMayBeUnknown() => Finds(
        Wire.Part(Wire.Plain("UseRouting UseEndpoints UseCors(spa)", Endpoint(null)) with { Host = HostKind.Unknown }),
        "CORS4002 at UseCors(spa) (UseEndpoints) after the endpoints | preflights are answered 405 without CORS headers: MoveStatement");

    /// <summary>What unseen code adds behind does no harm that could excuse what is seen.</summary>
    [Fact]
    public void UnseenCodeBehindExcusesNothing() => Finds(
        Wire.Whole(Wire.Plain("UseRouting UseAuthentication UseAuthorization UseCors(spa) Unseen UseEndpoints", Endpoint("spa", Required)).With(Wire.Secured)),
        "CORS4002 at UseCors(spa) (UseAuthorization) after UseAuthorization | preflights are answered 401 without CORS headers: MoveStatement");

    /// <summary>In a startup filter: moved within it, or else said to stand in the wrong one of the two.</summary>
    [Theory]
    [InlineData("UseAuthentication UseAuthorization UseCors(spa)", "", "UseAuthorization", "after UseAuthorization | preflights are answered 401 without CORS headers", "MoveStatement")]
    [InlineData("UseCors(spa) UseRouting", "UseEndpoints", "", "before UseRouting | endpoints that ask for CORS answer 500", "None")]
    [InlineData("UseCors(spa)", "UseRouting UseEndpoints", "", "in a startup filter, in front of the application's own pipeline | endpoints that ask for CORS answer 500", "None")]
    public void OfStartupFiltersInFront(string filter, string own, string target, string words, string hint) => Finds(
        Wire.Whole(own.Length == 0
            ? Wire.Minimal("", Endpoint(null)).Filtered(filter).With(Wire.Secured with { HasFallbackPolicy = true })
            : Wire.Plain(own, Endpoint("spa")).Filtered(filter)),
        $"CORS4002 at UseCors(spa) ({target}) {words}: {hint}");

    [Fact]
    public void OfStartupFiltersBehind() => Finds(
        Wire.Whole(Wire.Minimal("UseStaticFiles", Endpoint(null)).Filtered("UseHttpsRedirection", "UseCors(spa)")),
        "CORS4002 at UseCors(spa) () in a startup filter, behind the application's own pipeline | preflights are answered 405 without CORS headers: None");

    [Fact]
    public void BehindWhatAStartupFilterAdds() => Finds(
        Wire.Whole(Wire.Minimal("UseCors(spa)", Endpoint(null)).Filtered("UseAuthentication UseAuthorization").With(Wire.Secured with { HasFallbackPolicy = true })),
        "CORS4002 at UseCors(spa) () after what a startup filter adds in front of the application's own pipeline | preflights are answered 401 without CORS headers: None");

    /// <summary>The routing in front of <c>WebApplication</c> does not know its endpoints: UseCors is right in the application.</summary>
    [Theory]
    [InlineData("UseRouting", "UseCors(spa)", "")]
    [InlineData("UseRouting UseHttpsRedirection", "UseStaticFiles UseCors(spa) UseAuthorization", "UseResponseCaching UseAuthorization")]
    public void BesideStartupFilters(string inFront, string own, string behind) =>
        Finds(Wire.Whole(Wire.Minimal(own, Endpoint("spa", Required)).Filtered(inFront, behind).With(Wire.Usual with { HasAuthorization = own.Contains("UseAuthorization", StringComparison.Ordinal) })));

    [Fact]
    public void StartupFiltersMayInstallCors() => Finds(
        Wire.Whole(Wire.Plain("UseRouting UseEndpoints UseCors(spa)", Endpoint(null)).With(Wire.Usual with { HasStartupFilter = true })));

    [Fact]
    public void TheCheckOfMetadataMayBeSwitchedOff() => Finds(
        Wire.Whole(Wire.Plain("UseCors(spa) UseRouting UseEndpoints", Endpoint("")).With(Wire.Usual with { MaySuppressMetadataCheck = true })));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void OnlyPathsThatAreTakenProveIt(bool isDevelopmentOnly, bool isDoubtful) => Finds(
        Wire.Whole(Wire.Plain("UseRouting UseEndpoints UseCors(spa)", Endpoint(null)) with { IsDevelopmentOnly = isDevelopmentOnly, IsDoubtful = isDoubtful }));

    [Fact]
    public void SeveralPathsAreOneFinding()
    {
        var path = Wire.Plain("UseRouting UseEndpoints UseCors(spa)", Endpoint(null));
        Finds(
            Wire.Whole(path, path, Wire.Plain("UseRouting UseCors(spa) UseEndpoints", Endpoint(null))),
            "CORS4002 at UseCors(spa) (UseEndpoints) after the endpoints | preflights are answered 405 without CORS headers: MoveStatement");
    }

    /// <summary>A branch before it may be left out on purpose.</summary>
    [Fact]
    public void BranchesBeforeMayBeForNobodyElse() => Finds(Wire.Whole(WithBranch([Wire.Branch("Map", Wire.Use("Run")), Wire.Use("UseCors(spa)")])));

    [Fact]
    public void ABranchHasItsOwnOrder() => Finds(
        Wire.Whole(WithBranch([Wire.Branch("Map", Wire.Use("UseRouting"), Wire.Use("UseEndpoints") with { Endpoints = [Endpoint(null)] }, Wire.Use("UseCors(spa)"))])),
        "CORS4002 at UseCors(spa) (UseEndpoints) after the endpoints | preflights are answered 405 without CORS headers: MoveStatement");

    /// <summary>Not every request takes a detour.</summary>
    [Fact]
    public void DetoursMayBeForOthers() => Finds(Wire.Whole(WithBranch(
    [
        Wire.Use("UseRouting"), Wire.Use("UseAuthentication"), Wire.Detour("UseWhen", Wire.Use("UseAuthorization")), Wire.Use("UseCors(spa)"), Wire.Use("UseEndpoints") with { Endpoints = [Endpoint(null)] },
    ])));

    [Fact]
    public void SaysSo() => Assert.Equal(
        "UseCors stands after the endpoints: preflights are answered 405 without CORS headers",
        RuleAssert.Message(Assert.Single(new WiringRuleSet(RuleCatalog.All).Judge(
            Wire.Whole(Wire.Plain("UseRouting UseEndpoints UseCors(spa)", Endpoint(null))), RuleOptions.Default))));

    private static Endpoint Endpoint(string? policy, EndpointProtection protection = EndpointProtection.None) =>
        Wire.Map("MapGet", policy is null ? EndpointCors.None : Wire.Asks(policy), protection);

    private static Application WithBranch(Middleware[] middlewares) => Wire.Plain("") with { Pipeline = new Pipeline([.. middlewares], []) };

    private static string Call(string order) => order.Split(' ').Single(static call => call.StartsWith("UseCors", StringComparison.Ordinal));

    private static void Finds(ApplicationWiring wiring, params string[] expected) => RuleAssert.Finds(RuleCatalog.UseCorsOrder, wiring, expected);
}
