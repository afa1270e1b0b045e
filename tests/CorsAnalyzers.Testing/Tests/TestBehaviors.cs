namespace Microsoft.CodeAnalysis.Testing;

[Flags]
public enum TestBehaviors
{
    None = 0,

    /// <summary>Do not check that generated code is left alone; only analyzers that do not configure it are checked.</summary>
    SkipGeneratedCodeCheck = 1,

    /// <summary>Do not check that <c>#pragma warning disable</c> silences the diagnostics.</summary>
    SkipSuppressionCheck = 2,
    SkipGeneratedSourcesCheck = 4,
}
