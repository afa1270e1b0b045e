namespace CorsAnalyzers.Tests.Documentation;

/// <param name="Section">The second-level heading above; empty before the first.</param>
/// <param name="Language">What stands behind the opening fence.</param>
/// <param name="Text">The lines between the fences, without the indentation that the fences have.</param>
internal sealed record CodeBlock(string Section, string Language, string Text);
