using System.Collections.Immutable;
using CorsAnalyzers.Attacks;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>Who is proven to be let in, and where.</summary>
internal static class Admissions
{
    // Not the modes themselves, which would be boxed for each question.
    private static readonly object OfInclude = new();
    private static readonly object OfOthers = new();
    private static readonly object NamedOrigins = new();

    /// <summary>
    /// The proofs that the exchange's origin may read the answers: one for each place that lets it in. Where the place depends on a check
    /// of the origin that cannot be seen and every one lets it in, one of them.
    /// </summary>
    public static IReadOnlyList<Admission> Of(Exchange exchange, CredentialsMode credentials) =>
        exchange.Derived.Get(
            credentials == CredentialsMode.Include ? OfInclude : OfOthers, (exchange, credentials), static asked => Find(asked.exchange, asked.credentials));

    private static IReadOnlyList<Admission> Find(Exchange exchange, CredentialsMode credentials)
    {
        var request = exchange.Request.With(credentials);
        if (request.Origin is null)
        {
            return [];
        }

        return exchange.ProveEach(IsAdmitted, SiteOf)
            .Select(answer => new Admission(exchange, SiteOf(answer), CredentialsOf(answer)))
            .ToList();

        bool IsAdmitted(Answer answer) => answer.Check(request) == CorsCheckResult.Allowed;

        static Site SiteOf(Answer answer) => answer.Find(CorsHeaderNames.AccessControlAllowOrigin)!.Site;

        ImmutableArray<Site> CredentialsOf(Answer answer) => request.Credentials == CredentialsMode.Include
            ? ImmutableArray.Create(answer.Find(CorsHeaderNames.AccessControlAllowCredentials)!.Site)
            : ImmutableArray<Site>.Empty;
    }

    /// <summary>
    /// The attacks that get in at places that do not let the stranger in: one a place, and one that every browser can send if there is any.
    /// </summary>
    public static IEnumerable<Admission> OfAttacks(Conversation conversation, CredentialsMode credentials, Func<AttackOrigin, bool> which)
    {
        if (!conversation.Actual.Any(exchange => exchange.Attack is { } attack && which(attack)))
        {
            return [];
        }

        var open = PlacesOpenToAll(conversation, credentials);
        var neighbours = new HashSet<(Site, string)>(conversation.Actual
            .Where(static exchange => exchange.Attack is { Kind: AttackKind.PublicSuffixNeighbour })
            .SelectMany(exchange => Of(exchange, credentials))
            .Select(static admission => (admission.Site, SuffixOf(admission.Origin))));
        return conversation.Actual.Skip(1)
            .Where(exchange => exchange.Attack is { } attack && which(attack))
            .OrderBy(static exchange => exchange.Attack!.IsSentByAllBrowsers ? 0 : 1)
            .SelectMany(exchange => Of(exchange, credentials))
            .Where(admission => !open.Contains(admission.Site) && !IsNeighbourToo(admission))
            .GroupBy(static admission => admission.Site)
            .Select(static group => group.First());

        // Where every site under a public suffix gets in, a look-alike under it gets in for no reason of its own.
        bool IsNeighbourToo(Admission admission) =>
            admission.Exchange.Attack is { IsHostile: true, Kind: not AttackKind.PublicSuffixNeighbour }
            && neighbours.Contains((admission.Site, SuffixOf(admission.Origin)));
    }

    /// <summary>The origins that the code itself names, at places that do not let the stranger in.</summary>
    public static IEnumerable<Admission> OfNamed(Conversation conversation, CredentialsMode credentials, Func<Origin, bool> which)
    {
        var named = conversation.Derived.Get(NamedOrigins, conversation, static asked => FindNamed(asked));
        if (!named.Exists(one => which(one.Origin)))
        {
            return [];
        }

        var open = PlacesOpenToAll(conversation, credentials);
        return named
            .Where(one => which(one.Origin))
            .SelectMany(one => Of(one.Exchange, credentials))
            .Where(admission => !open.Contains(admission.Site));
    }

    private static List<NamedExchange> FindNamed(Conversation conversation)
    {
        var named = new List<NamedExchange>();
        for (var i = 1; i < conversation.Actual.Length; i++)
        {
            if (conversation.Actual[i] is { Attack: null } exchange && Origin.TryParse(exchange.Request.Origin, out var origin))
            {
                named.Add(new NamedExchange(exchange, origin));
            }
        }

        return named;
    }

    private static HashSet<Site> PlacesOpenToAll(Conversation conversation, CredentialsMode credentials) =>
        new(Of(conversation.Stranger, credentials).Select(static admission => admission.Site));

    private static string SuffixOf(string origin) =>
        Origin.TryParse(origin, out var parsed) && !parsed.IsOpaque ? parsed.Host.Substring(PublicSuffixes.Find(parsed.Host).Start) : "";

    private sealed record NamedExchange(Exchange Exchange, Origin Origin);
}
