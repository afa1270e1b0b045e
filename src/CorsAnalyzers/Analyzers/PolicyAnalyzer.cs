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
            RuleCatalog.AnyOrigin,
            RuleCatalog.WeakOriginCheck,
            RuleCatalog.NullOrigin,
            RuleCatalog.InsecureOrigin,
            RuleCatalog.PublicSuffixOrigin,
            RuleCatalog.MalformedOrigin,
            RuleCatalog.WildcardSubdomainNotEnabled,
            RuleCatalog.OverriddenOrigins,
            RuleCatalog.LoopbackOrigin,
            RuleCatalog.UntrustedOrigin,
            RuleCatalog.NoOriginAllowed,
            RuleCatalog.WildcardOriginWithCredentials,
            RuleCatalog.AnyOriginWithCredentials,
            RuleCatalog.LiteralWildcardWithCredentials,
            RuleCatalog.RiskyRequestHeaderAllowed,
            RuleCatalog.AnyHeaderWithCredentials,
            RuleCatalog.ForbiddenRequestHeaderAllowed,
            RuleCatalog.SafelistedExposedHeader,
            RuleCatalog.ForbiddenExposedHeader,
            RuleCatalog.SensitiveHeaderExposed,
            RuleCatalog.InvalidFieldName,
            RuleCatalog.ForbiddenMethod,
            RuleCatalog.MethodCase,
            RuleCatalog.InvalidMaxAge,
            RuleCatalog.MaxAgeBeyondBrowserLimit,
            RuleCatalog.MissingMaxAge)
    {
    }
}
