using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>CORS3018: a request header of the CORS protocol (Fetch Standard, 3.3.2) is written to a response.</summary>
internal sealed class RequestHeaderInResponseRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS3018",
        "RequestHeaderInResponse",
        RuleCategory.Usage,
        RuleLevel.Warning,
        "A request header of the CORS protocol is written to a response",
        "'{0}' is a request header: in a response browsers ignore it",
        "Browsers send Origin and Access-Control-Request-* with requests, and servers answer with other headers. "
        + "In a response they have no effect.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options) => conversation.KnownAnswers
        .SelectMany(static answer => answer.Headers)
        .Where(static header => CorsHeaderNames.IsCorsRequestHeader(header.Name))
        .Select(static header => new Finding(
            Definition,
            header.NameSite ?? header.Site,
            ImmutableArray<Site>.Empty,
            ImmutableArray.Create(header.Name),
            FixHint.None,
            header.Name))
        .OncePerSite();
}
