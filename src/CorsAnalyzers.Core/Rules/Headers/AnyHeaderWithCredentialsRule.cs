using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>CORS3005: any request header is allowed together with credentials.</summary>
internal sealed class AnyHeaderWithCredentialsRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS3005",
        "AnyHeaderWithCredentials",
        RuleCategory.Security,
        RuleLevel.Off,
        "Any request header is allowed together with credentials",
        "Any request header is allowed to sites that may send credentials, also those that steer servers and proxies",
        "Whatever headers a request asks for are allowed, so a new header that servers or proxies come to honour is allowed, too. "
        + "List the headers that the application reads.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options) =>
        StatedList.In(conversation, CorsHeaderNames.AccessControlAllowHeaders)
            .Where(static list => list is { EchoSite: not null, Credentials: true })
            .Select(static list => new Finding(
                Definition,
                list.EchoSite!,
                ImmutableArray.Create(list.CredentialsSite!),
                ImmutableArray<string>.Empty,
                FixHint.None))
            .OncePerSite();
}
