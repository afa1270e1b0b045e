using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Makes a choice between values of a header one between a value and none: <c>allowed ? origin : null</c>.</summary>
internal static class WriteNothing
{
    /// <summary>The tree with the choice; null where no literal is a branch of one, or where a header without a value is written.</summary>
    /// <param name="context">The tree, and the value's place.</param>
    /// <param name="header">The header.</param>
    /// <param name="isMeant">Whether a literal's text is what is not to be written.</param>
    public static SyntaxNode? Apply(EditContext context, string header, Func<string, bool> isMeant)
    {
        // ASP.NET Core's headers leave out what has no value, whether it is assigned or appended.
        if (HeaderText.Find(context, [header], isMeant) is not { IsWholeText: true, Literal: { Parent: ConditionalExpressionSyntax choice } branch }
            || HeaderWrite.Find(choice, header, context.Model, context.Cancellation) is not { } write
            || KnownTypes.Usual.KindOf(context.Model.GetTypeInfo(choice, context.Cancellation).ConvertedType) != KnownKind.StringValues
            || (write.Node is InvocationExpressionSyntax call && BuilderCall.NameOf(call)?.Identifier.ValueText != "Append"))
        {
            return null;
        }

        var other = choice.WhenTrue == branch ? choice.WhenFalse : choice.WhenTrue;
        var isText = context.Model.GetTypeInfo(other, context.Cancellation).Type?.SpecialType == SpecialType.System_String;
        return context.Root.ReplaceNode(
            branch,
            SyntaxFactory.LiteralExpression(isText ? SyntaxKind.NullLiteralExpression : SyntaxKind.DefaultLiteralExpression).WithTriviaFrom(branch));
    }
}
