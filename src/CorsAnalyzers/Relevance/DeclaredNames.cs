using System.Collections.Immutable;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Relevance;

/// <summary>
/// The names by which a file and others use CORS code of the file: constants whose value is a CORS header's name, fields that hold such names, and
/// helpers that take the response or the policy builder, or make the response.
/// </summary>
internal sealed class DeclaredNames
{
    /// <summary>Parts of the names of the types in which helpers hand out headers.</summary>
    private static readonly string[] HeaderLists = ["Dictionary<string"];

    /// <summary>Finds the names that a tree declares.</summary>
    /// <param name="root">The tree's root.</param>
    /// <param name="text">The tree's text.</param>
    /// <param name="words">The words that make code CORS code.</param>
    public DeclaredNames(SyntaxNode root, string text, CorsWords words)
    {
        Positions = words.PositionsIn(text).ToImmutableArray();
        var declared = new List<(SyntaxToken Name, bool IsPrivate)>();
        MethodDeclarationSyntax? last = null;
        foreach (var position in Positions)
        {
            var token = root.FindToken(position, findInsideTrivia: false);

            // Half-typed declarations have no name yet.
            if (token.Span.Contains(position) && DeclarationOf(token, ref last) is { Name.ValueText.Length: > 0 } declaration)
            {
                declared.Add(declaration);
            }
        }

        All = declared.Select(static one => one.Name.ValueText).Distinct().ToImmutableArray();
        ForOthers = declared.Where(static one => !one.IsPrivate).Select(static one => one.Name.ValueText).Distinct().ToImmutableArray();
    }

    /// <summary>Where the words stand in the text.</summary>
    public ImmutableArray<int> Positions { get; }

    /// <summary>The names that the file's own code can use.</summary>
    public ImmutableArray<string> All { get; }

    /// <summary>Those that other files can use.</summary>
    public ImmutableArray<string> ForOthers { get; }

    /// <summary>
    /// The constant, the dictionary of headers or the helper that the word belongs to; null where it belongs to none, or to the method of the last
    /// word.
    /// </summary>
    private static (SyntaxToken Name, bool IsPrivate)? DeclarationOf(SyntaxToken token, ref MethodDeclarationSyntax? last)
    {
        if (FunctionSyntax.Enclosing(token.Parent) is { } function and (EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or AccessorDeclarationSyntax))
        {
            return (function is AccessorDeclarationSyntax ? function.Parent?.Parent : function.Parent) switch
            {
                VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax declaration } field => (field.Identifier, FunctionSyntax.IsPrivate(declaration)),
                PropertyDeclarationSyntax property => (property.Identifier, FunctionSyntax.IsPrivate(property)),
                _ => null,
            };
        }

        if (token.Parent?.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method || method == last)
        {
            return null;
        }

        last = method;
        return IsHelper(method) ? (method.Identifier, FunctionSyntax.IsPrivate(method)) : null;
    }

    // Middleware and overrides are called by the framework, under names that everybody uses.
    private static bool IsHelper(MethodDeclarationSyntax method) =>
        method.Identifier.ValueText is not ("Invoke" or "InvokeAsync")
        && !method.Modifiers.Any(SyntaxKind.OverrideKeyword)
        && (IsNamed(method.ReturnType, HeaderLists) || IsNamed(method.ReturnType, KnownTypes.HandedOverNames)
            || method.ParameterList.Parameters.Any(static parameter => IsNamed(parameter.Type, KnownTypes.HandedOverNames)));

    private static bool IsNamed(TypeSyntax? type, IEnumerable<string> names) => type?.ToString() is { } text && names.Any(name => text.IndexOf(name, StringComparison.Ordinal) >= 0);
}
