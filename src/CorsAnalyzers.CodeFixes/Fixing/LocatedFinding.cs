using CorsAnalyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Fixing;

/// <summary>A finding whose nodes carry marks, so that they are found again after other edits of the same file.</summary>
internal sealed class LocatedFinding
{
    private readonly SyntaxAnnotation primaryMark = new();
    private readonly IReadOnlyList<SyntaxAnnotation> otherMarks;

    private LocatedFinding(SyntaxNode primary, IReadOnlyList<SyntaxNode?> others, IReadOnlyList<FindingEdit> edits)
    {
        Primary = primary;
        Others = others;
        Edits = edits;
        otherMarks = [.. others.Select(static _ => new SyntaxAnnotation())];
    }

    /// <summary>The ways to repair it, the best one first.</summary>
    public IReadOnlyList<FindingEdit> Edits { get; }

    private SyntaxNode Primary { get; }

    private IReadOnlyList<SyntaxNode?> Others { get; }

    /// <summary>Finds the nodes that a diagnostic speaks of; null where they are no longer there.</summary>
    public static LocatedFinding? Locate(SyntaxNode root, Diagnostic diagnostic, IReadOnlyList<FindingEdit> edits) =>
        NodeAt(root, diagnostic.Location) is { } primary
            ? new LocatedFinding(primary, [.. diagnostic.AdditionalLocations.Select(location => NodeAt(root, location))], edits)
            : null;

    /// <summary>The tree with the marks of all findings.</summary>
    public static SyntaxNode Mark(SyntaxNode root, IReadOnlyList<LocatedFinding> findings)
    {
        var marks = findings
            .SelectMany(static finding => finding.Others.Zip(finding.otherMarks, static (node, mark) => (Node: node, Mark: mark))
                .Prepend((Node: finding.Primary, Mark: finding.primaryMark)))
            .Where(static pair => pair.Node is not null)
            .ToLookup(static pair => pair.Node!, static pair => pair.Mark);
        return root.ReplaceNodes(
            marks.Select(static group => group.Key),
            (original, rewritten) => rewritten.WithAdditionalAnnotations(marks[original]));
    }

    /// <summary>
    /// The nodes in a tree that has the marks; null where an earlier edit took the finding's place or the first other one away. Null stands
    /// for others that are gone.
    /// </summary>
    public (SyntaxNode Primary, IReadOnlyList<SyntaxNode?> Others)? In(SyntaxNode root)
    {
        var primary = root.GetAnnotatedNodes(primaryMark).FirstOrDefault();
        var others = otherMarks.Select(mark => root.GetAnnotatedNodes(mark).FirstOrDefault()).ToList();
        return primary is null || (others.Count != 0 && others[0] is null && Others[0] is not null) ? null : (primary, others);
    }

    private static SyntaxNode? NodeAt(SyntaxNode root, Location location)
    {
        if (location.SourceTree is not { } tree
            || (tree != root.SyntaxTree && (tree.FilePath.Length == 0 || tree.FilePath != root.SyntaxTree.FilePath))
            || location.SourceSpan.IsEmpty
            || !root.FullSpan.Contains(location.SourceSpan))
        {
            return null;
        }

        var span = location.SourceSpan;
        var node = root.FindNode(span, getInnermostNodeForTie: true);
        if (node.Span == span)
        {
            return node;
        }

        // The part of a chain that one call is: from its name to its closing parenthesis.
        return node is InvocationExpressionSyntax call && BuilderCall.NameOf(call)?.SpanStart == span.Start && call.Span.End == span.End
            ? call
            : null;
    }
}
