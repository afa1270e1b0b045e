namespace CorsAnalyzers.Attacks;

/// <summary>The origins that pass weak checks with one literal.</summary>
internal static class LiteralAttacks
{
    // Servers on the developer's own machine speak plain http.
    private const string LoopbackScheme = "http";

    private const int ShortestTopLevelDomain = 2;

    /// <summary>Adds the attacks on checks with the literal.</summary>
    public static void Add(CandidateList list, NamedOrigin named)
    {
        if (named.Host.Length == 0)
        {
            list.AddHostile(
                named.Scheme,
                list.Attacker,
                named.Port,
                AttackKind.GluedSuffix,
                0,
                "it ends with " + CandidateList.Quote(named.Literal) + " and the check asks for no host before it");
            return;
        }

        AddEndings(list, named);
        AddBeginnings(list, named);
        AddVariants(list, named);
    }

    private static void AddEndings(CandidateList list, NamedOrigin named)
    {
        var quoted = CandidateList.Quote(named.StartsInside ? named.Literal : named.Host);
        var isWhole = !named.StartsInside;
        if (!named.HasLeadingDot)
        {
            list.AddHostile(
                named.Scheme,
                list.Label + named.Host,
                named.Port,
                AttackKind.GluedSuffix,
                isWhole ? 2 : 0,
                "it ends with " + quoted + " and the check asks for no dot before it");
        }

        if (named.IsWildcard)
        {
            list.AddHostile(
                named.Scheme,
                list.Label + "-" + named.Host,
                named.Port,
                AttackKind.GluedSuffix,
                0,
                "it ends with " + CandidateList.Quote(named.Host) + " and the check asks for no dot before it");
        }

        if (!isWhole || named.IsWildcard)
        {
            AddNeighbours(list, named);
        }
    }

    private static void AddNeighbours(CandidateList list, NamedOrigin named)
    {
        // Under some suffixes, such as those with a region, it takes one more label.
        var neighbour = Territory.IsPublicSuffix(named.Host) ? list.Label + "." + named.Host
            : Territory.IsPublicSuffix(list.Label + "." + named.Host) ? list.Label + "." + list.Label + "." + named.Host
            : null;
        if (neighbour is not null)
        {
            list.AddHostile(
                named.Scheme,
                neighbour,
                named.Port,
                AttackKind.PublicSuffixNeighbour,
                named.HasLeadingDot ? 0 : 1,
                "anyone can have a site under " + CandidateList.Quote(named.Host));
        }
    }

    private static void AddBeginnings(CandidateList list, NamedOrigin named)
    {
        if (!named.EndsInside)
        {
            return;
        }

        var quoted = CandidateList.Quote(named.Literal);
        var isOpen = named.StartsInside || named.IsWildcard;
        if (!named.HasLeadingDot)
        {
            var begins = named.StartsInside ? "its host begins with " : "it begins with ";
            list.AddHostile(
                named.Scheme,
                list.Continue(named.Host),
                "",
                named.IsLoopback ? AttackKind.LoopbackLookAlike : AttackKind.Prefix,
                isOpen ? 1 : 0,
                begins + quoted + " and the check asks for nothing to end there");
            list.AddSpecial(named.Scheme, named.Host, begins + quoted);
        }

        var piece = CandidateList.Quote(named.StartsInside ? named.Literal : named.Host);
        list.AddHostile(
            named.Scheme,
            list.Label + (named.HasLeadingDot ? "." : "-") + list.Continue(named.Host),
            "",
            AttackKind.Substring,
            isOpen ? 2 : 3,
            "it contains " + piece + " and the check asks for nothing around it");
    }

    private static void AddVariants(CandidateList list, NamedOrigin named)
    {
        if (named.IsWildcard || (named.Scheme is null && !IsLoopbackAlone(named)))
        {
            return;
        }

        var quoted = CandidateList.Quote(named.Literal);
        if (named.Scheme == "https")
        {
            var plain = "http://" + named.Host + named.Port;
            list.Add(new AttackOrigin(plain, AttackKind.PlainHttp, "it is the plain-http twin of " + quoted, IsHostile: false), 5);
        }

        var port = named.Port == ":8443" ? ":9443" : ":8443";
        var other = (named.Scheme ?? LoopbackScheme) + "://" + named.Host + port;
        list.Add(new AttackOrigin(other, AttackKind.OtherPort, "it is another port of the host in " + quoted, IsHostile: false), 5);
        if (named.Port.Length == 0 && named.EndsInside)
        {
            AddTruncated(list, named);
        }
    }

    // "localhost" compared with the host of a URI.
    private static bool IsLoopbackAlone(NamedOrigin named) => named is { IsLoopback: true, HasLeadingDot: false, Port.Length: 0 };

    // The longest beginning under another top-level domain: .co of .com, .de of .dev.
    private static void AddTruncated(CandidateList list, NamedOrigin named)
    {
        var why = "it is a piece of " + CandidateList.Quote(named.Literal) + ", and the check asks for no more";
        var shortest = named.Host.LastIndexOf('.') + ShortestTopLevelDomain;
        for (var length = named.Host.Length - 1; length > shortest; length--)
        {
            if (list.AddHostile(named.Scheme, named.Host.Substring(0, length), "", AttackKind.Truncated, 6, why))
            {
                return;
            }
        }
    }
}
