using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Options;

namespace CorsAnalyzers.CodeFixes.Fixing;

/// <summary>
/// New calls of extension methods whose namespace is not imported. An edit writes them as calls of the qualified static method, because
/// <see cref="ImportAdder"/> imports what stands in front of a qualified name.
/// </summary>
internal static class ExtensionCalls
{
    private static readonly SyntaxAnnotation Mark = new();

    /// <summary>Marks <c>Namespace.Type.Method(receiver, …)</c>, which becomes <c>receiver.Method(…)</c>.</summary>
    public static SyntaxNode Marked(SyntaxNode call) => call.WithAdditionalAnnotations(Mark);

    /// <summary>Adds the imports and makes the marked calls extension calls.</summary>
    public static async Task<Document> ReduceAsync(Document document, OptionSet options, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (!root!.GetAnnotatedNodes(Mark).Any())
        {
            return document;
        }

        var imported = await ImportAdder.AddImportsAsync(document, Mark, options, cancellationToken).ConfigureAwait(false);
        var importedRoot = await imported.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var calls = importedRoot!.GetAnnotatedNodes(Mark).OfType<InvocationExpressionSyntax>();
        return imported.WithSyntaxRoot(importedRoot.ReplaceNodes(calls, static (_, call) => Reduced(call)));
    }

    private static SyntaxNode Reduced(InvocationExpressionSyntax call)
    {
        var method = (MemberAccessExpressionSyntax)call.Expression;
        var arguments = call.ArgumentList.Arguments;
        return call
            .WithExpression(SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, arguments[0].Expression, method.Name))
            .WithArgumentList(call.ArgumentList.WithArguments(arguments.RemoveAt(0)))
            .WithTriviaFrom(call);
    }
}
