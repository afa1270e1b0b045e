using System.Collections.Immutable;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Attacks;

/// <summary>Gathers the attack origins that a browser can send, each once.</summary>
/// <param name="territory">What the check names.</param>
/// <param name="attacker">The attacker's domain.</param>
/// <param name="defaultScheme">The scheme where a literal names none.</param>
internal sealed class CandidateList(Territory territory, string attacker, string defaultScheme)
{
    private const int LongestQuote = 60;

    // Both stand in hosts by the URL Standard. No certificate has the first, and few browsers resolve the second.
    private static readonly char[] SpecialCharacters = ['_', '{'];

    private readonly List<Candidate> _candidates = [];
    private readonly HashSet<string> _origins = new(StringComparer.Ordinal);

    /// <summary>The attacker's domain.</summary>
    public string Attacker { get; } = attacker;

    /// <summary>The first label of the attacker's domain.</summary>
    public string Label { get; } = attacker.Substring(0, attacker.IndexOf('.'));

    /// <summary>A host of the attacker's that begins with another host, or a part of one.</summary>
    public string Continue(string host) =>
        host.Length == 0 ? Attacker
        : host[host.Length - 1] == '.' ? host + Attacker
        : host[host.Length - 1] == '-' ? host + Label + "." + Attacker
        : host + "." + Attacker;

    /// <summary>Keeps an origin out, because the check names it whole.</summary>
    public void Exclude(string origin) => _origins.Add(origin);

    /// <summary>Adds an origin on a host that someone else can own; any other is left out.</summary>
    /// <returns>Whether it was added, by this call or an earlier one.</returns>
    public bool AddHostile(string? scheme, string host, string port, AttackKind kind, int round, string why, bool isCombined = false)
    {
        if (!Territory.IsWellFormed(host) || !territory.IsHostile(host))
        {
            return false;
        }

        var isPlain = host.All(static c => Ascii.IsAlphanumeric(c) || c is '-' or '.');
        var origin = (scheme ?? defaultScheme) + "://" + host + port;
        return Add(new AttackOrigin(origin, kind, why, IsHostile: true, IsSentByAllBrowsers: isPlain), round, isCombined);
    }

    /// <summary>Adds the attacker's hosts in which a character follows that a check may take for the end of the host.</summary>
    public void AddSpecial(string? scheme, string host, string why)
    {
        foreach (var character in SpecialCharacters)
        {
            AddHostile(
                scheme,
                host + character + "." + Attacker,
                "",
                AttackKind.SpecialCharacter,
                4,
                why + " and some browsers allow '" + character + "' in a host");
        }
    }

    /// <summary>Adds an origin unless it is none that a browser sends.</summary>
    public bool Add(AttackOrigin attack, int round, bool isCombined = false)
    {
        if (_origins.Contains(attack.Origin))
        {
            return true;
        }

        if (!Origin.IsSerialized(attack.Origin))
        {
            return false;
        }

        _origins.Add(attack.Origin);
        _candidates.Add(new Candidate(attack, round, isCombined));
        return true;
    }

    /// <summary>At most <paramref name="limit"/>: chosen by their rounds, in the order in which they tell most.</summary>
    public ImmutableArray<AttackOrigin> Select(int limit) => _candidates
        .OrderBy(static candidate => candidate.Round)
        .Take(limit)
        .OrderBy(static candidate => RankOf(candidate))
        .Select(static candidate => candidate.Attack)
        .ToImmutableArray();

    /// <summary>A literal as a message quotes it.</summary>
    public static string Quote(string text) => "'" + (text.Length <= LongestQuote ? text : text.Substring(0, LongestQuote) + "…") + "'";

    // What passes only the weaker checks comes first, so that the first one that passes names the weakness: what glues a suffix also passes
    // a check of the middle, but not the other way round.
    private static int RankOf(Candidate candidate) => candidate.Attack.Kind switch
    {
        AttackKind.Stranger => 0,
        AttackKind.Truncated => 12,
        AttackKind.NullOrigin => 20,
        AttackKind.SpecialCharacter => 21,
        AttackKind.PlainHttp => 22,
        AttackKind.OtherPort => 23,
        _ when candidate.IsCombined => candidate.Attack.Kind == AttackKind.Substring ? 10 : 11,
        AttackKind.Substring => 1,
        AttackKind.LoopbackLookAlike => 2,
        AttackKind.Prefix => 3,
        AttackKind.MissingAnchor => 4,
        AttackKind.UnescapedDot => 5,
        AttackKind.GluedSuffix => 6,
        _ => 7,
    };
}
