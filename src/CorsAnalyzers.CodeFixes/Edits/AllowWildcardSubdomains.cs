using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Switches wildcard subdomains on where a wildcard origin is listed.</summary>
internal static class AllowWildcardSubdomains
{
    /// <summary>The tree with the call; null where the origin is in no builder's list here, or the builder has the call by now.</summary>
    public static SyntaxNode? Apply(EditContext context) =>
        OriginListing.Of(context.Primary, context) is { } listing && !IsSwitchedOn(listing, context)
            ? context.Root.ReplaceNode(listing, WildcardSwitch.Behind(listing, listing))
            : null;

    // By the repair of another origin of the same list.
    private static bool IsSwitchedOn(ExpressionSyntax listing, EditContext context)
    {
        var (calls, start) = BuilderCall.ChainOf(BuilderCall.OutermostOf(listing));
        if (calls.Any(WildcardSwitch.Is))
        {
            return true;
        }

        return start is IdentifierNameSyntax name
            && context.Model.GetSymbolInfo(name, context.Cancellation).Symbol is { } builder
            && FunctionOf(listing).DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
                WildcardSwitch.Is(call)
                && BuilderCall.ChainOf(call).Root is IdentifierNameSyntax other
                && other.Identifier.ValueText == name.Identifier.ValueText
                && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(other, context.Cancellation).Symbol, builder)
                && !OtherSettings.AreExclusive(listing, call));
    }

    private static SyntaxNode FunctionOf(SyntaxNode node) => node.Ancestors().First(static ancestor =>
        ancestor is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax
            or CompilationUnitSyntax);
}
