namespace CorsAnalyzers.Tests.Truth.Programs;

/// <summary>Holds the findings about a batch's programs, and their absence, against what the programs do.</summary>
internal interface IFindingComparison
{
    /// <summary>How often each outcome was seen.</summary>
    SortedDictionary<string, int> Counts { get; }

    /// <summary>What is wrong with the findings about a program, or with their absence.</summary>
    IEnumerable<string> Compare(int index);
}
