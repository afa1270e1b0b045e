using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>CORS1004: a plain-http origin that is named is let in with credentials.</summary>
internal sealed class InsecureOriginRule : ConversationRule
{
    private const string Insecure = "http";

    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS1004",
        "InsecureOrigin",
        RuleCategory.Security,
        RuleLevel.Warning,
        "A plain-http origin is let in with credentials",
        "'{0}' is let in with credentials: whoever is on the network can change what comes from a plain-http origin",
        "What comes from a plain-http origin can be changed on its way, so its scripts may be anyone's. "
        + "With credentials they read what only the logged-in user may see, whatever protects the answers themselves.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options)
    {
        foreach (var named in NamedAdmission.In(conversation, CredentialsMode.Include, IsInsecure))
        {
            if (IsHostOnly(conversation, named))
            {
                continue;
            }

            var secure = Secure(named);
            var isNamed = secure is not null && IsNamedToo(conversation, named, secure);
            yield return new Finding(
                Definition,
                named.Site,
                named.Credentials,
                ImmutableArray.Create(named.Text),
                isNamed ? FixHint.RemoveOrigin : secure is null ? FixHint.None : FixHint.Replace,
                named.Text)
            {
                FixValues = isNamed || secure is null ? ImmutableArray<string>.Empty : ImmutableArray.Create(secure.Text),
            };
        }
    }

    private static bool IsInsecure(Origin origin) => origin.Scheme == Insecure && !LoopbackHosts.Contains(origin.Host);

    /// <summary>The place lets in another scheme or port of the host, which nobody named: it looks at the host alone.</summary>
    private static bool IsHostOnly(Conversation conversation, NamedAdmission named) => conversation.Actual.Skip(1).Any(exchange =>
        exchange.Attack is not null
        && Origin.TryParse(exchange.Request.Origin, out var other)
        && other.Host == named.Origin.Host
        && Admissions.Of(exchange, CredentialsMode.Include).Any(admission => admission.Site.Equals(named.Site)));

    /// <summary>Whether the secure twin is named beside it: in every list that it is an entry of, or in a check.</summary>
    private static bool IsNamedToo(Conversation conversation, NamedAdmission named, NamedAdmission secure)
    {
        var lists = OriginLists.At(conversation, named.Site);
        return lists.Count == 0
            ? NamedAdmission.In(conversation, CredentialsMode.Include, secure.Origin.Equals).Any(other => other.IsWildcard == named.IsWildcard)
            : lists.TrueForAll(list => list.Any(entry => entry.Value is { } value && (named.IsWildcard
                ? secure.Origin.Equals(WildcardEntry.FindSubdomain(value))
                : value == secure.Origin.Serialize())));
    }

    /// <summary>The same with https; null where a port is named, as nobody knows which one serves https.</summary>
    private static NamedAdmission? Secure(NamedAdmission named)
    {
        if (named.Origin.Port is not null)
        {
            return null;
        }

        var text = named.IsWildcard
            ? "https" + named.Text.Substring(named.Text.IndexOf("://", StringComparison.Ordinal))
            : "https://" + named.Origin.Host;
        var origin = named.IsWildcard ? WildcardEntry.FindSubdomain(text) : Origin.TryParse(text, out var parsed) ? parsed : null;
        return origin is { Port: null } ? named with { Text = text, Origin = origin } : null;
    }
}
