using System.Diagnostics;
using System.Reflection;
using CorsAnalyzers.Tests.Truth.Programs;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Xunit.Abstractions;

namespace CorsAnalyzers.Tests.Truth;

/// <summary>Random programs: what the package reads in them, against what the real middleware does when they run.</summary>
public sealed class GeneratedTruthTests(ITestOutputHelper output)
{
    private const int Seeds = 3;
    private const double KnownShare = 0.9;
    private const int ProgramsThatUseEverything = 3000;

    /// <summary>
    /// What programs state policies with. They are given their options, so they make none.
    /// </summary>
    private static readonly IEnumerable<string> Members = new[] { typeof(CorsPolicyBuilder), typeof(CorsPolicy), typeof(CorsOptions) }
        .SelectMany(static type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(static member => member is not MethodInfo { IsSpecialName: true })
            .Select(member => $"{type.Name}.{member.Name}"))
        .Except(["CorsOptions..ctor"])
        .Concat(["CorsServiceCollectionExtensions.AddCors", "CorsMiddlewareExtensions.UseCors"])
        .Distinct();

    [Fact]
    public void TheModelAnswersAsTheMiddlewareDoes()
    {
        var (seed, count) = (TruthSettings.Seed, TruthSettings.Programs);
        var watch = Stopwatch.StartNew();
        var (tally, disagreements) = TruthRun.Run(seed, Seeds, count);
        output.WriteLine($"seeds {seed} to {seed + Seeds - 1}, {watch.Elapsed.TotalSeconds:F1} s");
        output.WriteLine(tally.ToString());
        Assert.True(disagreements.Count == 0, string.Join("\n", disagreements.Select(static one => $"seed {one.Seed}:\n{one.Disagreement}")));
        Assert.All(tally.Known, static fact => Assert.True(fact.Value >= KnownShare, $"{fact.Key}: only {fact.Value:P1} is known."));
        if (count >= ProgramsThatUseEverything)
            Assert.Empty(tally.Used.Where(static use => use.Value == 0).Select(static use => use.Key).Concat(Members.Where(member => !tally.Used.ContainsKey(member))));
    }
}
