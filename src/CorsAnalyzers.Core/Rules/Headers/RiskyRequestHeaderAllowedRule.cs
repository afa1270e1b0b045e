using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>CORS3004: a policy that is open to any origin or to credentials lists a request header that steers servers or proxies.</summary>
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
        var reported = new HashSet<(Site, string)>();
        var stranger = conversation.Preflights[0];
        var open = stranger.Prove(answer => ListsRisky(answer) && IsReadable(stranger.Request, answer));
        foreach (var finding in Report(open, "any site"))
        {
            yield return finding;
        }

        foreach (var answer in conversation.Preflights.SelectMany(static exchange => exchange.Outcomes)
            .Where(static outcome => !outcome.IsDevelopmentOnly)
            .Select(static outcome => outcome.Answer))
        {
            if (answer is not null
                && answer.Find(CorsHeaderNames.AccessControlAllowOrigin) is not null
                && answer.Find(CorsHeaderNames.AccessControlAllowCredentials)?.Value == CorsHeaderValues.AllowCredentials)
            {
                foreach (var finding in Report(answer, "sites that may send credentials"))
                {
                    yield return finding;
                }
            }
        }

        IEnumerable<Finding> Report(Answer? answer, string whom)
        {
            foreach (var (name, risky, site) in Risky(answer))
            {
                if (reported.Add((site, name.ToLowerInvariant())))
                {
                    yield return new Finding(
                        Definition,
                        site,
                        ImmutableArray<Site>.Empty,
                        ImmutableArray.Create(name, whom, risky.Effect),
                        FixHint.RemoveHeaderName,
                        name);
                }
            }
        }
    }

    private static bool ListsRisky(Answer answer) => Risky(answer).Any();

    private static bool IsReadable(CorsRequest request, Answer answer) =>
        answer.Find(CorsHeaderNames.AccessControlAllowOrigin)?.Value is { } value
        && (value == CorsHeaderValues.AnyOrigin || value == request.Origin);

    private static IEnumerable<(string Name, RiskyRequestHeader Risky, Site Site)> Risky(Answer? answer)
    {
        foreach (var header in answer?.FindAll(CorsHeaderNames.AccessControlAllowHeaders) ?? Enumerable.Empty<StatedHeader>())
        {
            foreach (var element in HeaderList.Split(header.Value ?? string.Empty))
            {
                if (RequestHeaders.FindRisky(element.Text) is { } risky)
                {
                    yield return (element.Text, risky, header.Site);
                }
            }
        }
    }
}
