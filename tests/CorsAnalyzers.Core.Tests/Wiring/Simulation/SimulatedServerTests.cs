using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Wiring;
using CorsAnalyzers.Wiring.Simulation;

namespace CorsAnalyzers.Core.Tests.Wiring.Simulation;

/// <summary>
/// What the matrix of real applications does not have: branches, detours, requests that nothing answers. It holds all else against ASP.NET Core.
/// </summary>
public sealed class SimulatedServerTests
{
    private static readonly Endpoint Plain = Wire.Map();

    [Theory]
    [InlineData(Visit.OwnPage, 200, true)]
    [InlineData(Visit.Simple, 200, true)]
    [InlineData(Visit.WithToken, 200, true)]
    public void ABranchIsServedByWhatStandsBeforeIt(object visit, int status, bool isReadable) => Assert.Equal(
        new Experience(isReadable, status, false),
        Ask(Piped(HostKind.Plain, Wire.Use("UseCors"), Wire.Branch("Map", Wire.Use("Run"))), ["Map"], null, (Visit)visit));

    [Fact]
    public void ABranchDoesNotComeBack() => Assert.Equal(
        404, Ask(Piped(HostKind.Plain, Wire.Branch("Map", Wire.Use("UseCors")), Wire.Use("Run")), ["Map"], null, Visit.OwnPage).Status);

    [Fact]
    public void ADetourComesBack() => Assert.Equal(
        new Experience(true, 200, false),
        Ask(Piped(HostKind.Plain, Wire.Detour("UseWhen", Wire.Use("UseCors")), Wire.Use("Run")), ["UseWhen"], null, Visit.WithToken));

    [Fact]
    public void ADetourMayEnd() => Assert.Equal(
        new Experience(false, 200, true),
        Ask(Piped(HostKind.Plain, Wire.Detour("UseWhen", Wire.Use("Run")), Wire.Use("UseCors")), ["UseWhen"], null, Visit.WithToken));

    [Fact]
    public void WhatIsNotOnTheWayIsPassedBy() => Assert.Equal(
        new Experience(false, 200, true),
        Ask(Piped(HostKind.Plain, Wire.Branch("Map", Wire.Use("Run")), Wire.Detour("UseWhen", Wire.Use("UseCors")), Wire.Use("Run")), [], null, Visit.WithToken));

    [Fact]
    public void NothingAnswers() => Assert.Equal(404, Ask(Wire.Plain("UseRouting UseCors", Plain), [], null, Visit.OwnPage).Status);

    [Theory]
    [InlineData("UseCors", "UseRouting UseEndpoints", 500)]
    [InlineData("", "UseRouting UseCors UseEndpoints", 200)]
    [InlineData("UseRouting UseCors", "UseRouting UseEndpoints", 500)]
    public void RoutingOfBranches(string order, string inner, int status)
    {
        var endpoint = Wire.Map("MapGet", Wire.Asks("spa"));
        var branch = Wire.Branch("Map", [.. Wire.Order(inner).Select(step => step.Kind == MiddlewareKind.Endpoints ? step with { Endpoints = [endpoint] } : step)]);
        foreach (var host in new[] { HostKind.Plain, HostKind.Minimal })
        {
            Assert.Equal(status, Ask(Piped(host, [.. Wire.Order(order), branch]), ["Map"], endpoint, Visit.OwnPage, "UseEndpoints").Status);
        }
    }

    /// <summary>Authorization that is written behind a branch is not added in front of it.</summary>
    [Theory]
    [InlineData(true, 200)]
    [InlineData(false, 401)]
    public void WhatIsWrittenIsNotAdded(bool isWritten, int status)
    {
        var application = Piped(HostKind.Minimal, [Wire.Branch("Map", Wire.Use("Run")), .. isWritten ? [Wire.Use("UseAuthorization")] : Array.Empty<Middleware>()])
            .With(Wire.Secured with { HasFallbackPolicy = true });
        Assert.Equal(status, Ask(application, ["Map"], null, Visit.OwnPage).Status);
    }

    /// <summary>An endpoint that lets everybody in does so under a fallback policy, too; its preflights are not its own.</summary>
    [Fact]
    public void AnonymousUnderAFallbackPolicy()
    {
        var endpoint = Wire.Map("MapGet", EndpointProtection.Anonymous);
        var application = Wire.Minimal("UseAuthentication UseAuthorization UseCors", endpoint).With(Wire.Secured with { HasFallbackPolicy = true });
        Assert.Equal(new Experience(true, 200, false), Ask(application, [], endpoint, Visit.Simple));
        Assert.Equal(new Experience(false, 401, true), Ask(application, [], endpoint, Visit.WithToken));
    }

    [Fact]
    public void AnApplicationThatDoesNotStartAnswersNothing()
    {
        Assert.Equal(default, Ask(Wire.Minimal("UseCors", Plain).With(new Services()), [], Plain, Visit.OwnPage));
        Assert.Equal(default, Ask(Piped(HostKind.Plain, Wire.Branch("Map", Wire.Use("UseEndpoints"))), [], null, Visit.OwnPage));
    }

    [Theory]
    [InlineData("UseCors(spa)", true)]
    [InlineData("UseCors(typo)", false)]
    [InlineData("UseCors(?)", true)]
    public void SaysWhetherAPolicyWasApplied(string call, bool isApplied)
    {
        var application = Wire.Minimal(call, Plain);
        var server = Serve(application, [], Plain, null);
        Visitor.AskSignedIn(server);
        Assert.Equal(isApplied, server.HasAppliedPolicy);
        Assert.Contains(Talk.At(call), server.Passed);
    }

    private static Application Piped(HostKind host, params Middleware[] middlewares) =>
        new(host, new Pipeline([.. middlewares], []), Wire.Usual);

    private static Experience Ask(Application application, string[] way, Endpoint? endpoint, Visit visit, string? mapper = null) =>
        Visitor.Ask(Serve(application, way, endpoint, mapper), visit);

    private static SimulatedServer Serve(Application application, string[] way, Endpoint? endpoint, string? mapper) => new(
        RequestPath.Of(application, Worlds.Of(application)[0], new Target(endpoint, [.. way.Select(Talk.At)]) { Mapper = mapper is null ? null : Talk.At(mapper) }),
        new PolicyBook(application.Services, assumesNames: false),
        static (_, origin) => Visitor.IsPage(origin));
}
