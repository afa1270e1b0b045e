using CorsAnalyzers.Tests.Truth.Faults;
using CorsAnalyzers.Tests.Truth.Generation;
using Xunit.Abstractions;

namespace CorsAnalyzers.Tests.Truth;

/// <summary>The generated handlers are worth what they find: each of these mistakes in the simulation has to come to light.</summary>
public sealed class HandlerFaultTests(HandlerFaultTests.Handlers handlers, ITestOutputHelper output) : IClassFixture<HandlerFaultTests.Handlers>
{
    public static TheoryData<string> Names => [.. HandlerFaults.All.Select(static fault => fault.Name)];

    [Fact]
    public void ThereAreEnough() => Assert.True(HandlerFaults.All.DistinctBy(static fault => fault.Name).Count() >= 20);

    [Fact]
    public void WithoutAFaultNothingIsFound()
    {
        var disagreement = handlers.Hunt.FirstDisagreement(new ReaderFault("none")).Disagreement;
        Assert.True(disagreement is null, disagreement?.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void IsFound(string fault)
    {
        var (number, disagreement) = handlers.Hunt.FirstDisagreement(HandlerFaults.All.Single(one => one.Name == fault));
        Assert.True(disagreement is not null, $"{FaultHunt.Count} handlers do not show it.");
        output.WriteLine($"handler {number + 1}:\n{disagreement}");
    }

    /// <summary>The handlers, compiled once.</summary>
    public sealed class Handlers : IDisposable
    {
        internal FaultHunt Hunt { get; } = new(ProgramKind.Handler);

        public void Dispose() => Hunt.Dispose();
    }
}
