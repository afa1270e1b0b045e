using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>The statement <c>headers.Append("Vary", "Origin");</c>.</summary>
internal static class VaryStatement
{
    private const string Append = "Append";
    private const string ExtensionsName = "HeaderDictionaryExtensions";
    private const string NamesType = "HeaderNames";

    // The kind of the annotation by which SyntaxGenerator tells ImportAdder what a node needs.
    private const string SymbolAnnotationKind = "SymbolId";

    private static readonly string[] NamesNamespace = ["Microsoft", "Net", "Http", "Headers"];
    private static readonly string[] ExtensionsNamespace = ["Microsoft", "AspNetCore", "Http"];

    /// <summary>Makes the statement in the words that the file uses at that place.</summary>
    public static StatementSyntax Create(ExpressionSyntax headers, int position, ExpressionSyntax original, EditContext context)
    {
        var (model, generator) = (context.Model, context.Generator);
        var hasNames = HasHeaderNames(model, position);
        var call = generator.InvocationExpression(
            generator.MemberAccessExpression(headers.WithoutTrivia(), Append),
            Name(generator, hasNames, CorsHeaderNames.Vary),
            Name(generator, hasNames, CorsHeaderNames.Origin));
        var statement = (StatementSyntax)generator.ExpressionStatement(call).WithAdditionalAnnotations(Formatter.Annotation);

        // The extension method's namespace may be missing: other headers are written without it.
        return HasAppend(model, position, original)
            || NamespaceOf(model, ExtensionsNamespace)?.GetTypeMembers(ExtensionsName).FirstOrDefault() is not { } extensions
            ? statement
            : statement.WithAdditionalAnnotations(
                generator.TypeExpression(extensions, addImport: true).GetAnnotations(SymbolAnnotationKind).Append(Simplifier.AddImportsAnnotation));
    }

    /// <summary>Whether two statements append the same header and value, to whatever they call the response's headers.</summary>
    public static bool IsSameWrite(StatementSyntax one, StatementSyntax other) =>
        one is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: Append } } first }
        && other is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax second }
        && SyntaxFactory.AreEquivalent(first.ArgumentList, second.ArgumentList);

    private static SyntaxNode Name(SyntaxGenerator generator, bool hasNames, string name) => hasNames
        ? generator.MemberAccessExpression(generator.IdentifierName(NamesType), name)
        : generator.LiteralExpression(name);

    private static bool HasHeaderNames(SemanticModel model, int position) =>
        model.LookupNamespacesAndTypes(position, name: NamesType) is { Length: 1 } found
        && found[0] is INamedTypeSymbol type
        && SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, NamespaceOf(model, NamesNamespace))
        && !type.GetMembers(CorsHeaderNames.Vary).IsEmpty
        && !type.GetMembers(CorsHeaderNames.Origin).IsEmpty;

    private static bool HasAppend(SemanticModel model, int position, ExpressionSyntax headers) =>
        model.GetTypeInfo(headers).Type is { } type
        && !model.LookupSymbols(position, type, Append, includeReducedExtensionMethods: true).IsEmpty;

    private static INamespaceSymbol? NamespaceOf(SemanticModel model, string[] names)
    {
        INamespaceSymbol? found = model.Compilation.GlobalNamespace;
        foreach (var name in names)
        {
            found = found?.GetNamespaceMembers().FirstOrDefault(member => member.Name == name);
        }

        return found;
    }
}
