using System.Collections.Immutable;
using System.Globalization;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Attacks;

/// <summary>The origins that simulated servers are asked from; all serialized (HTML Standard §7.1.1), as a browser sends them.</summary>
public static class AttackOrigins
{
    /// <summary>The most trusted probes for one body of code: each costs a simulated run.</summary>
    public const int TrustedProbeLimit = 8;

    private const string Scheme = "https://";

    // Shorter literals than this say nothing about a host: they stand in most of them by chance.
    private const int ShortestTelling = 4;

    // RFC 2606 keeps these names free, so nobody's site is ever called an attacker.
    private static readonly ImmutableArray<string> Hosts = ImmutableArray.Create(
        "attacker.test",
        "stranger.example",
        "outsider.invalid",
        "unknown.example.org");

    /// <summary>
    /// The origin of a site that the code knows nothing of: none of its literals contains the host, in any letter case, and, if a
    /// candidate allows it, the host contains no literal either (so a check for <c>.test</c> does not take the stranger for a friend).
    /// </summary>
    public static string Stranger(IEnumerable<string> literals)
    {
        var known = literals.Where(literal => !string.IsNullOrEmpty(literal)).ToList();
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
                    && !probes.Contains(origin.Serialize()))
                {
                    probes.Add(origin.Serialize());
                }
            }
        }

        return probes.ToImmutable();
    }

    private static IEnumerable<string> Members(string? literal)
    {
        var issues = OriginParser.Parse(literal, out _);
        return (issues & OriginIssues.List) != 0 ? OriginParser.SplitList(literal!) : [literal ?? ""];
    }

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
