using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Core.Tests.Rules.Wiring;

/// <summary>CORS4001: a name that nothing adds.</summary>
public sealed class UnknownPolicyNameTests
{
    private const string NoHeaders = "browsers get no CORS headers: None";

    /// <summary>The name, those that are added, and the nearest.</summary>
    [Theory]
    [InlineData("Spa", "spa", "spa")]
    [InlineData("spaa", "desk spa", "spa")]
    [InlineData("AllowAny", "AllowAll Other", "AllowAll")]
    [InlineData("_myAllowSpecificOrigins", "MyAllowSpecificOrigins", "MyAllowSpecificOrigins")]
    [InlineData("typo", "spa", null)]
    [InlineData("s", "spa", null)]

    // Two are equally near.
    [InlineData("admin", "admin1 admin2", null)]

    // The framework's own name is nobody's.
    [InlineData("__DefaultCorsPolic", Wire.Default, null)]
    public void NamesTheNearest(string name, string added, string? nearest) => Finds(
        Wire.Whole(Wire.Minimal($"UseCors({name})", Wire.Map()).With(Wire.Adds(added.Split(' ')))),
        nearest is null ? $"CORS4001 at UseCors({name}) () {name} | {NoHeaders} {name}" : $"CORS4001 at UseCors({name}) () {name} | the nearest name is '{nearest}': Replace {name} = {nearest}");

    [Fact]
    public void EndpointsNamePoliciesToo() => Finds(
        Wire.Whole(Wire.Minimal("UseCors", Wire.Map("first", Wire.Asks("typo")), Wire.Map("second", Wire.Asks("desk")))),
        $"CORS4001 at RequireCors(typo) () typo | {NoHeaders} typo",
        $"CORS4001 at RequireCors(desk) () desk | {NoHeaders} desk");

    [Theory]
    [InlineData("UseCors(spa)", "spa")]
    [InlineData("UseCors(" + Wire.Default + ")", "")]
    [InlineData("UseCors(?)", "?")]
    [InlineData("UseCors(=>)", "=>")]

    // Nobody takes the middleware's policy.
    [InlineData("UseCors(typo)", "spa")]
    public void Silent(string call, string policy) => Finds(Wire.Whole(Wire.Minimal(call, Wire.Map("MapGet", Wire.Asks(policy)))));

    [Fact]
    public void WhatIsAddedOnAnyPathIsThere()
    {
        var path = Wire.Minimal("UseCors(desk)", Wire.Map());
        Finds(Wire.Whole(path, path.With(Wire.Adds("desk")) with { IsDevelopmentOnly = true }));
    }

    public static TheoryData<string> Openings => ["more", "provider", "name", "part", "incomplete", "doubtful", "development", "no CORS"];

    [Theory]
    [MemberData(nameof(Openings))]
    public void WhatIsNotKnownIsSilent(string opening)
    {
        var path = Wire.Minimal("UseCors(typo)", Wire.Map());
        var wiring = Wire.Whole(opening switch
        {
            "more" => path.With(Wire.Usual with { MayHaveMore = true }),
            "provider" => path.With(Wire.Usual with { HasOwnPolicyProvider = true }),
            "name" => path.With(Wire.Adds("spa", null)),
            "no CORS" => path.With(new Services()),
            _ => path with { IsDoubtful = opening == "doubtful", IsDevelopmentOnly = opening == "development" },
        });
        Finds(wiring with { IsWholeProgram = opening != "part", IsComplete = opening != "incomplete" });
    }

    private static void Finds(ApplicationWiring wiring, params string[] expected) => RuleAssert.Finds(RuleCatalog.UnknownPolicyName, wiring, expected);
}
