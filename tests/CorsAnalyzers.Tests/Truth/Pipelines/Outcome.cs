namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>What a script gets of a request.</summary>
/// <param name="IsReadable">The browser lets the script read the answer.</param>
/// <param name="Status">Of the last answer; 0: the application does not start.</param>
/// <param name="IsPreflight">The last answer is the preflight's, which the browser refuses.</param>
internal readonly record struct Outcome(bool IsReadable, int Status, bool IsPreflight)
{
    public override string ToString() => Status == 0 ? "no start" : (IsReadable ? "" : IsPreflight ? "**preflight " : "**") + Status + (IsReadable ? "" : "**");
}
