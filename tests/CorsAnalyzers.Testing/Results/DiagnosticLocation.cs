namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Where a diagnostic is expected.</summary>
public readonly struct DiagnosticLocation(FileLinePositionSpan span, DiagnosticLocationOptions options)
{
    public FileLinePositionSpan Span { get; } = span;

    public DiagnosticLocationOptions Options { get; } = options;
}
