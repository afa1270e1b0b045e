using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Core.Tests.Rules.Wiring;

/// <summary>CORS4005: the default policy is used, and none is added.</summary>
public sealed class NoDefaultPolicyTests
{
    private static readonly Services Named = Wire.Adds("spa");

    [Fact]
    public void TheMiddlewareTakesIt() => Finds(
        Wire.Whole(Wire.Minimal("UseCors", Wire.Map(), Wire.Map("disabled", EndpointCors.Disabled)).With(Named)),
        "CORS4005 at UseCors () UseCors | preflights are answered 405 without CORS headers: None");

    [Fact]
    public void EndpointsTakeIt() => Finds(
        Wire.Whole(Wire.Minimal("UseCors", Wire.Map(), Wire.Map("first", Wire.Asks()), Wire.Map("named", Wire.Asks("spa"))).With(Named)),
        "CORS4005 at RequireCors() () This endpoint | preflights are answered 200 without CORS headers: None");

    [Fact]
    public void WhatAnswersEverythingTakesIt() => Finds(
        Wire.Whole(Wire.Plain("UseCors Run").With(Named)),
        "CORS4005 at UseCors () UseCors | preflights are answered 200 without CORS headers: None");

    [Theory]

    // The ordinary set-up with a policy for each endpoint.
    [InlineData("UseCors", "spa")]
    [InlineData("UseCors", "=>")]

    // A nameless RequireCors takes the middleware's policy.
    [InlineData("UseCors(spa)", "")]
    [InlineData("UseCors(=>)", "")]
    [InlineData("UseRouting", "")]
    public void Silent(string order, string policy) =>
        Finds(Wire.Whole(Wire.Minimal(order, Wire.Map(), Wire.Map("MapGet", Wire.Asks(policy))).With(Named)));

    [Theory]
    [InlineData(Wire.Default, Wire.Default)]
    [InlineData("spa", "spa")]
    public void OneIsThere(string name, string added) =>
        Finds(Wire.Whole(Wire.Minimal("UseCors", Wire.Map()).With(Wire.Adds(added) with { DefaultPolicyName = name })));

    [Fact]
    public void OneOnAnyPathIsEnough()
    {
        var path = Wire.Minimal("UseCors", Wire.Map());
        Finds(Wire.Whole(path.With(Named), path with { IsDevelopmentOnly = true }));
    }

    /// <summary>An endpoint with a policy of its own that is mapped under a condition is what <c>UseCors()</c> is there for.</summary>
    [Fact]
    public void AnEndpointOfAnotherPathHasItsOwn() => Finds(
        Wire.Whole(
            Wire.Minimal("UseCors", Wire.Map()).With(Named),
            Wire.Minimal("UseCors", Wire.Map(), Wire.Map("named", Wire.Asks("spa"))).With(Named)));

    public static TheoryData<string> Openings =>
        ["part", "incomplete", "doubtful", "development", "more", "provider", "name", "default", "endpoints", "open", "metadata", "unseen"];

    [Theory]
    [MemberData(nameof(Openings))]
    public void WhatIsNotKnownIsSilent(string opening)
    {
        var path = Wire.Minimal(opening == "unseen" ? "UseCors Unseen" : "UseCors", Wire.Map(), Wire.Map("other", opening == "metadata" ? null : EndpointCors.None) with { IsOpen = opening == "open" });
        path = path with
        {
            Pipeline = path.Pipeline with { MayHaveMoreEndpoints = opening == "endpoints" },
            Services = (opening == "name" ? Wire.Adds("spa", null) : Named) with
            {
                MayHaveMore = opening == "more",
                HasOwnPolicyProvider = opening == "provider",
                DefaultPolicyName = opening == "default" ? null : Wire.Default,
            },
            IsDoubtful = opening == "doubtful",
            IsDevelopmentOnly = opening == "development",
        };
        Finds(new ApplicationWiring([path], opening != "incomplete", opening != "part"));
    }

    private static void Finds(ApplicationWiring wiring, params string[] expected) => RuleAssert.Finds(RuleCatalog.NoDefaultPolicy, wiring, expected);
}
