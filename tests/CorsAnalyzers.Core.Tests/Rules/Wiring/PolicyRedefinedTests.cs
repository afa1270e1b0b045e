using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Core.Tests.Rules.Wiring;

/// <summary>CORS4007: a policy replaces another of the same name.</summary>
public sealed class PolicyRedefinedTests
{
    [Theory]
    [InlineData("spa desk spa", "CORS4007 at spa #2 (spa #0) policy 'spa': None")]
    [InlineData(Wire.Default + " " + Wire.Default, "CORS4007 at " + Wire.Default + " #1 (" + Wire.Default + " #0) default policy: None")]
    [InlineData("spa spa spa", "CORS4007 at spa #1 (spa #0) policy 'spa': None", "CORS4007 at spa #2 (spa #1) policy 'spa': None")]
    [InlineData("spa Spa desk")]
    public void AtTheSecond(string added, params string[] expected) => Finds(Wire.Part(Adding(added)), expected);

    [Fact]
    public void UnknownNamesAreNotAlike() => Finds(Wire.Part(Wire.Minimal("").With(Wire.Adds(null, null))));

    /// <summary>A loop, or a method that is called twice.</summary>
    [Fact]
    public void OnePlaceIsNoSecond()
    {
        var policy = new AddedPolicy("spa", Talk.At("spa"));
        Finds(Wire.Part(Wire.Minimal("").With(Wire.Usual with { Policies = [policy, policy] })));
    }

    [Fact]
    public void AlternativesAreNotTogether() => Finds(Wire.Part(Placed("first"), Placed("second")));

    /// <summary>Conditions that are told apart may exclude each other.</summary>
    [Fact]
    public void EachMayGoWithoutTheOther() => Finds(Wire.Part(Placed("first"), Placed("second"), Placed("first", "second"), Placed()));

    [Fact]
    public void OneMayNotGoWithoutTheOther()
    {
        Finds(Wire.Part(Placed("first"), Placed("first", "second")), "CORS4007 at second (first) policy 'spa': None");
        Finds(Wire.Part(Placed("second"), Placed("first", "second")), "CORS4007 at second (first) policy 'spa': None");
    }

    [Theory]
    [InlineData("doubtful")]
    [InlineData("development")]
    [InlineData("incomplete")]
    [InlineData("provider")]
    public void WhatIsNotKnownIsSilent(string opening) => Finds(new ApplicationWiring(
        [
            Placed("first", "second") with
            {
                IsDoubtful = opening == "doubtful",
                IsDevelopmentOnly = opening == "development",
                Services = Placed("first", "second").Services with { HasOwnPolicyProvider = opening == "provider" },
            },
        ],
        opening != "incomplete",
        IsWholeProgram: true));

    private static Application Adding(string names) => Wire.Minimal("").With(Wire.Adds(names.Split(' ')));

    private static Application Placed(params string[] places) =>
        Wire.Minimal("").With(Wire.Usual with { Policies = [.. places.Select(static place => new AddedPolicy("spa", Talk.At(place)))] });

    private static void Finds(ApplicationWiring wiring, params string[] expected) => RuleAssert.Finds(RuleCatalog.PolicyRedefined, wiring, expected);
}
