using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Replaces the markup of one state's files and keeps what it expects.</summary>
internal sealed class MarkupReader(
    MarkupMode mode,
    MarkupOptions options,
    DiagnosticDescriptor? defaultDescriptor,
    ImmutableArray<DiagnosticDescriptor> descriptors,
    IReadOnlyCollection<string> fixableIds,
    string defaultPath)
{
    private readonly List<DiagnosticResult> marked = [];
    private readonly Dictionary<string, FileLinePositionSpan> numbered = new(StringComparer.Ordinal);

    public void ReplaceMarkup(SourceFileCollection files)
    {
        if (mode == MarkupMode.None)
            return;

        for (var i = 0; i < files.Count; i++)
        {
            var (path, content) = files[i];
            var (text, spans) = MarkupParser.Parse(
                content.ToString(), options.HasFlag(MarkupOptions.TreatPositionIndicatorsAsCode));
            if (spans.IsEmpty)
                continue;

            var plain = SourceText.From(text, content.Encoding, content.ChecksumAlgorithm);
            files[i] = (path, plain);
            if (mode != MarkupMode.Ignore)
                Read(path, plain, spans);
        }
    }

    /// <summary>The explicitly expected diagnostics, with paths and numbered spans filled in, and the marked ones.</summary>
    public IEnumerable<DiagnosticResult> Complete(IEnumerable<DiagnosticResult> expected)
        => expected.Select(result => result.WithDefaultPath(defaultPath).WithMarkupLocations(numbered)).Concat(marked);

    private void Read(string path, SourceText text, ImmutableArray<MarkupSpan> spans)
    {
        foreach (var span in spans)
        {
            var lines = new FileLinePositionSpan(path, text.Lines.GetLinePositionSpan(span.Span));
            if (span.IsNumbered)
            {
                if (!numbered.TryAdd(span.Name, lines))
                    throw new InvalidOperationException($"Input contains multiple markup locations with key '{span.Name}'");
            }
            else if (Expected(span.Name) is { } expected)
            {
                var length = span.IsPosition ? DiagnosticLocationOptions.IgnoreLength : DiagnosticLocationOptions.None;
                marked.Add(expected.WithSpan(lines, length));
            }
        }
    }

    private DiagnosticResult? Expected(string id)
    {
        if (id.Length == 0)
        {
            id = defaultDescriptor?.Id ?? throw new InvalidOperationException(
                "Markup syntax can only omit the diagnostic ID if the first analyzer only supports a single diagnostic.");
        }

        if (mode == MarkupMode.IgnoreFixable && fixableIds.Contains(id))
            return null;

        var fitting = descriptors.Where(descriptor => descriptor.Id == id).ToArray();
        if (fitting.Length > 1 && id != defaultDescriptor?.Id && !options.HasFlag(MarkupOptions.UseFirstDescriptor))
            throw new InvalidOperationException($"Multiple diagnostic descriptors with ID {id} were found.");

        // An id that no analyzer has is one of the compiler's.
        var result = fitting.Length > 0 ? new DiagnosticResult(fitting[0]) : DiagnosticResult.CompilerError(id);
        return result.WithMessage(null).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations | DiagnosticOptions.IgnoreSeverity);
    }
}
