using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>The place in the body of the function that handles a response before its first dependence on the request.</summary>
internal sealed class ResponsePlace
{
    private readonly SyntaxNode node;

    private ResponsePlace(SyntaxNode node) => this.node = node;

    /// <summary>Where a new statement would start.</summary>
    public int Position => node.SpanStart;

    /// <summary>The function in whose body the place is; the whole file for top-level statements.</summary>
    public SyntaxNode Function => node is GlobalStatementSyntax ? node.SyntaxTree.GetRoot() : node.Parent!;

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
                    return unit.Members.FirstOrDefault(member => member.Contains(anchor)) is GlobalStatementSyntax first
                        ? new ResponsePlace(first)
                        : null;

                default:
                    break;
            }
        }

        return null;
    }

    /// <summary>The statement that is to follow the new one; null where the place is an expression that is a body.</summary>
    public SyntaxNode? Statement => node is ExpressionSyntax ? null : node;

    /// <summary>The same place in a tree that was changed while it was tracked; null where it is gone.</summary>
    public ResponsePlace? In(SyntaxNode tracked) => tracked.GetCurrentNode(node) is { } current ? new ResponsePlace(current) : null;

    /// <summary>The tree with the statement at this place; null where the body cannot take one.</summary>
    public SyntaxNode? Insert(StatementSyntax statement, EditContext context)
    {
        switch (node)
        {
            case StatementSyntax { Parent: BlockSyntax } or GlobalStatementSyntax:
                return StatementInsertion.Before(node, statement, context);

            case ExpressionSyntax body
                when FunctionBody.OwnerOf(body) is { } owner && FunctionBody.DropsValue(owner, context.Model, context.Cancellation) is { } drops:
                StatementSyntax rest = drops
                    ? SyntaxFactory.ExpressionStatement(body.WithoutTrivia())
                    : SyntaxFactory.ReturnStatement(body.WithoutTrivia());
                return FunctionBody.WithBlock(owner, context.LineEnding, statement, rest) is { } changed
                    ? context.Root.ReplaceNode(owner, changed)
                    : null;

            default:
                return null;
        }
    }

    private static bool IsFunctionBody(BlockSyntax block) => block.Parent is
        BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax;
}
