using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Analyzers;

/// <summary>Judges the CORS headers that code writes to responses by hand.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HeaderWriteAnalyzer : ConversationAnalyzer
{
    /// <summary>Made by the compiler or editor.</summary>
    public HeaderWriteAnalyzer()
        : base(
            CorsWords.Headers,
            AnswerSource.HandWrittenHeaders,
            RuleCatalog.AnyOrigin,
            RuleCatalog.WeakOriginCheck,
            RuleCatalog.NullOrigin,
            RuleCatalog.InsecureOrigin,
            RuleCatalog.PublicSuffixOrigin,
            RuleCatalog.MalformedOrigin,
            RuleCatalog.LoopbackOrigin,
            RuleCatalog.UntrustedOrigin,
            RuleCatalog.MultipleOriginsInHeader,
            RuleCatalog.WildcardOriginWithCredentials,
            RuleCatalog.AnyOriginWithCredentials,
            RuleCatalog.InvalidAllowCredentialsValue,
            RuleCatalog.LiteralWildcardWithCredentials,
            RuleCatalog.AllowCredentialsFalse,
            RuleCatalog.EchoedOriginWithoutVary,
            RuleCatalog.VaryReplaced,
            RuleCatalog.VaryOnlyWhenAllowed,
            RuleCatalog.RiskyRequestHeaderAllowed,
            RuleCatalog.AnyHeaderWithCredentials,
            RuleCatalog.ForbiddenRequestHeaderAllowed,
            RuleCatalog.AuthorizationNotCoveredByWildcard,
            RuleCatalog.SafelistedExposedHeader,
            RuleCatalog.ForbiddenExposedHeader,
            RuleCatalog.SensitiveHeaderExposed,
            RuleCatalog.InvalidFieldName,
            RuleCatalog.ForbiddenMethod,
            RuleCatalog.MethodCase,
            RuleCatalog.InvalidMaxAge,
            RuleCatalog.MaxAgeBeyondBrowserLimit,
            RuleCatalog.MisspelledCorsHeader,
            RuleCatalog.RequestHeaderInResponse)
    {
    }
}
