using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>CORS3012: a method is listed that no script can send (Fetch Standard, 2.2.1, "forbidden method").</summary>
internal sealed class ForbiddenMethodRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS3012",
        "ForbiddenMethod",
        RuleCategory.Usage,
        RuleLevel.Warning,
        "A method is allowed that no script can send",
        "The method '{0}' is allowed in vain: browsers let no script send it",
        "CONNECT, TRACE and TRACK are forbidden to scripts, whatever a server allows.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options) =>
        StatedList.NamesIn(conversation, CorsHeaderNames.AccessControlAllowMethods)
            .Where(static name => Methods.IsForbidden(name.Text))
            .Select(static name => name.Report(Definition, FixHint.RemoveHeaderName, name.Text))
            .OncePerSite();
}
