using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>
/// CORS1001: any site, or a look-alike that a check takes for a friend, can read answers to requests without credentials.
/// </summary>
internal sealed class AnyOriginRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS1001",
        "AnyOrigin",
        RuleCategory.Security,
        RuleLevel.Suggestion,
        "Any site can read answers to requests without credentials",
        "'{0}' can read the answers to requests without credentials: {1}",
        "Where any origin may read the answers, every site that a user visits sees what the user's browser can reach, also in "
        + "networks that "
        + "the site itself cannot. That is right for public data; otherwise name the origins that may read.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options)
    {
        var hint = options.TrustedOrigins.IsEmpty ? FixHint.None : FixHint.UseTrustedOrigins;
        return Admissions.Of(conversation.Stranger, CredentialsMode.Omit)
            .Select(admission => Report(admission, "every site can"))
            .Concat(Admissions.OfAttacks(conversation, CredentialsMode.Omit, static attack => attack.IsHostile)
                .Select(admission => Report(admission, admission.Exchange.Attack!.Why)));

        Finding Report(Admission admission, string why) =>
            new(Definition, admission.Site, ImmutableArray<Site>.Empty, ImmutableArray.Create(admission.Origin, why), hint);
    }
}
