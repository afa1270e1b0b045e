using CorsAnalyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>The call <c>.SetIsOriginAllowedToAllowWildcardSubdomains()</c>.</summary>
internal static class WildcardSwitch
{
    /// <summary>Puts it behind a call or creation in a chain, laid out as the calls around it are.</summary>
    /// <param name="place">The call or creation where it stands in its tree.</param>
    /// <param name="written">What is to stand in its place, before the new call.</param>
    public static ExpressionSyntax Behind(ExpressionSyntax place, ExpressionSyntax written) =>
        ChainedCall.Behind(place, written, PolicyBuilderNames.SetIsOriginAllowedToAllowWildcardSubdomains, SyntaxFactory.ArgumentList());

    /// <summary>Whether the call is this one.</summary>
    public static bool Is(InvocationExpressionSyntax call) =>
        BuilderCall.NameOf(call)?.Identifier.ValueText == PolicyBuilderNames.SetIsOriginAllowedToAllowWildcardSubdomains;
}
