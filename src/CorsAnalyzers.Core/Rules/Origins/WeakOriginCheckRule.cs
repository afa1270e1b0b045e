using System.Collections.Immutable;
using CorsAnalyzers.Attacks;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>CORS1002: a check of the origin admits a look-alike of what it names, with credentials.</summary>
internal sealed class WeakOriginCheckRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS1002",
        "WeakOriginCheck",
        RuleCategory.Security,
        RuleLevel.Warning,
        "A check of the origin lets look-alikes in with credentials",
        "'{0}' also passes this check, with credentials: {1}",
        "A check of a part of the origin admits every origin that has this part, and an attacker can register such a host. "
        + "Compare the whole origin, or the host's end with the dot before it.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options)
    {
        foreach (var lookAlike in Admissions.OfAttacks(conversation, CredentialsMode.Include, IsLookAlike))
        {
            var meant = Meant(conversation, lookAlike);
            yield return new Finding(
                Definition,
                lookAlike.Site,
                lookAlike.Credentials,
                ImmutableArray.Create(lookAlike.Origin, lookAlike.Exchange.Attack!.Why),
                meant.IsEmpty ? FixHint.None : FixHint.CheckExactly)
            {
                FixValues = meant,
            };
        }
    }

    // A stranger with another scheme or port than the one who is asked first is a look-alike, too.
    private static bool IsLookAlike(AttackOrigin attack) =>
        attack.IsHostile && attack.Kind is not (AttackKind.NullOrigin or AttackKind.PublicSuffixNeighbour);

    /// <summary>
    /// The origins that the code names and the check admits. A check of the end admits their subdomains too, and they may be meant. A
    /// loopback host without a port stands for all of its ports, which no list can name.
    /// </summary>
    private static ImmutableArray<string> Meant(Conversation conversation, Admission lookAlike)
    {
        var meant = ImmutableArray.CreateBuilder<string>();
        foreach (var named in NamedAdmission.In(conversation, CredentialsMode.Include, static origin => origin.Port is not null || !LoopbackHosts.Contains(origin.Host))
            .Where(named => named.Site.Equals(lookAlike.Site)))
        {
            meant.Add(named.Origin.Serialize());
            if (WildcardEntry.IsOneSite(named.Origin.Host) && IsCheckOfTheEnd(conversation, named))
            {
                meant.Add(named.Origin.Serialize().Replace("://", "://*."));
            }
        }

        return meant.ToImmutable();
    }

    /// <summary>Whether the place lets somebody in whose host ends with the one that is named.</summary>
    private static bool IsCheckOfTheEnd(Conversation conversation, NamedAdmission named) => conversation.Actual.Skip(1)
        .Where(exchange => exchange.Attack is { IsHostile: true }
            && Origin.TryParse(exchange.Request.Origin, out var origin)
            && !origin.IsOpaque
            && origin.Host.EndsWith(named.Origin.Host, StringComparison.Ordinal))
        .SelectMany(static exchange => Admissions.Of(exchange, CredentialsMode.Include))
        .Any(admission => admission.Site.Equals(named.Site));
}
