using System.Collections.Immutable;

namespace CorsAnalyzers.Attacks;

/// <summary>The origins that pass a weak regular expression.</summary>
internal static class PatternAttacks
{
    // Sides of a choice that are sampled; the first ones show what the others are like.
    private const int SampledSides = 4;

    // Outermost sides that are attacked, and that are read for the sites that they name.
    private const int AttackedSides = 8;
    private const int NamedSides = 64;

    private const int MostOfOneKind = 2;

    /// <summary>What a pattern's matches look like.</summary>
    public static ImmutableArray<PatternHost> Read(string pattern, string filler)
    {
        if (PatternReader.Read(pattern) is not { } choice)
        {
            return ImmutableArray<PatternHost>.Empty;
        }

        var hosts = ImmutableArray.CreateBuilder<PatternHost>();
        var seen = new HashSet<(int, string, bool, bool)>();
        for (var outer = 0; outer < Math.Min(choice.Sides.Length, NamedSides); outer++)
        {
            for (var variant = 0; variant < 2 * SampledSides; variant++)
            {
                var sample = PatternSampler.Sample(choice.Sides[outer], filler, variant / 2, takesOptional: variant % 2 == 1);
                if (sample is not null
                    && seen.Add((outer, sample.Text, sample.IsOpenBefore, sample.IsOpenAfter))
                    && PatternHost.TryRead(sample, filler, outer, choice.Sides.Length, out var host))
                {
                    hosts.Add(host);
                }
            }
        }

        return hosts.ToImmutable();
    }

    /// <summary>Adds the attacks on a check with the pattern.</summary>
    public static void Add(CandidateList list, ImmutableArray<PatternHost> hosts)
    {
        var counts = new Dictionary<AttackKind, int>();
        foreach (var host in hosts)
        {
            if (host.Side < AttackedSides)
            {
                AddFree(list, host, counts);
                AddUnanchored(list, host, counts);
                AddDots(list, host, counts);
            }
        }
    }

    private static void AddFree(CandidateList list, PatternHost host, Dictionary<AttackKind, int> counts)
    {
        if (host.HasFreeSuffix)
        {
            var start = CandidateList.Quote(host.Host.Substring(0, host.Host.LastIndexOf('.') + 1));
            Add(list, host, host.Host, AttackKind.Prefix, "the pattern admits any top-level domain after " + start, counts);
            return;
        }

        if (host.FreeEnd == 0 || host.IsOpenAfter)
        {
            return;
        }

        var tail = host.Host.Substring(host.FreeEnd);
        var isNeighbour = host.FreeEnd == list.Label.Length
            && tail.StartsWith(".", StringComparison.Ordinal)
            && Territory.IsPublicSuffix(tail.Substring(1));
        var (kind, why) = isNeighbour
            ? (AttackKind.PublicSuffixNeighbour, "the pattern admits every site under " + CandidateList.Quote(tail.Substring(1)))
            : (AttackKind.GluedSuffix, "the pattern admits any letters before " + CandidateList.Quote(tail));
        Add(list, host, host.Host, kind, why, counts);
    }

    private static void AddUnanchored(CandidateList list, PatternHost host, Dictionary<AttackKind, int> counts)
    {
        var pattern = host.Sides > 1 ? "a side of the pattern's '|'" : "the pattern";
        if (host.IsOpenAfter)
        {
            var why = host.HasRunAtEnd ? " admits anything after " + CandidateList.Quote(host.Host) : " is not anchored at its end";
            Add(list, host, list.Continue(host.Host), AttackKind.MissingAnchor, pattern + why, counts);
            if (!host.HasRunAtEnd && !host.IsSpecial)
            {
                list.AddSpecial(host.Scheme, host.Host, pattern + " is not anchored at its end");
            }
        }

        if (host.IsOpenBefore && !host.Host.StartsWith(".", StringComparison.Ordinal))
        {
            Add(list, host, list.Label + host.Host, AttackKind.MissingAnchor, pattern + " is not anchored at its start", counts);
        }
    }

    private static void AddDots(CandidateList list, PatternHost host, Dictionary<AttackKind, int> counts)
    {
        foreach (var dot in host.Dots)
        {
            var changed = host.Host.Remove(dot, 1).Insert(dot, "-");
            Add(
                list,
                host,
                dot == 0 && host.IsOpenBefore ? list.Label + changed : changed,
                AttackKind.UnescapedDot,
                "a '.' in the pattern is not escaped and stands for any character",
                counts);
        }
    }

    private static void Add(
        CandidateList list,
        PatternHost host,
        string name,
        AttackKind kind,
        string why,
        Dictionary<AttackKind, int> counts)
    {
        if (host.IsSpecial)
        {
            (kind, why) = (AttackKind.SpecialCharacter, "the pattern admits a character that some browsers allow in a host");
        }

        counts.TryGetValue(kind, out var count);
        var full = host.IsOpenBefore && name.StartsWith(".", StringComparison.Ordinal) ? list.Label + name : name;
        if (count < MostOfOneKind && list.AddHostile(host.Scheme, full, host.Port, kind, count, why))
        {
            counts[kind] = count + 1;
        }
    }
}
