using CorsAnalyzers.Rules;
using CorsAnalyzers.Wiring;

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
            .Select(seen => (seen.Pipeline, seen.Probe, Real: seen.Outcome, Simulated: SimulatedProbe.Ask(seen.Pipeline, seen.Probe)))
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
            .Select(row => (Row: row, Found: RulesOf(row.Pipeline, rules)))
            .Where(static judged => judged.Found != string.Join(' ', judged.Row.Rules))
            .Select(static judged => $"{judged.Row.Pipeline}: {string.Join(' ', judged.Row.Rules)} expected, found: {judged.Found}")
            .ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {rows.Count}\n" + string.Join('\n', wrong.Take(40)));
    }

    /// <summary>The rules that speak of an application as the model has it.</summary>
    internal static string RulesOf(Pipeline pipeline, WiringRuleSet rules) => string.Join(' ', rules
        .Judge(new ApplicationWiring([PipelineModel.Of(pipeline)], IsComplete: true, IsWholeProgram: true), RuleOptions.Default)
        .Select(static finding => finding.Rule.Id)
        .Distinct());
}
