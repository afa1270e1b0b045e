namespace CorsAnalyzers.Attacks;

/// <summary>The origins that pass weak checks with one literal.</summary>
internal static class LiteralAttacks
{
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
        if (named.Scheme is null || named.IsWildcard)
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
        var other = named.Scheme + "://" + named.Host + port;
        list.Add(new AttackOrigin(other, AttackKind.OtherPort, "it is another port of the host in " + quoted, IsHostile: false), 5);
    }
}
