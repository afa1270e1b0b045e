namespace CorsAnalyzers.Tests.Documentation;

/// <param name="Section">The second-level heading above; empty before the first.</param>
/// <param name="Cells">The cells' Markdown.</param>
internal sealed record TableRow(string Section, IReadOnlyList<string> Cells);
