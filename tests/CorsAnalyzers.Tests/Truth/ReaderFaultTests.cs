using CorsAnalyzers.Tests.Truth.Faults;
using CorsAnalyzers.Tests.Truth.Generation;
using Xunit.Abstractions;

namespace CorsAnalyzers.Tests.Truth;

/// <summary>
/// The generated programs are worth what they find: each of these mistakes in the reader has to come to light. No switch in the reader makes
/// them. A call's meaning is changed by a vocabulary around the real one, the policy by a function after the reader, and what the reader
/// makes of statements and expressions by giving it other code than the code that runs: a branch that is not there is a branch dropped.
/// </summary>
public sealed class ReaderFaultTests(ReaderFaultTests.Programs programs, ITestOutputHelper output) : IClassFixture<ReaderFaultTests.Programs>
{
    public static TheoryData<string> Names => [.. ReaderFaults.All.Select(static fault => fault.Name)];

    [Fact]
    public void ThereAreEnough() => Assert.True(ReaderFaults.All.DistinctBy(static fault => fault.Name).Count() >= 20);

    [Fact]
    public void WithoutAFaultNothingIsFound()
    {
        var disagreement = programs.Hunt.FirstDisagreement(new ReaderFault("none")).Disagreement;
        Assert.True(disagreement is null, disagreement?.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void IsFound(string fault)
    {
        var (number, disagreement) = programs.Hunt.FirstDisagreement(ReaderFaults.All.Single(one => one.Name == fault));
        Assert.True(disagreement is not null, $"{FaultHunt.Count} programs do not show it.");
        output.WriteLine($"program {number + 1}:\n{disagreement}");
    }

    /// <summary>The programs, compiled once.</summary>
    public sealed class Programs : IDisposable
    {
        internal FaultHunt Hunt { get; } = new(ProgramKind.Policies);

        public void Dispose() => Hunt.Dispose();
    }
}
