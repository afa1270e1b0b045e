using CorsAnalyzers.Rules;
using CorsAnalyzers.Wiring;
using CorsAnalyzers.Wiring.Simulation;

namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>What the rules of wiring rest on agrees with ASP.NET Core, for every application of the matrix.</summary>
[Collection(nameof(Matrix))]
public sealed class PipelineModelTests(Matrix matrix)
{
    [Fact]
    public void TheSimulatedServerAnswersAsTheRealOne()
    {
        Assert.Equal(matrix.Count, matrix.Seen.Select(static seen => seen.Pipeline).Distinct().Count());
        var wrong = matrix.Seen
            .Select(seen => (seen.Pipeline, seen.Probe, Real: seen.Outcome, Simulated: Ask(seen.Pipeline, seen.Probe)))
            .Where(static seen => seen.Real != seen.Simulated)
            .ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {matrix.Seen.Count()}\n" + string.Join('\n', wrong.Take(40)));
    }

    /// <summary>A rule speaks where its change lets a request through, as measured, and nowhere else.</summary>
    [Fact]
    public void TheRulesSpeakWhereAChangeHelps()
    {
        var rules = new WiringRuleSet(RuleCatalog.All);
        var rows = matrix.Rows.SelectMany(static question => question.Value).ToList();
        Assert.Equal(
            ["CORS4001", "CORS4002", "CORS4003", "CORS4004", "CORS4005", "CORS4008", "CORS4009"],
            rows.SelectMany(static row => row.Rules).Distinct().Order(StringComparer.Ordinal));
        var wrong = rows
            .Select(row => (Row: row, Found: string.Join(' ', rules
                .Judge(new ApplicationWiring([PipelineModel.Of(row.Pipeline)], IsComplete: true, IsWholeProgram: true), RuleOptions.Default)
                .Select(static finding => finding.Rule.Id)
                .Distinct())))
            .Where(static judged => judged.Found != string.Join(' ', judged.Row.Rules))
            .Select(static judged => $"{judged.Row.Pipeline}: {string.Join(' ', judged.Row.Rules)} expected, found: {judged.Found}")
            .ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {rows.Count}\n" + string.Join('\n', wrong.Take(40)));
    }

    private static Outcome Ask(Pipeline pipeline, Probe probe)
    {
        var application = PipelineModel.Of(pipeline);
        var target = probe == Probe.File || probe == Probe.FileWithToken ? Target.File : Targets.Of(application).First();
        var world = Worlds.Of(application).Single();
        return new SimulatedServer(
            RequestPath.Of(application, world, target),
            new PolicyBook(application.Services, assumesNames: false),
            (policy, origin) => Admits(pipeline, policy, origin)).Ask(probe);
    }

    private static bool Admits(Pipeline pipeline, ServingPolicy policy, string origin) => policy.Name == "desk"
        ? origin == "https://other.example"
        : (policy.Name is null && pipeline.Cors == CorsForm.Open) || origin is "https://shop.example" or "https://desk.example" or "http://shop.example";
}
