using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Simulation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Diagnostics;

/// <summary>Findings as diagnostics.</summary>
internal static class FindingDiagnostics
{
    /// <summary>The diagnostic that shows a finding; the first further location is the one that a fix edits.</summary>
    public static Diagnostic Create(Finding finding, RuleOptions options) => Create(finding, options, CorsDescriptors.Of(finding.Rule));

    /// <summary>The same by another descriptor of the rule.</summary>
    public static Diagnostic Create(Finding finding, RuleOptions options, DiagnosticDescriptor descriptor)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        if (IsInReach(finding))
        {
            properties.Add(FindingProperties.FixHint, finding.FixHint.ToString());
        }

        if (!options.TrustedOrigins.IsEmpty)
        {
            properties.Add(FindingProperties.TrustedOrigins, string.Join(",", options.TrustedOrigins.Select(static pattern => pattern.Text)));
        }

        if (finding.HeaderName is not null)
        {
            properties.Add(FindingProperties.HeaderName, finding.HeaderName);
        }

        if (!finding.FixValues.IsEmpty)
        {
            properties.Add(FindingProperties.FixValues, string.Join("\n", finding.FixValues));
        }

        var others = finding.Others.Select(static site => LocationOf(((SyntaxSite)site).Shown))
            .Concat(finding.Others.Insert(0, finding.Site).Where(static site => !((SyntaxSite)site).Calls.IsEmpty).Select(static site => LocationOf(((SyntaxSite)site).Node)));
        return Diagnostic.Create(
            descriptor,
            LocationOf(((SyntaxSite)finding.Site).Shown),
            others,
            properties.ToImmutable(),
            finding.Arguments.Cast<object>().ToArray());
    }

    /// <summary>Whether the places that a fix edits lie in the function under analysis, not in a helper.</summary>
    private static bool IsInReach(Finding finding) => finding.FixHint switch
    {
        FixHint.None => false,
        FixHint.RemoveCredentials => IsHere(finding.Others[0]),

        // Then the further locations are those of the finding, and no helper's.
        FixHint.RemoveSetting => IsHere(finding.Site) && finding.Others.All(IsHere),
        _ => IsHere(finding.Site),
    };

    private static bool IsHere(Site site) => ((SyntaxSite)site).Calls.IsEmpty;

    /// <summary>Where a node is shown: a call from its name on, without what it is called on; a method by its name.</summary>
    public static Location LocationOf(SyntaxNode node)
    {
        var start = node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name.SpanStart,
            InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax member } => member.Name.SpanStart,
            _ => node.SpanStart,
        };
        if (node is MethodDeclarationSyntax method)
        {
            return method.Identifier.GetLocation();
        }

        return Location.Create(node.SyntaxTree, TextSpan.FromBounds(start, node.Span.End));
    }
}
