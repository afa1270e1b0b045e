using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>
/// CORS3011: an entry of a list of header names or methods is no token (RFC 9110, 5.6.2), so the list is none (Fetch Standard, 2.2.2,
/// "extract header list values").
/// </summary>
internal sealed class InvalidFieldNameRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS3011",
        "InvalidFieldName",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "A listed header or method is not a name",
        "'{0}' in {1} is no name of a {2}: {3}",
        "Each entry of such a list is one name; a comma, a space, a colon or a quote within it makes the whole list invalid, "
        + "and browsers then allow or expose nothing of it. "
        + "Hosts that look names up themselves never find such an entry. Give several names as several values.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options) => StatedList.Headers
        .SelectMany(header => StatedList.In(conversation, header))
        .SelectMany(static list => list.Names
            .Where(static name => !HeaderList.IsToken(name.Text))
            .Select(name => Report(list, name)))
        .OncePerSite();

    private static Finding Report(StatedList list, ListedName name)
    {
        var meant = FieldNameRepair.NamesMeantBy(name.Text);
        var isLookedUp = list.Host.ChecksPreflights && list.Header != CorsHeaderNames.AccessControlExposeHeaders;
        return name.Report(
            Definition,
            meant.IsEmpty ? FixHint.None : FixHint.Replace,
            name.Text,
            list.Header,
            list.Header == CorsHeaderNames.AccessControlAllowMethods ? "method" : "header",
            isLookedUp ? "no request asks for it" : "browsers discard the whole list") with
        {
            FixValues = meant,
        };
    }
}
