using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>
/// CORS3004: a policy that is open to any origin or to credentials lists a request header that steers servers or proxies.
/// </summary>
internal sealed class RiskyRequestHeaderAllowedRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS3004",
        "RiskyRequestHeaderAllowed",
        RuleCategory.Security,
        RuleLevel.Warning,
        "A request header that steers servers or proxies is allowed to other sites",
        "The request header '{0}' is allowed to {1}: it {2}",
        "Some request headers change what servers and proxies take a request for: its method, its sender's address, its host or its path. "
        + "Browsers send such a header to another site only if that site's CORS policy lists it.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options)
    {
        const string Header = CorsHeaderNames.AccessControlAllowHeaders;
        if (!StatedList.NamesIn(conversation, Header).Any(IsRisky))
        {
            return [];
        }

        var stranger = conversation.Policies.IsEmpty ? conversation.Preflights[0] : conversation.Stranger;
        var open = StatedList.GivenTo(conversation, stranger, Header, IsRisky, answer => answer.IsReadable(stranger.Request.Origin));
        var withCredentials = StatedList.In(conversation, Header).Where(static list => list.StatesCredentials);
        return Report(open, "any site").Concat(Report(withCredentials, "sites that may send credentials")).OncePerSite();
    }

    private static bool IsRisky(ListedName name) => RequestHeaders.FindRisky(name.Text) is not null;

    private static IEnumerable<Finding> Report(IEnumerable<StatedList> lists, string whom) => lists
        .SelectMany(static list => list.Names)
        .Where(IsRisky)
        .Select(name => name.Report(Definition, FixHint.RemoveHeaderName, name.Text, whom, RequestHeaders.FindRisky(name.Text)!.Effect));
}
