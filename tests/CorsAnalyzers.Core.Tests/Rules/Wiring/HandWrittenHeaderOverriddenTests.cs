using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Core.Tests.Rules.Wiring;

/// <summary>CORS4006: a header is written by hand where the middleware answers, too.</summary>
public sealed class HandWrittenHeaderOverriddenTests
{
    private const string AllowOrigin = "Access-Control-Allow-Origin";
    private const string Finding = "CORS4006 at " + AllowOrigin + " () " + AllowOrigin + ": RemoveWrite " + AllowOrigin;

    [Theory]
    [InlineData("UseCors", "")]
    [InlineData("UseCors(=>)", "")]
    [InlineData("UseCors(other)", "spa")]
    [InlineData("UseRouting UseCors(spa)", "")]
    public void TheEndpointWrites(string order, string policy) => Finds(Wire.Whole(Wire.Minimal(order, Writing(Wire.Asks(policy)))), Finding);

    [Fact]
    public void AnyOfTheEndpointsWrites() => Finds(
        Wire.Whole(Wire.Minimal("UseCors", Wire.Map("first"), Writing(EndpointCors.None))), Finding);

    [Fact]
    public void AProtectedEndpointWrites() => Finds(
        Wire.Whole(Wire.Minimal("UseCors UseAuthorization", Writing(EndpointCors.None) with { Protection = EndpointProtection.Required }).With(Wire.Secured)), Finding);

    [Theory]
    [InlineData("Use UseCors")]
    [InlineData("UseCors Use")]
    public void AMiddlewareWrites(string order) => Finds(Wire.Whole(WithHeader(Wire.Minimal(order, Wire.Map()))), Finding);

    [Fact]
    public void WhatAnswersEverythingWrites() => Finds(
        Wire.Whole(Wire.Plain("UseCors") with { Pipeline = new Pipeline([Wire.Use("UseCors"), Wire.Use("Run") with { Headers = [Talk.Header(AllowOrigin + ": *")] }], []) }), Finding);

    [Theory]
    [InlineData("", "=>")]
    [InlineData("Run UseCors", "")]
    [InlineData("UseCors(typo)", "")]
    [InlineData("UseCors(=>)", "typo")]
    public void NobodyElseWrites(string order, string policy) => Finds(Wire.Whole(Wire.Minimal(order, Writing(Wire.Asks(policy)))));

    [Fact]
    public void DisabledEndpointsHaveNoPolicy() => Finds(Wire.Whole(Wire.Minimal("UseCors", Writing(EndpointCors.Disabled))));

    /// <summary>The middleware sends other headers only where the policy has something to say.</summary>
    [Theory]
    [InlineData("Access-Control-Allow-Credentials: true")]
    [InlineData("Access-Control-Max-Age: 600")]
    [InlineData("Vary: Origin")]
    public void OtherHeadersMayStay(string header) => Finds(
        Wire.Whole(Wire.Minimal("UseCors", Wire.Map() with { Headers = [Talk.Header(header)] })));

    /// <summary>A branch of its own without CORS.</summary>
    [Fact]
    public void OtherBranchesHaveNoPolicy() => Finds(Wire.Whole(Wire.Plain("") with
    {
        Pipeline = new Pipeline([Wire.Branch("Map", Wire.Use("Run(branch)") with { Headers = [Talk.Header(AllowOrigin + ": *")] }), Wire.Use("UseCors"), Wire.Use("Run")], []),
    }));

    public static TheoryData<string> Openings => ["doubtful", "development", "services", "metadata", "detour"];

    [Theory]
    [MemberData(nameof(Openings))]
    public void WhatIsNotKnownIsSilent(string opening)
    {
        var path = Wire.Minimal("UseCors", Writing(opening == "metadata" ? null : EndpointCors.None));
        Finds(Wire.Whole(path with
        {
            Pipeline = opening == "detour" ? path.Pipeline with { Middlewares = [Wire.Detour("UseWhen", Wire.Use("UseCors"))] } : path.Pipeline,
            Services = opening == "services" ? Services.Unknown : path.Services,
            IsDoubtful = opening == "doubtful",
            IsDevelopmentOnly = opening == "development",
        }));
    }

    [Fact]
    public void OneMethodIsEnough() => Finds(Wire.Part(Wire.Minimal("UseCors(spa)", Writing(EndpointCors.None)).With(Services.Unknown)), Finding);

    private static Endpoint Writing(EndpointCors? cors) => Wire.Map("MapGet", cors) with { Headers = [Talk.Header(AllowOrigin + ": *")] };

    private static Application WithHeader(Application application) => application with
    {
        Pipeline = application.Pipeline with
        {
            Middlewares = [.. application.Pipeline.Middlewares.Select(static middleware =>
                middleware.Kind == MiddlewareKind.Other ? middleware with { Headers = [Talk.Header(AllowOrigin + ": *")] } : middleware)],
        },
    };

    private static void Finds(ApplicationWiring wiring, params string[] expected) => RuleAssert.Finds(RuleCatalog.HandWrittenHeaderOverridden, wiring, expected);
}
