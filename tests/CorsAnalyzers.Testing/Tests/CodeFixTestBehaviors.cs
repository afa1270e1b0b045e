namespace Microsoft.CodeAnalysis.Testing;

[Flags]
public enum CodeFixTestBehaviors
{
    None = 0,
    SkipFixAllInDocumentCheck = 1,
    SkipFixAllInProjectCheck = 2,
    SkipFixAllInSolutionCheck = 4,
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,

    /// <summary>Fix one diagnostic and stop.</summary>
    FixOne = 8,

    /// <summary>Allow a fix of a diagnostic that needs the whole compilation, which no editor would offer.</summary>
    SkipLocalDiagnosticCheck = 16,
}
