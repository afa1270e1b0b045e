using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Credentials;

/// <summary>CORS2002: a stranger's origin gets itself back, with credentials.</summary>
internal sealed class AnyOriginWithCredentialsRule : ConversationRule
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation)
    {
        var (request, proof) = (conversation.Stranger.Request, conversation.Stranger.Prove(answer =>
            answer.Check(conversation.Stranger.Request) == CorsCheckResult.Allowed));
        if (proof is null)
        {
            yield break;
        }

        yield return new Finding(
            RuleCatalog.AnyOriginWithCredentials,
            proof.Find(CorsHeaderNames.AccessControlAllowOrigin)!.Site,
            ImmutableArray.Create(proof.Find(CorsHeaderNames.AccessControlAllowCredentials)!.Site),
            ImmutableArray.Create(request.Origin!),
            FixHint.RemoveCredentials);
    }
}
