using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Takes a statement out; what was written around it stays.</summary>
internal static class StatementRemoval
{
    /// <summary>The tree without the statement; null where it cannot be missed.</summary>
    public static SyntaxNode? Remove(SyntaxNode root, StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax or SwitchSectionSyntax => NodeRemoval.Remove(root, statement),

        // A program of top-level statements needs one.
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } global when unit.Members.OfType<GlobalStatementSyntax>().Skip(1).Any()
            => NodeRemoval.Remove(root, global),
        GlobalStatementSyntax => null,
        LabeledStatementSyntax => root.ReplaceNode(statement, SyntaxFactory.EmptyStatement().WithTriviaFrom(statement)),
        _ => root.ReplaceNode(statement, SyntaxFactory.Block().WithTriviaFrom(statement).WithAdditionalAnnotations(Formatter.Annotation)),
    };
}
