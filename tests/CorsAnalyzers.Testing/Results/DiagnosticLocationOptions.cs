namespace Microsoft.CodeAnalysis.Testing;

[Flags]
public enum DiagnosticLocationOptions
{
    None = 0,

    /// <summary>Only the start is compared.</summary>
    IgnoreLength = 1,

    /// <summary>The start's character is the number of a <c>{|#0:…|}</c> span in the sources.</summary>
    InterpretAsMarkupKey = 2,

    /// <summary>The additional location is one that the diagnostic fades out.</summary>
    UnnecessaryCode = 4,
}
