using System.Globalization;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>States for how long browsers may keep the answers to a policy's preflights.</summary>
internal static class AddMaxAge
{
    private const int SecondsPerHour = 3600;

    /// <summary>
    /// The tree with the age; null where the policy has no place for it that is on all paths, or has an age on some of them.
    /// </summary>
    /// <param name="context">The tree, and the policy's builder, the call that builds it or the one that it is given to.</param>
    /// <param name="seconds">The age, in seconds.</param>
    public static SyntaxNode? Apply(EditContext context, int seconds) => context.Primary switch
    {
        ParameterSyntax builder => InFunction(context, builder, seconds),
        InvocationExpressionSyntax call when BuilderCall.Is(call, PolicyBuilderNames.Build, context.Model, context.Cancellation)
            => BeforeBuild(context, call, seconds),
        InvocationExpressionSyntax call => InObject(context, call, seconds),
        _ => null,
    };

    // policy => policy.WithOrigins(…)
    private static SyntaxNode? InFunction(EditContext context, ParameterSyntax parameter, int seconds)
    {
        if (parameter.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is not { } function
            || context.Model.GetDeclaredSymbol(parameter, context.Cancellation) is not { } builder
            || MentionsAge(function))
        {
            return null;
        }

        var chain = function.Body is BlockSyntax block
            ? StatementsOnAllPaths(block)
                .Select(static statement => statement is ExpressionStatementSyntax { Expression: var expression } ? expression : null)
                .LastOrDefault(IsOnBuilder)
            : function.Body as ExpressionSyntax;
        return chain is InvocationExpressionSyntax last && IsOnBuilder(last) && AgeArgument(context, last, last.SpanStart, seconds) is { } age
            ? context.Root.ReplaceNode(last, ChainedCall.Behind(last, last, PolicyBuilderNames.SetPreflightMaxAge, age))
            : null;

        bool IsOnBuilder(ExpressionSyntax? expression) =>
            expression is InvocationExpressionSyntax call
            && BuilderCall.ChainOf(call).Root is IdentifierNameSyntax start
            && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(start, context.Cancellation).Symbol, builder)
            && SymbolEqualityComparer.Default.Equals(context.Model.GetTypeInfo(call, context.Cancellation).Type, builder.Type);
    }

    // Those before anything that may leave the block.
    private static IEnumerable<StatementSyntax> StatementsOnAllPaths(BlockSyntax block) => block.Statements.TakeWhile(static statement =>
        !statement.DescendantNodesAndSelf(static node => node is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax)
            .Any(static node => node is ReturnStatementSyntax or ThrowStatementSyntax or GotoStatementSyntax));

    // new CorsPolicyBuilder(…).Build(): what is stated last is on all paths.
    private static SyntaxNode? BeforeBuild(EditContext context, InvocationExpressionSyntax build, int seconds)
    {
        if (BuilderCall.ReceiverOf(build) is not { } receiver
            || AgeArgument(context, receiver, build.SpanStart, seconds) is not { } age
            || (BuilderCall.ChainOf(receiver).Root is not BaseObjectCreationExpressionSyntax && MentionsAge(MemberAround(build))))
        {
            return null;
        }

        return context.Root.ReplaceNode(receiver, ChainedCall.Behind(receiver, receiver, PolicyBuilderNames.SetPreflightMaxAge, age));
    }

    // options.AddPolicy("…", new CorsPolicy { … }), or a local that holds the object
    private static SyntaxNode? InObject(EditContext context, InvocationExpressionSyntax call, int seconds)
    {
        var given = call.ArgumentList.Arguments.Select(static argument => argument.Expression).LastOrDefault();
        var policy = given is IdentifierNameSyntax name && !MentionsAge(MemberAround(call)) ? InitialValueOf(name, context) : given;
        if (policy is not BaseObjectCreationExpressionSyntax { Initializer: { Expressions.Count: > 0 } initializer } creation
            || context.Model.GetTypeInfo(creation, context.Cancellation).Type is not { Name: PolicyBuilderNames.CorsPolicy } type
            || !context.Root.Contains(creation)
            || type.GetMembers(PolicyBuilderNames.PreflightMaxAge).OfType<IPropertySymbol>().FirstOrDefault()?.Type is not INamedTypeSymbol { TypeArguments: { Length: 1 } age })
        {
            return null;
        }

        var assignment = SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            SyntaxFactory.IdentifierName(PolicyBuilderNames.PreflightMaxAge).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space),
            Age(age[0], context, creation.SpanStart, seconds));
        return context.Root.ReplaceNode(initializer, InitializerElements.WithLast(initializer, assignment));
    }

    private static ExpressionSyntax? InitialValueOf(IdentifierNameSyntax name, EditContext context) =>
        context.Model.GetSymbolInfo(name, context.Cancellation).Symbol is ILocalSymbol local
        && local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.Cancellation) is VariableDeclaratorSyntax { Initializer.Value: var value }
            ? value
            : null;

    // The age as the call takes it, where the expression is a builder.
    private static ArgumentListSyntax? AgeArgument(EditContext context, ExpressionSyntax builder, int position, int seconds) =>
        context.Model.GetTypeInfo(builder, context.Cancellation).Type?.GetMembers(PolicyBuilderNames.SetPreflightMaxAge)
            .OfType<IMethodSymbol>().FirstOrDefault() is { DeclaringSyntaxReferences.IsEmpty: true, Parameters: { Length: 1 } parameters }
            ? SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(Age(parameters[0].Type, context, position, seconds))))
            : null;

    // TimeSpan.FromHours(2), with as much before it as the file's imports ask for.
    private static ExpressionSyntax Age(ITypeSymbol timeSpan, EditContext context, int position, int seconds)
    {
        var (unit, count) = seconds % SecondsPerHour == 0 ? (nameof(TimeSpan.FromHours), seconds / SecondsPerHour) : (nameof(TimeSpan.FromSeconds), seconds);
        var type = timeSpan.ToMinimalDisplayString(context.Model, position);
        return SyntaxFactory.ParseExpression($"{type}.{unit}({count.ToString(CultureInfo.InvariantCulture)})");
    }

    private static SyntaxNode MemberAround(SyntaxNode node) =>
        (SyntaxNode?)node.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() ?? node.SyntaxTree.GetRoot();

    private static bool MentionsAge(SyntaxNode code) => code.DescendantNodes().OfType<SimpleNameSyntax>().Any(static name =>
        name.Identifier.ValueText is PolicyBuilderNames.SetPreflightMaxAge or PolicyBuilderNames.PreflightMaxAge);
}
