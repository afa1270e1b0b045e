using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Which diagnostics a comment or a pragma in a test's sources silences, and what is expected then.</summary>
internal sealed class ExclusionScope(ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableArray<string> paths)
{
    public bool Covers(DiagnosticResult result) => IsInSource(result) && Descriptors(result).Any();

    public DiagnosticResult[] ExpectedWhenGenerated(IEnumerable<DiagnosticResult> expected)
        => [.. expected.Where(result => !Covers(result)).Select(OneLineDown)];

    public DiagnosticResult[] ExpectedWhenSuppressed(IEnumerable<DiagnosticResult> expected)
        => [.. expected.Where(result => !IsSuppressible(result) && result.IsSuppressed != true).Select(OneLineDown)];

    private bool IsSuppressible(DiagnosticResult result)
        => Covers(result)
            && !Descriptors(result).Any(descriptor => descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));

    private IEnumerable<DiagnosticDescriptor> Descriptors(DiagnosticResult result)
        => analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Where(descriptor => descriptor.Id == result.Id);

    private bool IsInSource(DiagnosticResult result) => result.HasLocation && paths.Contains(result.Spans[0].Span.Path);

    private DiagnosticResult OneLineDown(DiagnosticResult result) => IsInSource(result) ? result.WithLineOffset(1) : result;
}
