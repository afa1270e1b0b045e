namespace CorsAnalyzers.Tests.Documentation;

/// <summary>A fenced block of a page.</summary>
/// <param name="Section">The second-level heading above; empty before the first.</param>
/// <param name="Language">What stands behind the opening fence.</param>
/// <param name="Text">The lines between the fences, without the indentation that the fences have.</param>
/// <param name="Options">The block before it in its section where that is an <c>.editorconfig</c>: it is meant to be in force; else null.</param>
internal sealed record CodeBlock(string Section, string Language, string Text, string? Options = null);
