using CorsAnalyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Fixing;

/// <summary>A finding whose nodes carry marks, so that they are found again after other edits of the same file.</summary>
internal sealed class LocatedFinding
{
    private readonly SyntaxAnnotation primaryMark = new();
    private readonly SyntaxAnnotation? otherMark;

    private LocatedFinding(SyntaxNode primary, SyntaxNode? other, IReadOnlyList<FindingEdit> edits)
    {
        Primary = primary;
        Other = other;
        Edits = edits;
        otherMark = other is null ? null : new SyntaxAnnotation();
    }

    /// <summary>The ways to repair it, the best one first.</summary>
    public IReadOnlyList<FindingEdit> Edits { get; }

    private SyntaxNode Primary { get; }

    private SyntaxNode? Other { get; }

    /// <summary>Finds the nodes that a diagnostic speaks of; null where they are no longer there.</summary>
    public static LocatedFinding? Locate(SyntaxNode root, Diagnostic diagnostic, IReadOnlyList<FindingEdit> edits)
    {
        if (NodeAt(root, diagnostic.Location) is not { } primary)
        {
            return null;
        }

        var other = diagnostic.AdditionalLocations.Count == 0 ? null : NodeAt(root, diagnostic.AdditionalLocations[0]);
        return new LocatedFinding(primary, other, edits);
    }

    /// <summary>The tree with the marks of all findings.</summary>
    public static SyntaxNode Mark(SyntaxNode root, IReadOnlyList<LocatedFinding> findings)
    {
        var marks = findings.Select(static finding => (Node: (SyntaxNode?)finding.Primary, Mark: (SyntaxAnnotation?)finding.primaryMark))
            .Concat(findings.Select(static finding => (Node: finding.Other, Mark: finding.otherMark)))
            .Where(static pair => pair.Node is not null)
            .ToLookup(static pair => pair.Node!, static pair => pair.Mark!);
        return root.ReplaceNodes(
            marks.Select(static group => group.Key),
            (original, rewritten) => rewritten.WithAdditionalAnnotations(marks[original]));
    }

    /// <summary>The nodes in a tree that has the marks; null where an earlier edit took one of them away.</summary>
    public (SyntaxNode Primary, SyntaxNode? Other)? In(SyntaxNode root)
    {
        var primary = root.GetAnnotatedNodes(primaryMark).FirstOrDefault();
        var other = otherMark is null ? null : root.GetAnnotatedNodes(otherMark).FirstOrDefault();
        return primary is null || (otherMark is not null && other is null) ? null : (primary, other);
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
