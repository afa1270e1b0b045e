using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>The statement <c>headers.Append("Vary", "Origin");</c>, or what means it where headers are in another collection.</summary>
internal static class VaryStatement
{
    private const string AppendName = "Append";
    private const string ExtensionsName = "HeaderDictionaryExtensions";
    private const string NamesType = "HeaderNames";
    private const string ResponseName = "Response";
    private const string HeadersName = "Headers";
    private static readonly string[] NamesNamespace = ["Microsoft", "Net", "Http", "Headers"];
    private static readonly string[] ExtensionsNamespace = ["Microsoft", "AspNetCore", "Http"];

    /// <summary>Makes the statement in the words that the file uses at that place; null where the collection has no such call.</summary>
    /// <param name="headers">The collection, as it is named at that place.</param>
    /// <param name="position">The place.</param>
    /// <param name="write">Another write to the collection.</param>
    /// <param name="context">The tree's meaning.</param>
    public static StatementSyntax? Create(ExpressionSyntax headers, int position, HeaderWrite write, EditContext context)
    {
        var value = Name(context.Generator, HasHeaderNames(context.Model, position), CorsHeaderNames.Origin);
        if (write.Headers is { } collection
            && context.Model.GetTypeInfo(collection, context.Cancellation).Type is { } type
            && HeaderCollections.IsDictionaryOfTexts(type)
            && !HeaderWrite.In(FunctionBody.FunctionAround(write.Node), CorsHeaderNames.Vary, context.Model, context.Cancellation).Any())
        {
            var place = (ExpressionSyntax)context.Generator.ElementAccessExpression(
                headers.WithoutTrivia(), context.Generator.LiteralExpression(CorsHeaderNames.Vary));
            return SyntaxFactory.ExpressionStatement(SyntaxFactory.AssignmentExpression(
                SyntaxKind.SimpleAssignmentExpression, place, (ExpressionSyntax)context.Generator.LiteralExpression(CorsHeaderNames.Origin)))
                .WithAdditionalAnnotations(Formatter.Annotation);
        }

        return Call(headers, position, write, (ExpressionSyntax)value, context) is { } call
            ? (StatementSyntax)context.Generator.ExpressionStatement(call)
            : null;
    }

    /// <summary>The call that appends another value in place of a write.</summary>
    public static ExpressionSyntax? Append(ExpressionSyntax headers, HeaderWrite write, ExpressionSyntax value, EditContext context) =>
        Call(headers, write.Node.SpanStart, write, value.WithoutTrivia(), context);

    private static ExpressionSyntax? Call(ExpressionSyntax headers, int position, HeaderWrite write, ExpressionSyntax value, EditContext context)
    {
        var (model, generator) = (context.Model, context.Generator);
        if (write.Headers is not { } original || model.GetTypeInfo(original, context.Cancellation).Type is not { } type)
        {
            return null;
        }

        var receiver = headers.WithoutTrivia();

        // Cors.Write(context, "Access-Control-Allow-Origin", …)
        foreach (var property in new[] { ResponseName, HeadersName })
        {
            if (AspNetCoreTypes.HeaderDictionaryOf(type) is null
                && AspNetCoreTypes.LeadsToResponseHeaders(type)
                && type.GetMembers(property).OfType<IPropertySymbol>().FirstOrDefault() is { Type: var next })
            {
                (receiver, type) = ((ExpressionSyntax)generator.MemberAccessExpression(receiver, property), next);
            }
        }

        // The extension method may not be imported, where the other headers are written without it.
        if (AspNetCoreTypes.HeaderDictionaryOf(type) is not null)
        {
            var name = Name(generator, HasHeaderNames(model, position), CorsHeaderNames.Vary);
            return Laid(!HasAppend(model, position, type) && NamedType.Find(model, ExtensionsName, ExtensionsNamespace) is { } extensions
                ? ExtensionCalls.Marked(generator.InvocationExpression(
                    generator.MemberAccessExpression(generator.TypeExpression(extensions), AppendName), receiver, name, value))
                : generator.InvocationExpression(generator.MemberAccessExpression(receiver, AppendName), name, value));
        }

        return HeaderCollections.AppendingMethodOf(type) is { } method
            ? Laid(generator.InvocationExpression(
                generator.MemberAccessExpression(receiver, method), generator.LiteralExpression(CorsHeaderNames.Vary), value))
            : null;
    }

    private static InvocationExpressionSyntax Laid(SyntaxNode made)
    {
        var call = (InvocationExpressionSyntax)made;
        return call.ReplaceNode(call.ArgumentList, call.ArgumentList.WithAdditionalAnnotations(Formatter.Annotation));
    }

    private static SyntaxNode Name(SyntaxGenerator generator, bool hasNames, string name) => hasNames
        ? generator.MemberAccessExpression(generator.IdentifierName(NamesType), name)
        : generator.LiteralExpression(name);

    private static bool HasHeaderNames(SemanticModel model, int position) =>
        model.LookupNamespacesAndTypes(position, name: NamesType) is { Length: 1 } found
        && found[0] is INamedTypeSymbol type
        && SymbolEqualityComparer.Default.Equals(type, NamedType.Find(model, NamesType, NamesNamespace))
        && !type.GetMembers(CorsHeaderNames.Vary).IsEmpty
        && !type.GetMembers(CorsHeaderNames.Origin).IsEmpty;

    private static bool HasAppend(SemanticModel model, int position, ITypeSymbol type) =>
        !model.LookupSymbols(position, type, AppendName, includeReducedExtensionMethods: true).IsEmpty;
}
