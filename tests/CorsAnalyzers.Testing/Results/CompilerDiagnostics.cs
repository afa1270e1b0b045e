namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The least severity of the compiler's own diagnostics that a test must expect.</summary>
public enum CompilerDiagnostics
{
    None,
    Errors,
    Warnings,
    Suggestions,
    All,
}
