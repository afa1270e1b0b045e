using System.Collections.Immutable;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>
/// CORS1011: Access-Control-Allow-Origin is given several origins; browsers compare the whole value with one (Fetch Standard, 4.10).
/// </summary>
internal sealed class MultipleOriginsInHeaderRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS1011",
        "MultipleOriginsInHeader",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "Access-Control-Allow-Origin is given several origins",
        "Access-Control-Allow-Origin is '{0}': a browser compares the whole value with one origin, so no site can read the answer",
        "The header holds one origin, '*' or 'null'; a list is no origin, and browsers refuse the answer to everyone. "
        + "Compare the request's origin with the list, and answer with the one that asks.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options)
    {
        var reported = new HashSet<Site>();
        foreach (var written in WrittenOrigins.Answers(conversation))
        {
            if (Judge(written) is { } finding && reported.Add(finding.Site))
            {
                yield return finding;
            }
        }
    }

    private static Finding? Judge(IReadOnlyList<StatedHeader> written)
    {
        var list = written.FirstOrDefault(static header => SeveralOrigins.In(header.Value!).Length > 1);
        if (list is null && written.Count < 2)
        {
            return null;
        }

        var value = string.Join(", ", written.Select(static header => header.Value));
        var members = written.SelectMany(static header => SeveralOrigins.In(header.Value!)).Distinct(StringComparer.Ordinal).ToList();
        var (site, others) = list is null
            ? (written[1].Site, ImmutableArray.Create(written[0].Site))
            : (list.Site, ImmutableArray<Site>.Empty);

        // Which of several is meant cannot be known; where all are the same, one is enough.
        var hint = members.Count > 1 || (list is null && written[0].Site.Equals(site)) || (list is not null && written.Count > 1)
            ? FixHint.None
            : list is null ? FixHint.RemoveWrite : FixHint.Replace;
        return new Finding(Definition, site, others, ImmutableArray.Create(value), hint)
        {
            FixValues = hint == FixHint.Replace ? ImmutableArray.Create(members[0]) : ImmutableArray<string>.Empty,
        };
    }
}
