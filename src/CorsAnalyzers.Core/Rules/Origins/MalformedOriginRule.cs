using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>
/// CORS1006: a listed or written origin that can never equal a serialized one (HTML Standard §7.1.1), whatever the host makes of it.
/// </summary>
internal sealed class MalformedOriginRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS1006",
        "MalformedOrigin",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "An origin never equals the one that browsers send",
        "'{0}' never equals the origin that a browser sends: {1}",
        "Servers and browsers compare origins letter by letter, and browsers send scheme, host and port alone: in lower case "
        + "and punycode, without "
        + "the scheme's own port, a path or a slash at the end. An origin in another spelling lets nobody in.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options)
    {
        var listed = DecidingList.In(conversation)
            .Where(static pair => pair.Entry.Value != CorsHeaderValues.AnyOrigin
                && !string.IsNullOrWhiteSpace(pair.Entry.Value)
                && !IsWildcard(pair.Policy, pair.Entry))
            .Select(static pair => (
                pair.Entry.Site,
                Text: pair.Entry.Written ?? pair.Entry.Value!,
                Fault: OriginFault.Find(
                    pair.Entry.Value!,
                    corrected => WildcardEntry.IsKnownTo(pair.Policy.Host) && WildcardEntry.NamesOneSite(corrected))));
        var written = WrittenOrigins.In(conversation)
            .Where(static header => header.Value != CorsHeaderValues.AnyOrigin && SeveralOrigins.In(header.Value!).Length == 1)
            .Select(static header => (header.Site, Text: header.Value!, Fault: OriginFault.Find(header.Value!, static _ => false)));
        return listed.Concat(written)
            .Where(static one => one.Fault is not null)
            .GroupBy(static one => (one.Site, one.Text))
            .Select(group => Report(conversation, group.Key.Site, group.Key.Text, group.First().Fault!));
    }

    /// <summary>A sound one, or one that another rule speaks of where it is not switched on.</summary>
    private static bool IsWildcard(PolicyModel policy, ListedOrigin entry) =>
        WildcardEntry.IsKnownTo(policy.Host) && WildcardEntry.FindSubdomain(entry.Value!) is not null;

    private static Finding Report(Conversation conversation, Site site, string text, OriginFault fault)
    {
        var missing = fault.Corrected.RemoveAll(origin => IsListedToo(conversation, site, origin));
        return new Finding(
            Definition,
            site,
            ImmutableArray<Site>.Empty,
            ImmutableArray.Create(text, fault.Why),
            fault.Corrected.IsEmpty ? FixHint.None : missing.IsEmpty ? FixHint.RemoveOrigin : FixHint.Replace,
            text)
        {
            FixValues = missing,
        };
    }

    /// <summary>Whether each list that has an entry from this place lists the origin, too.</summary>
    private static bool IsListedToo(Conversation conversation, Site site, string origin)
    {
        var lists = OriginLists.At(conversation, site);
        return lists.Count != 0 && lists.TrueForAll(list => list.Any(entry => entry.Value == origin));
    }
}
