using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Vocabulary;

namespace CorsAnalyzers.Analyzers;

/// <summary>Judges the policies that code builds with ASP.NET Core's CORS API.</summary>
internal sealed class PolicyAnalysis : ConversationAnalysis
{
    public PolicyAnalysis()
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
