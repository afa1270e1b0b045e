using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>
/// CORS3009: a response header is exposed that no script can read (Fetch Standard, 2.2.2, "forbidden response-header name").
/// </summary>
internal sealed class ForbiddenExposedHeaderRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS3009",
        "ForbiddenExposedHeader",
        RuleCategory.Usage,
        RuleLevel.Warning,
        "A response header is exposed that no script can read",
        "The response header '{0}' is exposed in vain: no browser shows it to scripts",
        "Browsers keep Set-Cookie to themselves, exposed or not. "
        + "A value that scripts need has to be sent in another header or in the body.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options) =>
        StatedList.NamesIn(conversation, CorsHeaderNames.AccessControlExposeHeaders)
            .Where(static name => ResponseHeaders.IsForbidden(name.Text))
            .Select(static name => name.Report(Definition, FixHint.RemoveHeaderName, name.Text))
            .OncePerSite();
}
