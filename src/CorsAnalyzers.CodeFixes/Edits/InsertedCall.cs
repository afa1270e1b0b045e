using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>A call of an extension method that is to be inserted.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Type">The static class that has it.</param>
/// <param name="Namespace">The class's namespaces, outermost first.</param>
/// <param name="Arguments">What it is given beside its receiver.</param>
internal sealed record InsertedCall(string Method, string Type, string[] Namespace, ExpressionSyntax[] Arguments)
{
    /// <summary>The call on a receiver, at a place where the namespace may not be imported; null where nothing that is referenced has the method.</summary>
    public ExpressionSyntax? On(ExpressionSyntax receiver, int position, EditContext context)
    {
        var (generator, model) = (context.Generator, context.Model);
        if (NamedType.Find(model, Type, Namespace) is not { } extensions)
        {
            return null;
        }

        var isImported = model.LookupSymbols(position, ReceiverType(extensions), Method, includeReducedExtensionMethods: true).Length != 0;
        var made = isImported
            ? generator.InvocationExpression(generator.MemberAccessExpression(receiver.WithoutTrivia(), Method), Arguments)
            : ExtensionCalls.Marked(generator.InvocationExpression(
                generator.MemberAccessExpression(generator.TypeExpression(extensions), Method), [receiver.WithoutTrivia(), .. Arguments]));
        var call = (InvocationExpressionSyntax)made;
        return call.ReplaceNode(call.ArgumentList, call.ArgumentList.WithAdditionalAnnotations(Formatter.Annotation));
    }

    /// <summary>The arguments, for a call further on in a chain.</summary>
    public ArgumentListSyntax ArgumentList => SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(Arguments.Select(SyntaxFactory.Argument)));

    private ITypeSymbol? ReceiverType(INamedTypeSymbol extensions) => extensions.GetMembers(Method).OfType<IMethodSymbol>().FirstOrDefault()?.Parameters[0].Type;
}
