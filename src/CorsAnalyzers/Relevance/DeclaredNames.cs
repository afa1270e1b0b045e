using System.Collections.Immutable;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Relevance;

/// <summary>
/// The names by which other files use CORS code of a file: constants whose value is a CORS header's name, fields that hold such names, and helpers
/// that take the response or the policy builder, or make the response.
/// </summary>
internal static class DeclaredNames
{
    /// <summary>Parts of the names of the types in which helpers hand out headers.</summary>
    private static readonly string[] HeaderLists = ["Dictionary<string"];

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

            // A constant, or a dictionary of headers.
            if (FunctionSyntax.Enclosing(token.Parent) is { } function and (EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or AccessorDeclarationSyntax))
            {
                switch (function is AccessorDeclarationSyntax ? function.Parent?.Parent : function.Parent)
                {
                    case VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax declaration } field when !(forOthers && IsPrivate(declaration)):
                        names.Add(field.Identifier.ValueText);
                        break;
                    case PropertyDeclarationSyntax property when !(forOthers && IsPrivate(property)):
                        names.Add(property.Identifier.ValueText);
                        break;
                }
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
        && (IsNamed(method.ReturnType, HeaderLists) || IsNamed(method.ReturnType, KnownTypes.HandedOverNames)
            || method.ParameterList.Parameters.Any(static parameter => IsNamed(parameter.Type, KnownTypes.HandedOverNames)));

    private static bool IsNamed(TypeSyntax? type, IEnumerable<string> names) => type?.ToString() is { } text && names.Any(name => text.IndexOf(name, StringComparison.Ordinal) >= 0);
}
