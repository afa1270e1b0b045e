using CorsAnalyzers.Tests.Truth.Generation;
using CorsAnalyzers.Tests.Truth.Programs;
using CorsAnalyzers.Tests.Truth.Programs.Handlers;

namespace CorsAnalyzers.Tests.Truth.Faults;

/// <summary>Programs that are to show a fault, compiled once.</summary>
/// <param name="kind">What they are about.</param>
internal sealed class FaultHunt(ProgramKind kind) : IDisposable
{
    /// <summary>How many programs there are.</summary>
    public const int Count = 400;

    private const int Seed = 20260131;

    private readonly Lazy<(ProgramBatch Batch, RealBatch Real)> programs = new(() =>
    {
        var batch = new ProgramBatch([.. Enumerable.Range(0, Count).Select(number => GeneratedProgram.Draw(Seed, number, kind))]);
        return (batch, new RealBatch(batch));
    });

    /// <summary>The first program on which a faulty reader and the program itself disagree.</summary>
    public (int Number, Disagreement? Disagreement) FirstDisagreement(ReaderFault fault)
    {
        var (batch, real) = programs.Value;
        var read = fault.Code is null ? batch : batch.Rewrite(fault.Code);
        IComparison comparison = kind == ProgramKind.Policies
            ? new Comparison(batch, real, new ReadBatch(read, fault.Vocabulary), fault.Policy)
            : new HandlerComparison(batch, real, new ReadHandlers(read, fault.Vocabulary));
        for (var number = 0; number < Count; number++)
        {
            if (comparison.Compare(number) is { } disagreement)
                return (number, disagreement);
        }

        return (Count, null);
    }

    public void Dispose()
    {
        if (programs.IsValueCreated)
            programs.Value.Real.Dispose();
    }
}
