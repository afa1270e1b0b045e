namespace CorsAnalyzers.Tests.Truth.Programs;

/// <summary>Holds what was read of a batch's programs against what they do.</summary>
internal interface IComparison
{
    /// <summary>The counts of all programs that were compared.</summary>
    Tally Tally { get; }

    /// <summary>The first disagreement about a program; null where there is none.</summary>
    Disagreement? Compare(int index);
}
