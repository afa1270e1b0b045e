using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Vocabulary;

namespace CorsAnalyzers.Analyzers;

/// <summary>Judges the CORS headers that code writes to responses by hand.</summary>
internal sealed class HeaderWriteAnalysis : ConversationAnalysis
{
    public HeaderWriteAnalysis()
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
