using System.Globalization;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Layout;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Writes another age for which preflights are cached.</summary>
internal static class ReplaceAge
{
    /// <summary>
    /// The tree with the age, in the unit that it was written in where that gives a whole number, or else in seconds; null where it is not
    /// written with numbers in this place.
    /// </summary>
    /// <param name="context">The tree, and the age's place.</param>
    /// <param name="seconds">The age, in seconds.</param>
    public static SyntaxNode? Apply(EditContext context, int seconds)
    {
        if (context.Primary is ExpressionSyntax written
            && HeaderWrite.Around(written, CorsHeaderNames.AccessControlMaxAge, context.Model, context.Cancellation) is not null)
        {
            return InHeader(context, written, seconds.ToString(CultureInfo.InvariantCulture));
        }

        if (context.Primary is not ExpressionSyntax age || !IsPolicyAge(age))
        {
            return null;
        }

        var changed = age switch
        {
            InvocationExpressionSyntax call when IsTimeSpans(call, MethodKind.Ordinary, context) => With(call, seconds),
            ObjectCreationExpressionSyntax { ArgumentList: { } arguments, Initializer: null } creation
                when IsTimeSpans(creation, MethodKind.Constructor, context) && SaysNumbersOnly(arguments) && !HasComments(creation)
                => Instead(creation, seconds),
            _ => null,
        };
        return changed is null ? null : context.Root.ReplaceNode(age, changed);
    }

    // headers["Access-Control-Max-Age"] = "864000", or a text that is made of numbers only
    private static SyntaxNode? InHeader(EditContext context, ExpressionSyntax written, string seconds)
    {
        if (ReplaceHeaderValue.Apply(context, CorsHeaderNames.AccessControlMaxAge, seconds, text => text != seconds) is { } changed)
        {
            return changed;
        }

        var isOfNumbers = written.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>()
                .Any(static literal => literal.IsKind(SyntaxKind.NumericLiteralExpression))
            && written.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().All(name => IsOfText(context.Model.GetSymbolInfo(name, context.Cancellation).Symbol));
        return isOfNumbers && !HasComments(written) && context.Model.GetTypeInfo(written, context.Cancellation).Type?.SpecialType == SpecialType.System_String
            ? context.Root.ReplaceNode(
                written, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(seconds)).WithTriviaFrom(written))
            : null;
    }

    // (60 * 60 * 48).ToString(), TimeSpan.FromDays(7).TotalSeconds.ToString(CultureInfo.InvariantCulture)
    private static bool IsOfText(ISymbol? symbol) => symbol is INamespaceSymbol or INamedTypeSymbol
        || symbol?.ContainingType is { ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } }
        || symbol?.ContainingType is { Name: nameof(CultureInfo) };

    private static bool IsPolicyAge(ExpressionSyntax age) => age.Parent switch
    {
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
            => BuilderCall.NameOf(call)?.Identifier.ValueText == PolicyBuilderNames.SetPreflightMaxAge,
        AssignmentExpressionSyntax assignment => assignment.Right == age && NameOf(assignment.Left) == PolicyBuilderNames.PreflightMaxAge,
        _ => false,
    };

    private static string? NameOf(ExpressionSyntax property) => property switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private static bool IsTimeSpans(ExpressionSyntax expression, MethodKind kind, EditContext context) =>
        context.Model.GetSymbolInfo(expression, context.Cancellation).Symbol is IMethodSymbol
        {
            ContainingType:
            {
                Name: nameof(TimeSpan),
                ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true },
            },
        } method
        && method.MethodKind == kind;

    // TimeSpan.FromDays(7)
    private static InvocationExpressionSyntax? With(InvocationExpressionSyntax call, int seconds)
    {
        if (BuilderCall.NameOf(call) is not { } factory
            || CountIn(factory.Identifier.ValueText, seconds) is not var (unit, count)
            || !SaysNumbersOnly(call.ArgumentList)
            || HasComments(call.ArgumentList))
        {
            return null;
        }

        var arguments = call.ArgumentList.Arguments;
        var changed = arguments.Count == 1 && unit == factory.Identifier.ValueText
            ? call.ReplaceNode(arguments[0].Expression, Number(count).WithTriviaFrom(arguments[0].Expression))
            : call.WithArgumentList(call.ArgumentList.WithArguments(ArgumentsOf(count)));
        return changed.ReplaceNode(BuilderCall.NameOf(changed)!, SyntaxFactory.IdentifierName(unit).WithTriviaFrom(factory));
    }

    // new TimeSpan(7, 0, 0, 0)
    private static InvocationExpressionSyntax Instead(ObjectCreationExpressionSyntax creation, int seconds) =>
        SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                SyntaxFactory.ParseExpression(creation.Type.WithoutTrivia().ToString()),
                SyntaxFactory.IdentifierName(nameof(TimeSpan.FromSeconds))),
            SyntaxFactory.ArgumentList(ArgumentsOf(seconds))).WithTriviaFrom(creation);

    // The factory's unit where the age is a whole number of it.
    private static (string Factory, long Count)? CountIn(string factory, int seconds)
    {
        long? unit = factory switch
        {
            nameof(TimeSpan.FromDays) => TimeSpan.TicksPerDay,
            nameof(TimeSpan.FromHours) => TimeSpan.TicksPerHour,
            nameof(TimeSpan.FromMinutes) => TimeSpan.TicksPerMinute,
            nameof(TimeSpan.FromSeconds) => TimeSpan.TicksPerSecond,
            nameof(TimeSpan.FromMilliseconds) => TimeSpan.TicksPerMillisecond,
            _ => null,
        };
        var ticks = seconds * TimeSpan.TicksPerSecond;
        return unit is null ? null
            : ticks % unit == 0 ? (factory, ticks / unit.Value)
            : (nameof(TimeSpan.FromSeconds), seconds);
    }

    // A constant or variable has a meaning that the new number has not.
    private static bool SaysNumbersOnly(ArgumentListSyntax arguments) =>
        arguments.Arguments.All(static argument => argument.Expression.DescendantNodesAndSelf().All(static node =>
            node is LiteralExpressionSyntax or PrefixUnaryExpressionSyntax or BinaryExpressionSyntax or ParenthesizedExpressionSyntax));

    // What is explained between the numbers may not hold for the new one.
    private static bool HasComments(SyntaxNode node) =>
        node.DescendantTrivia().Where(trivia => node.Span.Contains(trivia.Span)).Any(TokenGap.IsContent);

    private static SeparatedSyntaxList<ArgumentSyntax> ArgumentsOf(long number) =>
        SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(Number(number)));

    private static LiteralExpressionSyntax Number(long number) => SyntaxFactory.LiteralExpression(
        SyntaxKind.NumericLiteralExpression, number <= int.MaxValue ? SyntaxFactory.Literal((int)number) : SyntaxFactory.Literal(number));
}
