using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Layout;
using CorsAnalyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Moves a call in front of another one of the same block, with its statement and the comments of that, or of the same chain.</summary>
internal static class MoveStatement
{
    /// <summary>
    /// The tree with the call in its new place; null where the two are not in one block or chain, where what stands between them may have to do
    /// with what is moved, or where a further call that it has to pass stands elsewhere.
    /// </summary>
    public static SyntaxNode? Apply(EditContext context)
    {
        if (context.Primary is not InvocationExpressionSyntax moved
            || BuilderCall.ReceiverOf(moved) is null
            || context.Other is not InvocationExpressionSyntax anchor
            || (context.Others.Count > 1 && !(context.Others[1] is { } passed && passed.Span.End <= anchor.SpanStart && passed.SpanStart > moved.SpanStart)))
        {
            return null;
        }

        return BuilderCall.OutermostOf(moved) == BuilderCall.OutermostOf(anchor) ? InChain(moved, anchor, context) : InBlock(moved, anchor, context);
    }

    private static SyntaxNode? InBlock(InvocationExpressionSyntax moved, InvocationExpressionSyntax anchor, EditContext context)
    {
        if (moved.Parent is not ExpressionStatementSyntax statement
            || StatementList.BegunBy(moved) != statement
            || StatementList.Around(statement) is not { } statements
            || NextOf(anchor, statements) is not { } next)
        {
            return null;
        }

        var (from, to) = (IndexOf(statements, statement), IndexOf(statements, next));
        var crossed = from < to ? statements.Skip(from + 1).Take(to - from - 1).ToList() : statements.Skip(to).Take(from - to).ToList();
        if (crossed.Count == 0
            || crossed.Any(Leaves)
            || HasDirective(from < to ? [statement, .. crossed, next] : [.. crossed.Skip(1), statement])
            || HasDirectiveWithin(next)
            || MayConcernEachOther(moved, crossed, context))
        {
            return null;
        }

        var root = context.Root.TrackNodes([statement, next]);
        var (bare, own) = WithoutOwnComments(root.GetCurrentNode(statement)!);
        root = root.ReplaceNode(root.GetCurrentNode(statement)!, bare);
        return StatementRemoval.Remove(root, root.GetCurrentNode(statement)!) is { } removed
            ? StatementInsertion.Before(removed.GetCurrentNode(next)!, own, context with { Root = removed })
            : null;
    }

    // app.UseRouting().UseAuthorization().UseCors().UseEndpoints(…)
    private static SyntaxNode? InChain(InvocationExpressionSyntax moved, InvocationExpressionSyntax anchor, EditContext context)
    {
        var calls = BuilderCall.ChainOf(BuilderCall.OutermostOf(moved)).Calls.Reverse().ToList();
        var (from, to) = (calls.IndexOf(moved), calls.IndexOf(anchor));
        if (from < 0 || to < 0)
        {
            return null;
        }

        var place = from < to ? to - 1 : to;
        var (first, last) = (Math.Min(from, place), Math.Max(from, place));
        var places = calls.GetRange(first, last - first + 1);
        var order = places.Where(call => call != moved).ToList();
        if (order.Count == 0 || places.Any(HasCommentBeside) || MayConcernEachOther(moved, order.Select(static call => call.ArgumentList), context))
        {
            return null;
        }

        order.Insert(place - first, moved);
        var chain = BuilderCall.ReceiverOf(places[0])!;
        for (var i = 0; i < places.Count; i++)
        {
            var (access, call) = ((MemberAccessExpressionSyntax)places[i].Expression, order[i]);
            chain = places[i]
                .WithExpression(access.WithExpression(chain).WithName(BuilderCall.NameOf(call)!.WithTriviaFrom(access.Name)))
                .WithArgumentList(call.ArgumentList.WithTriviaFrom(places[i].ArgumentList));
        }

        return context.Root.ReplaceNode(places[places.Count - 1], chain);
    }

    // The statement that begins with the call, or with the one that is given the function in which it stands.
    private static StatementSyntax? NextOf(InvocationExpressionSyntax anchor, IReadOnlyList<StatementSyntax> statements)
    {
        for (var call = anchor; call is not null;)
        {
            var begun = StatementList.BegunBy(call);
            if (begun is not null && statements.Contains(begun))
            {
                return begun;
            }

            var body = begun is null ? BuilderCall.OutermostOf(call) : begun.Parent;
            call = body?.Parent is AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax outer } } ? outer : null;
        }

        return null;
    }

    private static int IndexOf(IReadOnlyList<StatementSyntax> statements, StatementSyntax statement) =>
        Enumerable.Range(0, statements.Count).First(i => statements[i] == statement);

    // Behind it, not every path goes on to the next statement.
    private static bool Leaves(StatementSyntax statement) => statement
        .DescendantNodesAndSelf(static node => node is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax)
        .Any(static node => node is ReturnStatementSyntax or ThrowStatementSyntax or GotoStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax
            or YieldStatementSyntax or LabeledStatementSyntax);

    private static bool HasDirective(IEnumerable<SyntaxNode> statements) => statements.Any(static statement => statement.ContainsDirectives);

    private static bool HasDirectiveWithin(SyntaxNode statement) => statement.DescendantTrivia(statement.Span).Any(static trivia => trivia.IsDirective);

    // What both name may be declared, changed or read on the way; what the calls are made on is the pipeline itself.
    private static bool MayConcernEachOther(InvocationExpressionSyntax moved, IEnumerable<SyntaxNode> crossed, EditContext context)
    {
        var named = new HashSet<ISymbol>(VariablesIn(moved.ArgumentList, context), SymbolEqualityComparer.Default);
        if (context.Model.GetSymbolInfo(BuilderCall.ReceiverOf(moved)!, context.Cancellation).Symbol is { } pipeline)
        {
            named.Remove(pipeline);
        }

        return named.Count != 0 && crossed.SelectMany(node => VariablesIn(node, context)).Any(named.Contains);
    }

    private static IEnumerable<ISymbol> VariablesIn(SyntaxNode code, EditContext context) => code.DescendantNodesAndSelf()
        .Select(node => node switch
        {
            IdentifierNameSyntax name => context.Model.GetSymbolInfo(name, context.Cancellation).Symbol is var symbol
                && symbol is IPropertySymbol { IsStatic: false } && !IsOfThis(name) ? null : symbol,
            VariableDeclaratorSyntax or SingleVariableDesignationSyntax => context.Model.GetDeclaredSymbol(node, context.Cancellation),
            _ => null,
        })
        .Where(static symbol => symbol is ILocalSymbol { IsConst: false } or IParameterSymbol or IFieldSymbol { IsConst: false } or IPropertySymbol)
        .Select(static symbol => symbol!);

    // Other objects' properties stand behind what names the object.
    private static bool IsOfThis(IdentifierNameSyntax name) => name.Parent is not MemberAccessExpressionSyntax access || access.Name != name || access.Expression is ThisExpressionSyntax;

    private static bool HasCommentBeside(InvocationExpressionSyntax call)
    {
        var access = (MemberAccessExpressionSyntax)call.Expression;
        IEnumerable<SyntaxTrivia> beside =
        [
            .. access.Expression.GetTrailingTrivia(),
            .. access.OperatorToken.LeadingTrivia,
            .. access.OperatorToken.TrailingTrivia,
            .. access.Name.GetTrailingTrivia(),
            .. call.GetTrailingTrivia(),
        ];
        return beside.Any(TokenGap.IsContent);
    }

    // Its own are those that end its line, and those above it up to a blank line.
    private static (ExpressionStatementSyntax Bare, ExpressionStatementSyntax Own) WithoutOwnComments(ExpressionStatementSyntax statement)
    {
        var (leading, trailing) = (statement.GetLeadingTrivia(), statement.GetTrailingTrivia());
        var start = leading.Count;
        for (var i = leading.Count - 1; i >= 0 && !EndsBlankLine(leading, i); i--)
        {
            start = TokenGap.IsContent(leading[i]) ? i : start;
        }

        var end = trailing.Any(TokenGap.IsContent) ? trailing.TakeWhile(static trivia => !trivia.IsKind(SyntaxKind.EndOfLineTrivia)).Count() : 0;
        return (
            statement.WithLeadingTrivia(leading.Take(start)).WithTrailingTrivia(trailing.Skip(end)),
            statement.WithLeadingTrivia(leading.Skip(start)).WithTrailingTrivia(trailing.Take(end)));
    }

    private static bool EndsBlankLine(SyntaxTriviaList trivia, int index) =>
        trivia[index].IsKind(SyntaxKind.EndOfLineTrivia)
        && (trivia.Take(index).LastOrDefault(static one => !one.IsKind(SyntaxKind.WhitespaceTrivia)) is var before && !TokenGap.IsContent(before));
}
