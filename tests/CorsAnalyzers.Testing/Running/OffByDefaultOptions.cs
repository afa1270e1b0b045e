using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Says for each tree what the project's options say of descriptors that are off by default. Roslyn 4.5 takes a
/// workspace's answer that a tree has no option for them as "off", whatever the project's options say.
/// </summary>
internal sealed class OffByDefaultOptions(SyntaxTreeOptionsProvider inner, ImmutableDictionary<string, ReportDiagnostic> options)
    : SyntaxTreeOptionsProvider
{
    public static Compilation Apply(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var provider = compilation.Options.SyntaxTreeOptionsProvider;
        var configured = compilation.Options.SpecificDiagnosticOptions;
        var off = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Where(descriptor => !descriptor.IsEnabledByDefault && configured.ContainsKey(descriptor.Id))
            .Select(descriptor => descriptor.Id)
            .Distinct(StringComparer.Ordinal)
            .ToImmutableDictionary(id => id, id => configured[id], StringComparer.Ordinal);
        return provider is null || off.IsEmpty
            ? compilation
            : compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new OffByDefaultOptions(provider, off)));
    }

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken)
        => inner.IsGenerated(tree, cancellationToken);

    public override bool TryGetDiagnosticValue(
        SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        => inner.TryGetDiagnosticValue(tree, diagnosticId, cancellationToken, out severity)
            || options.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(
        string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        => inner.TryGetGlobalDiagnosticValue(diagnosticId, cancellationToken, out severity);
}
