using CorsAnalyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>The calls that make settings of a kind on the same builder as a given call, on every path that the given call is on.</summary>
internal static class OtherSettings
{
    /// <summary>Those calls; null where the builder also goes elsewhere, or one of them is on other paths too.</summary>
    /// <param name="call">The call, which makes such a setting itself.</param>
    /// <param name="isOne">Whether a call of that name makes such a setting.</param>
    /// <param name="model">The tree's meaning.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static IReadOnlyList<InvocationExpressionSyntax>? Of(
        InvocationExpressionSyntax call, Func<string, bool> isOne, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { ContainingType: { } builder })
        {
            return null;
        }

        var outermost = BuilderCall.OutermostOf(call);
        var (calls, start) = BuilderCall.ChainOf(outermost);
        var chains = new List<IReadOnlyList<InvocationExpressionSyntax>> { calls };
        switch (VariableOf(outermost, start, model, cancellationToken))
        {
            case { } variable when ChainsOn(variable, call, isOne, model, cancellationToken) is { } others:
                chains.AddRange(others.Where(chain => chain[0] != outermost));
                break;

            case null when IsEmptyCreation(start, isOne, model, cancellationToken):
                break;

            default:
                return null;
        }

        if (!chains.SelectMany(static chain => chain).All(one => IsMemberOf(builder, one, model, cancellationToken)))
        {
            return null;
        }

        var settings = new List<InvocationExpressionSyntax>();
        foreach (var other in chains.SelectMany(static chain => chain))
        {
            if (other == call || !isOne(BuilderCall.NameOf(other)!.Identifier.ValueText) || AreExclusive(call, other))
            {
                continue;
            }

            if (calls.Contains(other) || StandBesideEachOther(call, other))
            {
                settings.Add(other);
            }
            else
            {
                return null;
            }
        }

        return settings;
    }

    private static bool IsMemberOf(
        INamedTypeSymbol builder, InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(call, cancellationToken).Symbol?.ContainingType, builder);

    // new CorsPolicyBuilder("https://…") brings origins, and new CorsPolicyBuilder(policy) settings of all kinds.
    private static bool IsEmptyCreation(
        ExpressionSyntax start, Func<string, bool> isOne, SemanticModel model, CancellationToken cancellationToken) =>
        start is BaseObjectCreationExpressionSyntax { Initializer: null } creation
        && (creation.ArgumentList is null or { Arguments.Count: 0 }
            || (!isOne(PolicyBuilderNames.WithOrigins)
                && creation.ArgumentList.Arguments.All(argument =>
                    model.GetTypeInfo(argument.Expression, cancellationToken).Type is { SpecialType: SpecialType.System_String })));

    // The local or parameter that the chain starts from, or that a chain on a new builder is assigned to.
    private static ISymbol? VariableOf(ExpressionSyntax outermost, ExpressionSyntax start, SemanticModel model, CancellationToken cancellationToken)
    {
        if (start is IdentifierNameSyntax)
        {
            return model.GetSymbolInfo(start, cancellationToken).Symbol;
        }

        return outermost.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
            && !IsBuild(outermost)
            ? model.GetDeclaredSymbol(declarator, cancellationToken)
            : null;
    }

    // The chain's value is a policy then, and the builder is gone.
    private static bool IsBuild(ExpressionSyntax outermost) =>
        outermost is InvocationExpressionSyntax call && BuilderCall.NameOf(call)?.Identifier.ValueText == PolicyBuilderNames.Build;

    // All chains on the variable; null where it is used in another way, or where its first value is not known to be an empty builder.
    private static List<IReadOnlyList<InvocationExpressionSyntax>>? ChainsOn(
        ISymbol variable, InvocationExpressionSyntax call, Func<string, bool> isOne, SemanticModel model, CancellationToken cancellationToken)
    {
        if (variable is not (ILocalSymbol or IParameterSymbol { RefKind: RefKind.None })
            || variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not { } declaration
            || ScopeOf(declaration, call) is not { } scope)
        {
            return null;
        }

        var chains = new List<IReadOnlyList<InvocationExpressionSyntax>>();
        if (variable is ILocalSymbol)
        {
            if (declaration is not VariableDeclaratorSyntax { Initializer.Value: { } value })
            {
                return null;
            }

            var (initial, start) = BuilderCall.ChainOf(value);
            if (!IsEmptyCreation(start, isOne, model, cancellationToken))
            {
                return null;
            }

            if (initial.Count != 0)
            {
                chains.Add(initial);
            }
        }

        foreach (var name in scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == variable.Name))
        {
            if (!SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, variable))
            {
                continue;
            }

            if (name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax first } access && access.Expression == name)
            {
                chains.Add(BuilderCall.ChainOf(BuilderCall.OutermostOf(first)).Calls);
            }
            else if (!IsHarmless(name, variable))
            {
                return null;
            }
        }

        return chains;
    }

    // return builder; and builder = builder.AllowAnyHeader();
    private static bool IsHarmless(IdentifierNameSyntax name, ISymbol variable) => name.Parent switch
    {
        ReturnStatementSyntax => true,
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Left == name =>
            BuilderCall.ChainOf(assignment.Right).Root is IdentifierNameSyntax start && start.Identifier.ValueText == variable.Name,
        _ => false,
    };

    // The function that declares the variable: what happens to it elsewhere, happens through a use of it here.
    private static SyntaxNode? ScopeOf(SyntaxNode declaration, SyntaxNode call) =>
        declaration.AncestorsAndSelf().FirstOrDefault(node =>
            node.Contains(call) && node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax
                or AccessorDeclarationSyntax or CompilationUnitSyntax);

    private static bool StandBesideEachOther(SyntaxNode one, SyntaxNode other) =>
        StatementOf(one) is { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } first
        && StatementOf(other) is { } second
        && (first.Parent == second.Parent || (first.Parent is GlobalStatementSyntax && second.Parent is GlobalStatementSyntax))
        && second is ExpressionStatementSyntax or LocalDeclarationStatementSyntax
        && IsWholly(second, other);

    // In "flag ? builder.WithOrigins(…) : builder" the statement is not the call.
    private static bool IsWholly(StatementSyntax statement, SyntaxNode call) =>
        !call.Ancestors().TakeWhile(node => node != statement).Any(static node =>
            node is ConditionalExpressionSyntax or SwitchExpressionSyntax or AnonymousFunctionExpressionSyntax or BinaryExpressionSyntax);

    private static StatementSyntax? StatementOf(SyntaxNode node) => node.FirstAncestorOrSelf<StatementSyntax>();

    /// <summary>Whether they are on two arms of an if, a conditional or a switch.</summary>
    public static bool AreExclusive(SyntaxNode one, SyntaxNode other)
    {
        var common = one.AncestorsAndSelf().First(node => node.Contains(other));
        return common switch
        {
            IfStatementSyntax branch => AreIn([branch.Statement, branch.Else], one, other),
            ConditionalExpressionSyntax choice => AreIn([choice.WhenTrue, choice.WhenFalse], one, other),
            SwitchStatementSyntax choice => AreIn(choice.Sections, one, other),
            SwitchExpressionSyntax choice => AreIn(choice.Arms.Select(static arm => arm.Expression), one, other),
            _ => false,
        };
    }

    private static bool AreIn(IEnumerable<SyntaxNode?> arms, SyntaxNode one, SyntaxNode other) =>
        arms.Any(arm => arm is not null && arm.Contains(one)) && arms.Any(arm => arm is not null && arm.Contains(other));
}
