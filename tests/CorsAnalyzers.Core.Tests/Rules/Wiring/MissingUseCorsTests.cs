using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Core.Tests.Rules.Wiring;

/// <summary>CORS4003: endpoints ask for CORS, and nothing calls UseCors.</summary>
public sealed class MissingUseCorsTests
{
    /// <summary>The statements, the endpoint's policy; the statement to insert the call in front of, and what is asked for.</summary>
    [Theory]
    [InlineData("UseHttpsRedirection UseStaticFiles UseRouting UseAuthentication UseAuthorization UseEndpoints", "spa", "UseAuthentication", "the policy 'spa'")]
    [InlineData("UseRouting UseResponseCaching UseAuthorization UseEndpoints", "", "UseResponseCaching", "CORS")]
    [InlineData("UseRouting UseEndpoints", "=>", "UseEndpoints", "a policy of its own")]
    [InlineData("UseRouting UseEndpoints", "?", "UseEndpoints", "CORS")]
    public void SaysWhereItIsMissing(string order, string policy, string place, string asked) => Finds(
        Wire.Whole(Wire.Plain(order, Wire.Map("MapGet", Wire.Asks(policy))).With(Wire.Secured)),
        $"CORS4003 at RequireCors({policy}) ({place}) {asked}: InsertUseCors");

    [Theory]
    [InlineData("UseHttpsRedirection UseAuthorization", "UseAuthorization")]
    [InlineData("UseHttpsRedirection", "MapGet")]
    [InlineData("", "MapGet")]
    public void InMinimalHosting(string order, string place) => Finds(
        Wire.Whole(Wire.Minimal(order, Wire.Map("MapGet", Wire.Asks("spa"))).With(Wire.Secured)),
        $"CORS4003 at RequireCors(spa) ({place}) the policy 'spa': InsertUseCors");

    [Fact]
    public void DisablingAsksToo() => Finds(
        Wire.Whole(Wire.Minimal("", Wire.Map("MapGet", EndpointCors.Disabled))),
        "CORS4003 at MapGet (MapGet) no CORS: InsertUseCors");

    /// <summary>One mistake, however many endpoints show it.</summary>
    [Fact]
    public void TheOthersAreFurtherPlaces() => Finds(
        Wire.Whole(Wire.Plain("UseRouting UseEndpoints", Wire.Map("first", Wire.Asks("spa")), Wire.Map("plain"), Wire.Map("second", Wire.Asks("desk")))),
        "CORS4003 at RequireCors(spa) (UseEndpoints, RequireCors(desk)) the policy 'spa': InsertUseCors");

    /// <summary>Where an endpoint takes the middleware's policy, that has to be one that is there.</summary>
    [Theory]
    [InlineData("spa", "InsertUseCors = spa")]
    [InlineData("spa desk", "InsertUseCors")]
    [InlineData(Wire.Default, "InsertUseCors")]
    public void NamesTheOnlyPolicy(string added, string hint) => Finds(
        Wire.Whole(Wire.Plain("UseRouting UseEndpoints", Wire.Map("MapGet", Wire.Asks())).With(Wire.Adds(added.Split(' ')))),
        $"CORS4003 at RequireCors() (UseEndpoints) CORS: {hint}");

    /// <summary>One call is enough: what other paths need is not said in the same breath.</summary>
    [Fact]
    public void SeveralPathsAreOneFinding() => Finds(
        Wire.Whole(
            Wire.Minimal("UseStaticFiles", Wire.Map("first", Wire.Asks("spa"))),
            Wire.Minimal("UseAuthorization", Wire.Map("second", Wire.Asks("desk")))),
        "CORS4003 at RequireCors(spa) (first) the policy 'spa': InsertUseCors");

    [Fact]
    public void EndpointsWithoutMetadataAskForNothing() => Finds(Wire.Whole(Wire.Minimal("", Wire.Map())));

    [Fact]
    public void ProtectedEndpointsWithoutAuthorizationFailAnyway() =>
        Finds(Wire.Whole(Wire.Plain("UseRouting UseEndpoints", Wire.Map("MapGet", Wire.Asks("spa"), EndpointProtection.Required))));

    [Fact]
    public void OneCallOnAnyPathIsEnough()
    {
        var path = Wire.Minimal("", Wire.Map("MapGet", Wire.Asks("spa")));
        Finds(Wire.Whole(path, Wire.Minimal("UseCors", Wire.Map()) with { IsDevelopmentOnly = true }));
    }

    /// <summary>Other code may replace the metadata, not take it away.</summary>
    [Fact]
    public void MetadataStays() => Finds(
        Wire.Whole(Wire.Minimal("", Wire.Map("MapGet", Wire.Asks("spa")) with { IsOpen = true })),
        "CORS4003 at RequireCors(spa) (MapGet) the policy 'spa': InsertUseCors");

    public static TheoryData<string> Openings =>
        ["part", "incomplete", "doubtful", "development", "unseen", "earlier", "later", "filter", "suppressed", "cors"];

    [Theory]
    [MemberData(nameof(Openings))]
    public void WhatIsNotKnownIsSilent(string opening)
    {
        var endpoint = Wire.Map("MapGet", Wire.Asks("spa"));
        var path = Wire.Minimal(opening == "unseen" ? "Unseen" : "", opening == "cors" ? endpoint with { Cors = null } : endpoint);
        path = path with
        {
            IsDoubtful = opening == "doubtful",
            IsDevelopmentOnly = opening == "development",
            Pipeline = path.Pipeline with { MayHaveEarlier = opening == "earlier", MayHaveLater = opening == "later" },
            Services = path.Services with { HasStartupFilter = opening == "filter", MaySuppressMetadataCheck = opening == "suppressed" },
        };
        Finds(new ApplicationWiring([path], opening != "incomplete", opening != "part"));
    }

    private static void Finds(ApplicationWiring wiring, params string[] expected) => RuleAssert.Finds(RuleCatalog.MissingUseCors, wiring, expected);
}
