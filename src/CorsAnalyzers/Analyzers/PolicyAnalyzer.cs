using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Analyzers;

/// <summary>Judges the policies that code builds with ASP.NET Core's CORS API.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PolicyAnalyzer : ConversationAnalyzer
{
    /// <summary>Made by the compiler or editor.</summary>
    public PolicyAnalyzer()
        : base(
            CorsWords.Policies,
            AnswerSource.Policy,
            RuleCatalog.WildcardSubdomainNotEnabled,
            RuleCatalog.OverriddenOrigins,
            RuleCatalog.NoOriginAllowed,
            RuleCatalog.MissingMaxAge)
    {
    }
}
