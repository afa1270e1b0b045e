using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>The statements of a block, of a case of a <c>switch</c>, or of the top level of a program, in their order.</summary>
internal static class StatementList
{
    /// <summary>The list that a statement stands in; null where its place has room for one only.</summary>
    public static IReadOnlyList<StatementSyntax>? Around(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => [.. unit.Members.OfType<GlobalStatementSyntax>().Select(static global => global.Statement)],
        _ => null,
    };

    /// <summary>
    /// The statement that does nothing before it makes a call: the call is the first one of the chain that the statement is, declares a variable by or
    /// returns. Null where there is none.
    /// </summary>
    public static StatementSyntax? BegunBy(InvocationExpressionSyntax call) =>
        BuilderCall.ReceiverOf(call) is not (IdentifierNameSyntax or MemberAccessExpressionSyntax) ? null : WholeOf(call).Parent switch
        {
            ExpressionStatementSyntax statement => statement,
            ReturnStatementSyntax statement => statement,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax, Parent: ExpressionStatementSyntax statement } => statement,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax declaration } variables } declarator }
                when variables.Variables[0] == declarator => declaration,
            _ => null,
        };

    private static ExpressionSyntax WholeOf(InvocationExpressionSyntax call)
    {
        var chain = BuilderCall.OutermostOf(call);
        return chain.Parent is AwaitExpressionSyntax awaiting ? awaiting : chain;
    }
}
