namespace Microsoft.CodeAnalysis.Testing;

/// <param name="IsLocal">False for a diagnostic that needs the whole compilation: an editor offers no fix for it.</param>
internal sealed record AnalysisFinding(Project Project, Diagnostic Diagnostic, bool IsLocal);
