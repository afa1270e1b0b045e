using CorsAnalyzers.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>The places that name a local or field.</summary>
internal static class VariableUses
{
    /// <summary>All of them, each as the expression that it is; null where there may be some in other files.</summary>
    public static IReadOnlyList<ExpressionSyntax>? Of(VariableDeclaratorSyntax declarator, EditContext context)
    {
        if (context.Model.GetDeclaredSymbol(declarator, context.Cancellation) is not { } variable || !IsConfined(variable, context))
        {
            return null;
        }

        return [.. context.Root.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == variable.Name
                && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(name, context.Cancellation).Symbol, variable))
            .Select(static name => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (ExpressionSyntax)name)];
    }

    /// <summary>The only one; null where there are others, or may be.</summary>
    public static ExpressionSyntax? OnlyOf(VariableDeclaratorSyntax declarator, EditContext context) =>
        Of(declarator, context) is { Count: 1 } uses ? uses[0] : null;

    /// <summary>The declaration of the local or field that an expression names, where it is in the same file.</summary>
    public static VariableDeclaratorSyntax? DeclarationOf(SyntaxNode variable, EditContext context) =>
        context.Model.GetSymbolInfo(variable, context.Cancellation).Symbol is { DeclaringSyntaxReferences: { Length: 1 } declarations }
        && declarations[0].SyntaxTree == context.Root.SyntaxTree
            ? declarations[0].GetSyntax(context.Cancellation) as VariableDeclaratorSyntax
            : null;

    // Nothing in another file can name it, or nothing does.
    private static bool IsConfined(ISymbol variable, EditContext context) => variable switch
    {
        ILocalSymbol => true,
        IFieldSymbol { DeclaredAccessibility: Accessibility.Private, ContainingType.DeclaringSyntaxReferences.Length: 1 } => true,
        IFieldSymbol => !IsLibrary(context.Model.Compilation)
            && !context.Model.Compilation.SyntaxTrees.Any(tree => tree != context.Root.SyntaxTree && Names(tree, variable.Name, context.Cancellation)),
        _ => false,
    };

    // Nobody refers to an application but its tests, and they do not rest on what is wrong.
    private static bool IsLibrary(Compilation compilation) =>
        compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule;

    private static bool Names(SyntaxTree tree, string name, CancellationToken cancellationToken) =>
        tree.GetText(cancellationToken).ToString().Contains(name)
        && tree.GetRoot(cancellationToken).DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);
}
