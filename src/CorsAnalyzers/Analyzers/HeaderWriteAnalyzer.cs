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
            RuleCatalog.MultipleOriginsInHeader,
            RuleCatalog.InvalidAllowCredentialsValue,
            RuleCatalog.AllowCredentialsFalse,
            RuleCatalog.EchoedOriginWithoutVary,
            RuleCatalog.VaryReplaced,
            RuleCatalog.VaryOnlyWhenAllowed,
            RuleCatalog.AuthorizationNotCoveredByWildcard,
            RuleCatalog.MisspelledCorsHeader,
            RuleCatalog.RequestHeaderInResponse)
    {
    }
}
