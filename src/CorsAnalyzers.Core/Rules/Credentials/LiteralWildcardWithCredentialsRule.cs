using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Credentials;

/// <summary>
/// CORS2004: <c>*</c> in a list of names, where credentials make it a literal name (Fetch Standard, 4.8, and 2.2.2, "CORS-exposed
/// header-name list").
/// </summary>
internal sealed class LiteralWildcardWithCredentialsRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS2004",
        "LiteralWildcardWithCredentials",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "'*' is listed where credentials are allowed",
        "'*' in {0} covers nothing where credentials are allowed: it is taken for a name",
        "In an answer to a request with credentials '*' is no wildcard: it stands for a header or method of that name. "
        + "List the names, or let the host answer with whatever was requested.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options) => StatedList.Headers
        .SelectMany(header => StatedList.In(conversation, header))
        .Where(IsLiteral)
        .Select(Report)
        .OncePerSite();

    // Where an entry is not known, it may be none, and the host may answer a lone '*' with what was requested.
    private static bool IsLiteral(StatedList list) => list is { Credentials: true, Wildcard: not null, EchoSite: null }
        && (!CanBeEchoed(list) || !list.MayHoldMore || list.Names.Length > 1);

    private static Finding Report(StatedList list)
    {
        var hint = CanBeEchoed(list) ? FixHint.AllowAny : FixHint.RemoveHeaderName;
        return list.Wildcard!.Report(Definition, hint, list.Header) with { Others = ImmutableArray.Create(list.CredentialsSite!) };
    }

    private static bool CanBeEchoed(StatedList list) => !list.IsHandWritten && list.Header != CorsHeaderNames.AccessControlExposeHeaders;
}
