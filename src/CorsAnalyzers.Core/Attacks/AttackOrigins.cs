using System.Collections.Immutable;
using System.Globalization;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Attacks;

/// <summary>The origins that simulated servers are asked from; all serialized (HTML Standard §7.1.1), as a browser sends them.</summary>
public static class AttackOrigins
{
    /// <summary>The most trusted probes for one body of code: each costs a simulated run.</summary>
    public const int TrustedProbeLimit = 8;

    /// <summary>The most look-alikes for one check: each costs a simulated run.</summary>
    public const int LookAlikeLimit = 24;

    // Further ones are not attacked, so that the limit leaves room for every class of attack on each of these.
    private const int AttackedLiterals = 6;
    private const int AttackedWords = 3;
    private const int AttackedPatterns = 4;

    private const string Scheme = "https://";
    private const string NullWhy = "sandboxed frames and local files send it, so anyone can";

    private static readonly AttackOrigin Null = new(CorsHeaderValues.NullOrigin, AttackKind.NullOrigin, NullWhy, IsHostile: true);

    // Shorter literals than this say nothing about a host: they stand in most of them by chance.
    private const int ShortestTelling = 4;

    // RFC 2606 keeps these names free, so nobody's site is ever called an attacker.
    private static readonly ImmutableArray<string> Hosts = ImmutableArray.Create(
        "attacker.test",
        "stranger.example",
        "outsider.invalid",
        "unknown.example.org");

    private static readonly string NobodyNamed = Scheme + Hosts[0];

    /// <summary>
    /// The origin of a site that the code knows nothing of: none of its literals contains the host, in any letter case, and, if a
    /// candidate allows it, the host contains no literal either (so a check for <c>.test</c> does not take the stranger for a friend).
    /// </summary>
    public static string Stranger(IEnumerable<string> literals)
    {
        var known = literals.Where(static literal => !string.IsNullOrEmpty(literal)).ToList();
        if (known.Count == 0)
        {
            return NobodyNamed;
        }

        var host = Hosts.FirstOrDefault(candidate => !IsNamed(candidate, known) && !IsHinted(candidate, known))
            ?? Hosts.FirstOrDefault(candidate => !IsNamed(candidate, known))
            ?? Numbered().First(candidate => !IsNamed(candidate, known));
        return Scheme + host;
    }

    /// <summary>
    /// The http and https origins that the literals name, in their order, each once and at most <see cref="TrustedProbeLimit"/>:
    /// whole literals, or the members of a literal that is a list.
    /// </summary>
    public static ImmutableArray<string> TrustedProbes(IEnumerable<string> literals)
    {
        var probes = ImmutableArray.CreateBuilder<string>();
        foreach (var literal in literals)
        {
            foreach (var member in Members(literal))
            {
                if (probes.Count == TrustedProbeLimit)
                {
                    return probes.ToImmutable();
                }

                if (Origin.TryParse(member, out var origin)
                    && origin.Scheme is ("http" or "https")
                    && origin.Host.IndexOf('*') < 0
                    && !IsBeginning(origin.Host)
                    && !probes.Contains(origin.Serialize()))
                {
                    probes.Add(origin.Serialize());
                }
            }
        }

        return probes.ToImmutable();
    }

    /// <summary>
    /// The https origins of the whole hosts that the literals name without a scheme, in their order, each once: not words, loopback hosts
    /// and public suffixes, which are nobody's, nor parts of a host that say so by a dot at an end.
    /// </summary>
    public static IEnumerable<string> HostProbes(IEnumerable<string> literals) => literals
        .SelectMany(static literal => Members(literal))
        .Select(static member => NamedOrigin.Read(member))
        .OfType<NamedOrigin>()
        .Where(static name => name is { StartsInside: true, HasLeadingDot: false, IsWildcard: false, IsWord: false, IsLoopback: false }
            && OriginPattern.TryParse(Scheme + OriginPattern.SubdomainWildcard + name.Host, out _, out _))
        .Select(static name => Scheme + name.Host + name.Port)
        .Where(static origin => Origin.IsSerialized(origin))
        .Distinct(StringComparer.Ordinal);

    /// <summary>
    /// The origins that pass weak checks made of the literals, the most telling first: the first that passes names the weakness. At most
    /// <see cref="LookAlikeLimit"/>, each once; the stranger and <c>null</c> are always among them.
    /// </summary>
    /// <param name="literals">What the check names: hosts and parts of them, origins, ports, patterns. Other texts do no harm.</param>
    /// <param name="patterns">Those that are known to be regular expressions. Others are taken for such where they look like one.</param>
    public static ImmutableArray<AttackOrigin> LookAlikes(IEnumerable<string> literals, IEnumerable<string>? patterns = null)
    {
        var known = (patterns ?? []).Where(static text => !string.IsNullOrEmpty(text)).Distinct().ToList();
        var given = literals.Where(static text => !string.IsNullOrEmpty(text)).Distinct().Except(known).ToList();
        var all = given.Concat(known).ToList();

        // A pattern names a host with its dots escaped.
        var attacker = Stranger(all.Select(static text => text.Replace("\\", ""))).Substring(Scheme.Length);
        var named = new List<NamedOrigin>();
        foreach (var text in given)
        {
            if (LooksLikePattern(text))
            {
                known.Add(text);
            }
            else
            {
                named.AddRange(Members(text).Select(static member => NamedOrigin.Read(member)).OfType<NamedOrigin>());
            }
        }

        var territory = new Territory(attacker);
        var list = new CandidateList(territory, attacker, DefaultScheme(all));
        foreach (var name in named)
        {
            territory.Name(name.Host);
            list.Exclude((name.Scheme ?? "") + "://" + name.Host + name.Port);
        }

        var hosts = known.Select(pattern => PatternAttacks.Read(pattern, list.Label)).ToList();
        foreach (var host in hosts.SelectMany(static host => host))
        {
            territory.Name(host.Fixed);
        }

        list.AddHostile(null, attacker, "", AttackKind.Stranger, -1, "the check asks nothing of the host");
        list.Add(Null, -1);
        foreach (var pattern in hosts.Where(static pattern => !pattern.IsEmpty).Take(AttackedPatterns))
        {
            PatternAttacks.Add(list, pattern);
        }

        var telling = named.OrderBy(static name => VaguenessOf(name)).ToList();
        var words = telling.Where(static name => name.IsWord);
        foreach (var name in telling.Where(static name => !name.IsWord).Take(AttackedLiterals).Concat(words.Take(AttackedWords)))
        {
            LiteralAttacks.Add(list, name);
        }

        CombinedAttacks.Add(list, telling);
        return list.Select(LookAlikeLimit);
    }

    /// <summary>The attacks that pass checks which ask for nothing but a whole text: <c>null</c>, where it is one of the texts.</summary>
    public static ImmutableArray<AttackOrigin> WholeTexts(IEnumerable<string> texts) =>
        texts.Contains(CorsHeaderValues.NullOrigin) ? ImmutableArray.Create(Null) : ImmutableArray<AttackOrigin>.Empty;

    // Whole origins are mostly compared with; pieces are what weak checks are made of. A word may be about anything, above all where it
    // has upper-case letters, which no host has.
    private static int VaguenessOf(NamedOrigin name) =>
        name.IsWord ? (name.IsLoopback ? 0 : Ascii.ToLower(name.Literal) == name.Literal ? 3 : 4)
        : name.StartsInside && !name.HasLeadingDot ? 0
        : name.EndsInside && (name.Host.IndexOf('.') < 0 || name.Host[name.Host.Length - 1] is '.' or '-') ? 0
        : name.HasLeadingDot ? 1
        : 2;

    private static bool LooksLikePattern(string text)
    {
        if (text.IndexOfAny(['\\', '^', '$', '(', '+']) >= 0
            || text.IndexOf(".*", StringComparison.Ordinal) >= 0
            || text.IndexOf("s?:", StringComparison.Ordinal) >= 0)
        {
            return true;
        }

        // Brackets stand around IPv6 addresses too, and a bar between the members of a list.
        return (text.IndexOf('[') >= 0 && text.IndexOf("://[", StringComparison.Ordinal) < 0 && text[0] != '[')
            || (text.IndexOf('|') >= 0 && (OriginParser.Parse(text, out _) & OriginIssues.List) == 0);
    }

    private static string DefaultScheme(List<string> texts)
    {
        bool Names(string scheme) => texts.Exists(text => text.IndexOf(scheme, StringComparison.OrdinalIgnoreCase) >= 0);
        return Names("http") && !Names("https") && !Names("http(s)") ? "http" : "https";
    }

    private static IEnumerable<string> Members(string? literal)
    {
        var issues = OriginParser.Parse(literal, out _);
        return (issues & OriginIssues.List) != 0 ? OriginParser.SplitList(literal!) : [literal ?? ""];
    }

    // A dot at the end: what a check of the beginning compares with. Browsers do send such hosts, and nobody means them.
    private static bool IsBeginning(string host) => host[host.Length - 1] == '.';

    private static bool IsNamed(string host, List<string> literals) =>
        literals.Exists(literal => literal.IndexOf(host, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsHinted(string host, List<string> literals) =>
        literals.Exists(literal => literal.Length >= ShortestTelling && host.IndexOf(literal, StringComparison.OrdinalIgnoreCase) >= 0);

    private static IEnumerable<string> Numbered()
    {
        for (var number = 2; ; number++)
        {
            yield return "attacker" + number.ToString(CultureInfo.InvariantCulture) + ".test";
        }
    }
}
