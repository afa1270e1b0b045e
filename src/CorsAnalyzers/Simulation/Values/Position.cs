using System.Globalization;

namespace CorsAnalyzers.Simulation.Values;

/// <summary>A <c>System.Index</c>.</summary>
/// <param name="Offset">How many elements lie between it and where it is counted from.</param>
/// <param name="IsFromEnd">It is counted from the end: <c>^1</c> is the last element's.</param>
internal readonly record struct Position(int Offset, bool IsFromEnd)
{
    /// <summary>The position in what has that many elements, which may lie outside of it.</summary>
    public int In(int length) => IsFromEnd ? length - Offset : Offset;

    /// <inheritdoc/>
    public override string ToString() => (IsFromEnd ? "^" : string.Empty) + Offset.ToString(CultureInfo.InvariantCulture);
}
