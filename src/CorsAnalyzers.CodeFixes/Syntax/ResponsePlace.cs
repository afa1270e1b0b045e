using CorsAnalyzers.CodeFixes.Layout;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>The place in the body of the function that handles a response before its first dependence on the request.</summary>
internal sealed class ResponsePlace
{
    private readonly SyntaxNode node;

    private ResponsePlace(SyntaxNode node) => this.node = node;

    /// <summary>Where a new statement would start.</summary>
    public int Position => node.SpanStart;

    /// <summary>The place for a header's write and the first node that depends on the request; null where no body holds both.</summary>
    public static ResponsePlace? Find(SyntaxNode write, SyntaxNode anchor)
    {
        // The innermost function around both: what a lambda inside it does, it does for the same response.
        foreach (var node in anchor.AncestorsAndSelf())
        {
            if (!node.Contains(write))
            {
                continue;
            }

            switch (node)
            {
                case BlockSyntax block when IsFunctionBody(block):
                    return new ResponsePlace(block.Statements.First(statement => statement.Contains(anchor)));

                case ExpressionSyntax body when FunctionBody.OwnerOf(body) is not null:
                    return new ResponsePlace(body);

                case GlobalStatementSyntax global:
                    return new ResponsePlace(global);

                case CompilationUnitSyntax unit:
                    return unit.Members.FirstOrDefault(member => member.Contains(anchor)) is GlobalStatementSyntax first ? new ResponsePlace(first) : null;

                default:
                    break;
            }
        }

        return null;
    }

    /// <summary>The tree with the statement at this place; null where the body cannot take one.</summary>
    public SyntaxNode? Insert(SyntaxNode root, StatementSyntax statement, SyntaxTrivia lineEnding, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (node)
        {
            case StatementSyntax { Parent: BlockSyntax } first:
                return InsertBefore(root, first, statement, lineEnding);

            case GlobalStatementSyntax first:
                return InsertBefore(root, first, SyntaxFactory.GlobalStatement(statement), lineEnding);

            case ExpressionSyntax body when FunctionBody.OwnerOf(body) is { } owner && FunctionBody.DropsValue(owner, model, cancellationToken) is { } drops:
                var bare = body.WithoutTrivia();
                StatementSyntax rest = drops ? SyntaxFactory.ExpressionStatement(bare) : SyntaxFactory.ReturnStatement(bare);
                return FunctionBody.WithBlock(owner, lineEnding, statement, rest) is { } changed ? root.ReplaceNode(owner, changed) : null;

            default:
                return null;
        }
    }

    private static bool IsFunctionBody(BlockSyntax block) => block.Parent is
        BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax;

    // Blank lines before the next statement come before the new one; its comments stay with it, behind the last directive.
    private static SyntaxNode? InsertBefore(SyntaxNode root, SyntaxNode next, SyntaxNode added, SyntaxTrivia lineEnding)
    {
        var leading = next.GetLeadingTrivia();
        var start = leading.Count;
        while (start > 0 && !leading[start - 1].IsDirective && !leading[start - 1].IsKind(SyntaxKind.DisabledTextTrivia))
        {
            start--;
        }

        var end = start;
        while (end < leading.Count && !TokenGap.IsContent(leading[end]))
        {
            end++;
        }

        // The white space before a comment or the statement is its indentation.
        var lineStart = end > start && leading[end - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? end - 1 : end;
        var mark = new SyntaxAnnotation();
        var marked = root.ReplaceNode(next, next.WithLeadingTrivia(leading.Skip(lineStart)).WithAdditionalAnnotations(mark));
        return marked.InsertNodesBefore(
            marked.GetAnnotatedNodes(mark).Single(),
            [added.WithLeadingTrivia(leading.Take(end)).WithTrailingTrivia(lineEnding)]);
    }
}
