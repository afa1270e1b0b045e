using System.Collections.Immutable;
using System.Reflection;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Diagnostics;

/// <summary>The descriptors of all rules, made from Core's catalog; the only place where descriptors are made.</summary>
internal static class CorsDescriptors
{
    private static readonly string HelpLinkBase = typeof(CorsDescriptors).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(static attribute => attribute.Key == "HelpLinkBase")
        .Value!;

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        RuleCatalog.All.ToImmutableDictionary(static rule => rule.Id, Create);

    /// <summary>The descriptor of a rule of the catalog.</summary>
    public static DiagnosticDescriptor Of(Rule rule) => ById[rule.Id];

#pragma warning disable RS0030 // The one place that may make descriptors.
    private static DiagnosticDescriptor Create(Rule rule) => new(
        rule.Id,
        rule.Title,
        rule.MessageFormat,
        rule.Category.ToString(),
        rule.Level == RuleLevel.Suggestion ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
        isEnabledByDefault: rule.Level != RuleLevel.Off,
        rule.Description,
        HelpLinkBase + rule.Id + ".md",
        CustomTags(rule));
#pragma warning restore RS0030

    private static string[] CustomTags(Rule rule) =>
        rule.Id == RuleCatalog.InvalidOption.Id ? [WellKnownDiagnosticTags.CompilationEnd] : [];
}
