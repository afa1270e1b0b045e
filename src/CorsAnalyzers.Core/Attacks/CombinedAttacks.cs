namespace CorsAnalyzers.Attacks;

/// <summary>The origins that pass several weak checks at once: <c>StartsWith("https://app") &amp;&amp; EndsWith(".com")</c>.</summary>
internal static class CombinedAttacks
{
    private const int MostBeginnings = 2;
    private const int MostEndings = 3;
    private const int MostPieces = 4;

    /// <summary>Adds the attacks on checks with several of the literals.</summary>
    public static void Add(CandidateList list, IReadOnlyList<NamedOrigin> named)
    {
        var beginnings = named.Where(static name => name is { StartsInside: false, IsWildcard: false, EndsInside: true })
            .Take(MostBeginnings)
            .ToList();
        var endings = named.Where(static name => name.StartsInside).Take(MostEndings).ToList();
        var pieces = named.Where(static name => name.StartsInside && name.EndsInside).Take(MostPieces).ToList();
        foreach (var ending in endings)
        {
            foreach (var beginning in beginnings)
            {
                AddBetween(list, [beginning], ending, 1);
            }

            var others = pieces.Where(piece => !piece.HasLeadingDot && !ReferenceEquals(piece, ending)).ToList();
            if (others.Count > 0)
            {
                AddBetween(list, others, ending, 2);
            }
        }

        AddChain(list, beginnings.Take(1).Concat(pieces).ToList(), named.FirstOrDefault(static name => name.Host.Length == 0)?.Port ?? "");
    }

    // All that the check asks for, one after another.
    private static void AddChain(CandidateList list, List<NamedOrigin> all, string port)
    {
        if (all.Count > 1)
        {
            var host = list.Continue(Join(all, "."));
            list.AddHostile(all[0].Scheme, host, port, AttackKind.Substring, 2, "it contains " + Quote(all), isCombined: true);
        }
    }

    // What the check asks for at the beginning, the attacker's label, and what it asks for at the end.
    private static void AddBetween(CandidateList list, List<NamedOrigin> beginnings, NamedOrigin ending, int round)
    {
        var start = Join(beginnings, "-");
        var host = ending.Host.Length == 0
            ? list.Continue(start)
            : start + (EndsOpen(start) ? "" : "-") + list.Label + (ending.HasLeadingDot ? "." : "") + ending.Host;
        var why = (beginnings[0].StartsInside ? "it contains " : "it begins with ")
            + Quote(beginnings)
            + " and ends with "
            + CandidateList.Quote(ending.Literal);
        list.AddHostile(beginnings[0].Scheme, host, ending.Port, AttackKind.GluedSuffix, round, why, isCombined: true);
    }

    private static string Join(List<NamedOrigin> names, string glue) =>
        names.Skip(1).Aggregate(names[0].Host, (host, name) => host + (EndsOpen(host) ? "" : glue) + name.Host);

    private static bool EndsOpen(string host) => host[host.Length - 1] is '.' or '-';

    private static string Quote(List<NamedOrigin> names) =>
        string.Join(" and ", names.Select(static name => CandidateList.Quote(name.Literal)));
}
