using System.Collections.Concurrent;
using System.Globalization;
using CorsAnalyzers.Rules;
using Xunit.Abstractions;

namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>Orders that no question of the matrix asks for: all middlewares, or some of them, anyhow.</summary>
public sealed class RandomPipelineTests(ITestOutputHelper output)
{
    private const int FirstSeed = 20261122;

    private static readonly string[] Middlewares = ["UseHttpsRedirection", "UseStaticFiles", "UseRouting", "UseResponseCaching", "UseOutputCache", Pipeline.CorsStep];
    private static readonly string[] OfAuthorization = ["UseAuthentication", "UseAuthorization"];
    private static readonly string[] Metadata = ["", "RequireCors(\"spa\")", "RequireCors()", "WithMetadata(new DisableCorsAttribute())", "RequireCors(\"typo\")"];
    private static readonly CorsForm[] Forms = [.. CorsForm.All, CorsForm.Open, CorsForm.Unknown];
    private static readonly Probe[] Probes = [.. Probe.OfEndpoint, Probe.AfterOwnPage, Probe.AfterOtherPage, Probe.File, Probe.FileWithToken, Probe.Redirected, Probe.RedirectedWithHeader];

    [Theory]
    [InlineData(false, 500)]
    [InlineData(true, 300)]
    public void TheSimulatedServerAnswersAsTheRealOne(bool hasFilters, int usual)
    {
        var random = new Random(FirstSeed);
        var pipelines = Enumerable.Range(0, CountOr(usual)).Select(_ => hasFilters ? NextWithFilters(random) : Next(random)).Distinct().ToList();
        using var webRoot = new WebRoot();
        var seen = RealPipelines.Ask(pipelines.SelectMany(static pipeline => Probes.Select(probe => (pipeline, probe))), webRoot.Path);
        var wrong = (
            from pipeline in pipelines
            from probe in Probes
            let real = seen[pipeline][probe]
            let simulated = SimulatedProbe.Ask(pipeline, probe)
            where real != simulated
            select $"{pipeline} {probe.Title}: {real}, simulated: {simulated}").ToList();
        output.WriteLine($"seed {FirstSeed}: {pipelines.Count} pipelines, {string.Join(", ", seen.Values.SelectMany(static outcomes => outcomes.Values).CountBy(static outcome => outcome.ToString()).OrderByDescending(static pair => pair.Value).Select(static pair => $"{pair.Key} {pair.Value}"))}");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {pipelines.Count * Probes.Length}\n" + string.Join('\n', wrong.Take(40)));
    }

    /// <summary>What the analyzer reads of startup filters is what the model has of them, which the real server agrees with.</summary>
    [Fact]
    public async Task TheAnalyzerReadsStartupFilters()
    {
        var random = new Random(FirstSeed + 1);
        var rules = new WiringRuleSet(RuleCatalog.All);
        var pipelines = Enumerable.Range(0, CountOr(200)).Select(_ => NextWithFilters(random)).Distinct().ToList();
        var (wrong, said) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        await Parallel.ForEachAsync(pipelines, async (pipeline, _) =>
        {
            var (expected, found) = (PipelineModelTests.RulesOf(pipeline, rules), await PipelineFindingsTests.RulesIn(pipeline));
            said.Add(found);
            if (found != string.Join(' ', expected.Split(' ').Order(StringComparer.Ordinal)))
                wrong.Add($"{pipeline}: {expected} expected, found: {found}");
        });
        output.WriteLine(string.Join(", ", said.CountBy(static rules => rules).OrderByDescending(static pair => pair.Value)));
        Assert.True(wrong.IsEmpty, $"{wrong.Count} of {pipelines.Count}\n" + string.Join('\n', wrong.Take(20)));
        Assert.InRange(said.Count(static rules => rules.Contains("CORS4002")), pipelines.Count / 20, pipelines.Count);
    }

    // CORS_ANALYZERS_PIPELINES asks for more than fit into each run of the tests.
    private static int CountOr(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("CORS_ANALYZERS_PIPELINES"), CultureInfo.InvariantCulture, out var wanted) ? wanted : usual;

    /// <summary>Each of the calls stands in the application or in one of two filters, before or after what is next; some stand in both.</summary>
    private static Pipeline NextWithFilters(Random random)
    {
        var pipeline = Next(random);
        var filters = Enumerable.Range(0, 1 + random.Next(2)).Select(_ => (Before: new List<string>(), After: new List<string>())).ToList();
        var own = new List<string>();
        foreach (var step in pipeline.Steps)
        {
            var filter = filters[random.Next(filters.Count)];
            var moves = step != "MapGet" && random.Next(3) == 0;
            if (moves || (step is "UseRouting" or "UseAuthentication" or "UseAuthorization" && random.Next(4) == 0))
            {
                (random.Next(3) == 0 ? filter.After : filter.Before).Add(step);
            }

            if (!moves)
            {
                own.Add(step);
            }
        }

        // WebApplication throws where its statements stand, even if nothing calls it.
        var endsEarly = random.Next(12) == 0;
        if (endsEarly)
        {
            own.Remove("UseEndpoints");
        }

        return pipeline with
        {
            Order = own.Count == 0 ? Pipeline.OtherStep : string.Join(' ', own),
            Filters = string.Join(';', filters.Select((filter, index) =>
                string.Join(' ', [.. filter.Before, endsEarly && index == filters.Count - 1 ? Pipeline.OtherStep : Pipeline.NextStep, .. filter.After]))),
        };
    }

    private static Pipeline Next(Random random)
    {
        var isStartup = random.Next(2) == 0;
        var protection = random.GetItems(Enum.GetValues<Protection>(), 1)[0];

        // The middlewares of authorization do not start without its services.
        var steps = Middlewares
            .Concat(protection == Protection.None ? [] : OfAuthorization)
            .Where(_ => random.Next(4) > 0)
            .Concat(random.Next(10) == 0 ? [Pipeline.SecondCorsStep] : [])
            .Append(isStartup || random.Next(5) == 0 ? "UseEndpoints" : "MapGet")
            .ToArray();
        random.Shuffle(steps);
        return new Pipeline(string.Join(' ', steps), isStartup, random.GetItems(Forms, 1)[0], random.GetItems(Metadata, 1)[0], protection);
    }
}
