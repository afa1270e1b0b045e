using System.Collections.Immutable;
using CorsAnalyzers.Attacks;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>CORS1003: <c>null</c> is listed or written as the origin, or a check lets it in with credentials.</summary>
internal sealed class NullOriginRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS1003",
        "NullOrigin",
        RuleCategory.Security,
        RuleLevel.Warning,
        "The origin 'null' is let in",
        "{0}: any site can send it, from a sandboxed frame",
        "Sandboxed frames and data: documents send 'null' as their origin, and any site can make one. "
        + "It is nobody's origin; let in the origins that are meant.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options)
    {
        var listed = DecidingList.In(conversation)
            .Where(static pair => pair.Entry.Value == CorsHeaderValues.NullOrigin)
            .Select(pair => Report(
                pair.Entry.Site, ImmutableArray<Site>.Empty, "'null' is listed as an origin", CorsHeaderValues.NullOrigin) with
            {
                FixHint = OriginLists.MayLetAllIn(
                    conversation, static entry => entry.Value == CorsHeaderValues.NullOrigin) ? FixHint.None : FixHint.RemoveOrigin,
            });
        var written = WrittenOrigins.In(conversation)
            .Where(static header => header.Value == CorsHeaderValues.NullOrigin)
            .Select(static header => Report(header.Site, ImmutableArray<Site>.Empty, "'null' is written as the origin"));
        var admitted = Admissions.OfAttacks(conversation, CredentialsMode.Include, static attack => attack.Kind == AttackKind.NullOrigin)
            .Select(static admission => Report(admission.Site, admission.Credentials, "This check lets 'null' in with credentials"));
        return listed.Concat(written).Concat(admitted)
            .GroupBy(static finding => finding.Site)
            .Select(static group => group.FirstOrDefault(static finding => finding.FixHint == FixHint.None) ?? group.First());
    }

    private static Finding Report(Site site, ImmutableArray<Site> others, string what, string? name = null) =>
        new(Definition, site, others, ImmutableArray.Create(what), FixHint.RemoveOrigin, name);
}
