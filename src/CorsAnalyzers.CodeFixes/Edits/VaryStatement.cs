using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>The statement <c>headers.Append("Vary", "Origin");</c>.</summary>
internal static class VaryStatement
{
    private const string Append = "Append";
    private const string ExtensionsName = "HeaderDictionaryExtensions";
    private const string NamesType = "HeaderNames";
    private static readonly string[] NamesNamespace = ["Microsoft", "Net", "Http", "Headers"];
    private static readonly string[] ExtensionsNamespace = ["Microsoft", "AspNetCore", "Http"];

    /// <summary>Makes the statement in the words that the file uses at that place.</summary>
    public static StatementSyntax Create(ExpressionSyntax headers, int position, ExpressionSyntax original, EditContext context)
    {
        var (model, generator) = (context.Model, context.Generator);
        var hasNames = HasHeaderNames(model, position);
        var (name, value) = (Name(generator, hasNames, CorsHeaderNames.Vary), Name(generator, hasNames, CorsHeaderNames.Origin));

        // The extension method may not be imported, where the other headers are written without it.
        var receiver = headers.WithoutTrivia();
        var call = !HasAppend(model, position, original) && TypeOf(model, ExtensionsNamespace, ExtensionsName) is { } extensions
            ? ExtensionCalls.Marked(generator.InvocationExpression(
                generator.MemberAccessExpression(generator.TypeExpression(extensions), Append), receiver, name, value))
            : generator.InvocationExpression(generator.MemberAccessExpression(receiver, Append), name, value);
        var arguments = ((InvocationExpressionSyntax)call).ArgumentList;
        return (StatementSyntax)generator.ExpressionStatement(call.ReplaceNode(arguments, arguments.WithAdditionalAnnotations(Formatter.Annotation)));
    }

    private static SyntaxNode Name(SyntaxGenerator generator, bool hasNames, string name) => hasNames
        ? generator.MemberAccessExpression(generator.IdentifierName(NamesType), name)
        : generator.LiteralExpression(name);

    private static bool HasHeaderNames(SemanticModel model, int position) =>
        model.LookupNamespacesAndTypes(position, name: NamesType) is { Length: 1 } found
        && found[0] is INamedTypeSymbol type
        && SymbolEqualityComparer.Default.Equals(type, TypeOf(model, NamesNamespace, NamesType))
        && !type.GetMembers(CorsHeaderNames.Vary).IsEmpty
        && !type.GetMembers(CorsHeaderNames.Origin).IsEmpty;

    private static bool HasAppend(SemanticModel model, int position, ExpressionSyntax headers) =>
        model.GetTypeInfo(headers).Type is { } type
        && !model.LookupSymbols(position, type, Append, includeReducedExtensionMethods: true).IsEmpty;

    private static INamedTypeSymbol? TypeOf(SemanticModel model, string[] namespaces, string type)
    {
        INamespaceSymbol? found = model.Compilation.GlobalNamespace;
        foreach (var name in namespaces)
        {
            found = found?.GetNamespaceMembers().FirstOrDefault(member => member.Name == name);
        }

        return found?.GetTypeMembers(type).FirstOrDefault();
    }
}
