using System.Runtime;

namespace CorsAnalyzers.Benchmarks.Measuring.Editing;

/// <summary>
/// How long edits are not counted: an editor stays open for hours, and what the runtime's compilation of the compiler and the analyzers costs
/// is not what its user waits for. It goes on in the background, first with calls and then with what it learned of them, for hundreds of edits.
/// </summary>
internal sealed class EditingWarmUp
{
    /// <summary>Edits with each competitor, before it is looked whether the runtime has done.</summary>
    public const int Batch = 100;

    private const int FewestBatches = 5;
    private const int MostBatches = 30;

    // Of the time that a batch took; some methods are always found to be called often.
    private const double Compiling = 0.02;

    private int batches;
    private long started;
    private TimeSpan compiled;

    /// <summary>Whether there is to be another batch: in the last one the runtime was still compiling.</summary>
    public bool GoesOn()
    {
        var share = (JitInfo.GetCompilationTime() - compiled) / TimeProvider.System.GetElapsedTime(started);
        (started, compiled) = (TimeProvider.System.GetTimestamp(), JitInfo.GetCompilationTime());
        return batches++ < FewestBatches || (share > Compiling && batches <= MostBatches);
    }
}
