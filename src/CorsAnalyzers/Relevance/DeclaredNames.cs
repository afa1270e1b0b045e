using System.Collections.Immutable;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Relevance;

/// <summary>
/// The names by which other files use CORS code of a file: constants whose value is a CORS header's name, and helpers that take the
/// response or the policy builder.
/// </summary>
internal static class DeclaredNames
{
    /// <summary>Parts of the names of the types that helpers take.</summary>
    private static readonly string[] HandedOver = ["HttpContext", "HttpRequest", "HttpResponse", "HeaderDictionary", "CorsPolicyBuilder"];

    /// <summary>The names that the tree declares.</summary>
    /// <param name="root">The tree's root.</param>
    /// <param name="text">The tree's text.</param>
    /// <param name="words">The words that make code CORS code.</param>
    /// <param name="forOthers">Only those that other files can use.</param>
    public static ImmutableArray<string> In(SyntaxNode root, string text, CorsWords words, bool forOthers = false)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var position in words.PositionsIn(text))
        {
            var token = root.FindToken(position, findInsideTrivia: false);
            if (!token.Span.Contains(position))
            {
                continue;
            }

            if (token.IsKind(SyntaxKind.StringLiteralToken) && token.Parent?.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax declaration } field }
                && !(forOthers && IsPrivate(declaration)))
            {
                names.Add(field.Identifier.ValueText);
            }
            else if (token.Parent?.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method && IsHelper(method) && !(forOthers && IsPrivate(method)))
            {
                names.Add(method.Identifier.ValueText);
            }
        }

        return names.Distinct().ToImmutableArray();
    }

    private static bool IsPrivate(MemberDeclarationSyntax member) => !member.Modifiers.Any(static modifier =>
        modifier.IsKind(SyntaxKind.PublicKeyword) || modifier.IsKind(SyntaxKind.InternalKeyword) || modifier.IsKind(SyntaxKind.ProtectedKeyword));

    // Middleware and overrides are called by the framework, under names that everybody uses.
    private static bool IsHelper(MethodDeclarationSyntax method) =>
        method.Identifier.ValueText is not ("Invoke" or "InvokeAsync")
        && !method.Modifiers.Any(SyntaxKind.OverrideKeyword)
        && method.ParameterList.Parameters.Any(static parameter => parameter.Type?.ToString() is { } type
            && HandedOver.Any(name => type.IndexOf(name, StringComparison.Ordinal) >= 0));
}
