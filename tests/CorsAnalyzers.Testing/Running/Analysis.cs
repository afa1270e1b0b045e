using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What the compiler and the analyzers say of a solution.</summary>
internal sealed record Analysis(Solution Solution, ImmutableArray<AnalysisFinding> Findings)
{
    public IEnumerable<Diagnostic> Diagnostics => Findings.Select(finding => finding.Diagnostic);

    /// <summary>True if nothing moved, which means that another round of fixes would change nothing either.</summary>
    public bool HasSameDiagnosticsAs(Analysis? other)
        => other is not null && Findings.Select(Position).SequenceEqual(other.Findings.Select(Position));

    private static (ProjectId, string, Text.TextSpan) Position(AnalysisFinding finding)
        => (finding.Project.Id, finding.Diagnostic.Id, finding.Diagnostic.Location.SourceSpan);
}
