using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Core.Tests.Rules.Wiring;

/// <summary>CORS4004: UseCors without its services.</summary>
public sealed class MissingAddCorsTests
{
    private static readonly Services None = new() { Place = Talk.At("AddRazorPages") };

    [Fact]
    public void SaysWhereTheyAreMissing() => Finds(
        Wire.Whole(Wire.Minimal("UseRouting UseCors(=>)", Wire.Map()).With(None)),
        "CORS4004 at UseCors(=>) (AddRazorPages) : InsertAddCors");

    [Fact]
    public void ThePlaceMayNotBeSeen() => Finds(
        Wire.Whole(Wire.Minimal("UseCors UseCors(desk)", Wire.Map()).With(None with { Place = null })),
        "CORS4004 at UseCors () : None");

    [Fact]
    public void InABranchToo() => Finds(
        Wire.Whole(Wire.Minimal("") with { Services = None, Pipeline = new Pipeline([Wire.Branch("Map", Wire.Use("UseCors"))], []) }),
        "CORS4004 at UseCors (AddRazorPages) : InsertAddCors");

    [Fact]
    public void OneRegistrationOnAnyPathIsEnough()
    {
        var path = Wire.Minimal("UseCors", Wire.Map());
        Finds(Wire.Whole(path.With(None), path with { IsDevelopmentOnly = true }));
    }

    [Fact]
    public void WithoutUseCorsNothingIsMissing() => Finds(Wire.Whole(Wire.Minimal("UseRouting", Wire.Map()).With(None)));

    public static TheoryData<string> Openings => ["part", "incomplete", "doubtful", "development", "more"];

    [Theory]
    [MemberData(nameof(Openings))]
    public void WhatIsNotKnownIsSilent(string opening) => Finds(new ApplicationWiring(
        [
            Wire.Minimal("UseCors", Wire.Map()) with
            {
                Services = None with { MayHaveMore = opening == "more" },
                IsDoubtful = opening == "doubtful",
                IsDevelopmentOnly = opening == "development",
            },
        ],
        opening != "incomplete",
        opening != "part"));

    private static void Finds(ApplicationWiring wiring, params string[] expected) => RuleAssert.Finds(RuleCatalog.MissingAddCors, wiring, expected);
}
