using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Simulation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Wiring;

/// <summary>
/// The places of a finding about a whole program, as the innermost function shows them that leads to all: the calls that lead from the entry
/// point to that function tell nothing.
/// </summary>
internal static class SharedSites
{
    /// <summary>The finding, shown there.</summary>
    public static Finding Show(Finding finding)
    {
        var called = finding.Others.Insert(0, finding.Site).Cast<SyntaxSite>().Where(static site => !IsDeclared(site)).ToList();
        if (called.Count == 0)
        {
            return finding;
        }

        var shared = 0;
        while (called.All(site => site.Calls.Length > shared && site.Calls[shared] == called[0].Calls[shared]))
        {
            shared++;
        }

        return finding with { Site = Show(finding.Site, shared), Others = finding.Others.Select(site => Show(site, shared)).ToImmutableArray() };
    }

    private static Site Show(Site site, int shared) => site is SyntaxSite place && !IsDeclared(place) ? new SyntaxSite(place.Node, place.Calls.RemoveRange(0, shared)) : site;

    /// <summary>An attribute, or what it stands on, is reached by no call.</summary>
    private static bool IsDeclared(SyntaxSite site) => site.Calls.IsEmpty
        && (site.Node is MemberDeclarationSyntax || site.Node.FirstAncestorOrSelf<AttributeSyntax>() is not null);
}
