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
        RuleCatalog.All.ToImmutableDictionary(static rule => rule.Id, static rule => Create(rule, needsProgram: rule.Id == RuleCatalog.InvalidOption.Id));

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> OfProgramById =
        RuleCatalog.All.ToImmutableDictionary(static rule => rule.Id, static rule => Create(rule, needsProgram: true));

    /// <summary>The descriptor of a rule of the catalog.</summary>
    public static DiagnosticDescriptor Of(Rule rule) => ById[rule.Id];

    /// <summary>The same for what only the whole program shows: hosts wait for the end of the compilation.</summary>
    public static DiagnosticDescriptor OfProgram(Rule rule) => OfProgramById[rule.Id];

#pragma warning disable RS0030 // The one place that may make descriptors.
    private static DiagnosticDescriptor Create(Rule rule, bool needsProgram) => new(
        rule.Id,
        rule.Title,
        rule.MessageFormat,
        rule.Category.ToString(),
        rule.Level == RuleLevel.Suggestion ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
        isEnabledByDefault: rule.Level != RuleLevel.Off,
        rule.Description,
        HelpLinkBase + rule.Id + ".md",
        needsProgram ? [WellKnownDiagnosticTags.CompilationEnd] : []);
#pragma warning restore RS0030
}
