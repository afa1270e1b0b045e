using CorsAnalyzers.CodeFixes.Layout;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace CorsAnalyzers.CodeFixes.Fixing;

/// <summary>Makes the edits of findings in a document, and offers only those whose result compiles.</summary>
internal static class FindingFixer
{
    /// <summary>Registers the edits of a finding that can be made. The first one gets the id's default key.</summary>
    public static async Task RegisterAsync(CodeFixContext context, Func<Diagnostic, IReadOnlyList<FindingEdit>> editsOf)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            string? defaultKey = FixKeys.DefaultOf(diagnostic.Id);
            foreach (var edit in editsOf(diagnostic))
            {
                var changed = await FixAsync(context.Document, [(diagnostic, [edit])], context.CancellationToken).ConfigureAwait(false);
                if (changed is not null)
                {
                    var action = CodeAction.Create(edit.Title, _ => Task.FromResult(changed), defaultKey ?? edit.EquivalenceKey);
                    context.RegisterCodeFix(action, diagnostic);
                    defaultKey = null;
                }
            }
        }
    }

    /// <summary>The document with the first edit made that works for each diagnostic; null where none does.</summary>
    public static async Task<Document?> FixAsync(
        Document document, IReadOnlyList<(Diagnostic Diagnostic, IReadOnlyList<FindingEdit> Edits)> diagnostics, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (root is null)
        {
            return null;
        }

        var findings = diagnostics
            .Where(static pair => pair.Edits.Count != 0)
            .OrderBy(static pair => pair.Diagnostic.Location.SourceSpan.Start)
            .Select(pair => LocatedFinding.Locate(root, pair.Diagnostic, pair.Edits))
            .OfType<LocatedFinding>()
            .ToList();
        if (findings.Count == 0)
        {
            return null;
        }

        var marked = document.WithSyntaxRoot(LocatedFinding.Mark(root, findings));
        var errors = await CompilerErrors.InAsync(document, cancellationToken).ConfigureAwait(false);

        var edited = marked;
        foreach (var finding in findings)
        {
            foreach (var edit in finding.Edits)
            {
                if (await EditAsync(edited, finding, edit, cancellationToken).ConfigureAwait(false) is { } changed)
                {
                    edited = changed;
                    break;
                }
            }
        }

        if (edited == marked)
        {
            return null;
        }

        var finished = await FinishAsync(document, edited, cancellationToken).ConfigureAwait(false);
        return await CompilesAsync(finished, errors, cancellationToken).ConfigureAwait(false)
            ? finished
            : await FixOneByOneAsync(document, marked, findings, errors, cancellationToken).ConfigureAwait(false);
    }

    // Slower than all at once, and needed only where one of the edits does not compile: then the others still count.
    private static async Task<Document?> FixOneByOneAsync(
        Document document, Document marked, IReadOnlyList<LocatedFinding> findings, CompilerErrors errors, CancellationToken cancellationToken)
    {
        if (findings.Count == 1 && findings[0].Edits.Count == 1)
        {
            return null;
        }

        var edited = marked;
        Document? finished = null;
        foreach (var finding in findings)
        {
            foreach (var edit in finding.Edits)
            {
                if (await EditAsync(edited, finding, edit, cancellationToken).ConfigureAwait(false) is { } changed)
                {
                    var candidate = await FinishAsync(document, changed, cancellationToken).ConfigureAwait(false);
                    if (await CompilesAsync(candidate, errors, cancellationToken).ConfigureAwait(false))
                    {
                        (edited, finished) = (changed, candidate);
                        break;
                    }
                }
            }
        }

        return finished;
    }

    private static async Task<Document?> EditAsync(Document document, LocatedFinding finding, FindingEdit edit, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (finding.In(root!) is not var (primary, others))
        {
            return null;
        }

        var options = await document.GetOptionsAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var lineEnding = SyntaxFactory.EndOfLine(FileLayout.LineEndingOf(text, options));
        var context = new EditContext(root!, model!, SyntaxGenerator.GetGenerator(document), primary, others, lineEnding, cancellationToken);
        return edit.Apply(context) is { } changed && changed != root ? document.WithSyntaxRoot(changed) : null;
    }

    // Everything is formatted here, in the file's own layout, and handed over as plain text: what is left for the host to clean up is nothing.
    private static async Task<Document> FinishAsync(Document original, Document edited, CancellationToken cancellationToken)
    {
        var text = await original.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var options = await original.GetOptionsAsync(cancellationToken).ConfigureAwait(false);
        var layout = FileLayout.Of(text, options);

        var reduced = await ExtensionCalls.ReduceAsync(edited, layout, cancellationToken).ConfigureAwait(false);
        var formatted = await Formatter.FormatAsync(reduced, Formatter.Annotation, layout, cancellationToken).ConfigureAwait(false);
        var changes = await formatted.GetTextChangesAsync(original, cancellationToken).ConfigureAwait(false);
        return original.WithText(text.WithChanges(changes));
    }

    private static async Task<bool> CompilesAsync(Document changed, CompilerErrors before, CancellationToken cancellationToken)
    {
        var after = await CompilerErrors.InAsync(changed, cancellationToken).ConfigureAwait(false);
        return !after.HasMoreThan(before);
    }
}
