using System.Collections.Concurrent;
using CorsAnalyzers.Relevance;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Vocabulary.Wiring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Vocabulary;

/// <summary>
/// Where the policies that fields and properties hold, and methods make, are more than handed over: in the types that declare private ones,
/// in any file others.
/// </summary>
internal sealed class PolicyUses(FunctionGraphs graphs)
{
    private readonly ConcurrentDictionary<(ISymbol Member, SyntaxNode Except), bool> found = new();

    /// <summary>Whether code may change what a member holds.</summary>
    /// <param name="member">The member.</param>
    /// <param name="isBuilder">Whether that is a builder: whoever gets it goes on building.</param>
    /// <param name="except">A function whose code does not count.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public bool MayChange(ISymbol member, bool isBuilder, SyntaxNode except, CancellationToken cancellationToken) => found.GetOrAdd(
        (member, except),
        key => Scopes(key.Member, cancellationToken).Any(root => NamedTokens.In(root, key.Member.Name).Any(token =>
            token.Parent is IdentifierNameSyntax name
            && token.ValueText == key.Member.Name
            && !(key.Except.SyntaxTree == root.SyntaxTree && key.Except.Span.Contains(name.Span))
            && MayChange(Whole(name), isBuilder)
            && MayName(name, key.Member, cancellationToken))));

    /// <summary>The code that can name a member.</summary>
    private IEnumerable<SyntaxNode> Scopes(ISymbol member, CancellationToken cancellationToken) => (member.ContainingType, member.DeclaredAccessibility) switch
    {
        (null, _) => [],
        ({ } type, Accessibility.Private) => type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)),
        _ => TreesNaming.In(graphs.Compilation, member.Name, cancellationToken).Select(tree => tree.GetRoot(cancellationToken)),
    };

    /// <summary>Whether a name in another file is the member's, not one of another type's: within its own files that is taken for granted.</summary>
    private bool MayName(IdentifierNameSyntax name, ISymbol member, CancellationToken cancellationToken) =>
        member.ContainingType.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == name.SyntaxTree)
        || graphs.ModelOf(name.SyntaxTree).GetSymbolInfo(name, cancellationToken) is not { Symbol: { } symbol }
        || SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition, member.OriginalDefinition);

    private static ExpressionSyntax Whole(IdentifierNameSyntax name)
    {
        ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return whole.Parent is InvocationExpressionSyntax invocation && invocation.Expression == whole ? invocation : whole;
    }

    /// <summary>
    /// Whether the code around a use of a policy may go on to change it, or make another from it. Comparing it does not, nor does handing over
    /// what is no builder.
    /// </summary>
    private static bool MayChange(ExpressionSyntax use, bool isBuilder) => use.Parent switch
    {
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax invocation } => !HandsOver(invocation),
        ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax { Type: var type } } => NameOf(type) != "ValueTask",
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Build", Parent: InvocationExpressionSyntax built } access when access.Expression == use => MayChange(built, isBuilder: false),
        ElementAccessExpressionSyntax element when element.Expression == use => MayChange(element, isBuilder),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Key" or "Value" or "Values" } access when access.Expression == use => MayChange(access, isBuilder),
        ForEachStatementSyntax loop when loop.Expression == use => MayChange(loop.Statement, [loop.Identifier.ValueText], isBuilder),
        ForEachVariableStatementSyntax loop when loop.Expression == use => MayChange(
            loop.Statement, loop.Variable.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Select(static variable => variable.Identifier.ValueText), isBuilder),
        AssignmentExpressionSyntax assignment => assignment.Left != use,
        ReturnStatementSyntax or ArrowExpressionClauseSyntax => isBuilder,
        BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.CoalesceExpression) => MayChange(binary, isBuilder),
        BinaryExpressionSyntax or IsPatternExpressionSyntax => false,
        ConditionalExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax or AwaitExpressionSyntax =>
            MayChange((ExpressionSyntax)use.Parent, isBuilder),
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax chosen } => MayChange(chosen, isBuilder),
        _ => true,
    };

    private static bool MayChange(StatementSyntax body, IEnumerable<string> variables, bool isBuilder) => variables.Any(variable =>
        NamedTokens.In(body, variable).Any(token =>
            token.ValueText == variable && token.Parent is IdentifierNameSyntax name && MayChange((ExpressionSyntax)name, isBuilder)));

    private static string NameOf(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => string.Empty,
    };

    private static bool HandsOver(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => string.Empty,
    } is CorsMembers.AddPolicy or CorsMembers.AddDefaultPolicy or "FromResult" or "nameof";
}
