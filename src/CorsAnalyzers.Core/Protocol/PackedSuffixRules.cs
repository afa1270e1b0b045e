namespace CorsAnalyzers.Protocol;

/// <summary>
/// The rules of the Public Suffix List as an automaton over hosts read from their end, in the bytes that the tests' packer writes.
/// </summary>
/// <remarks>
/// A state is an optional rules byte, then its edges: none (the rules byte has <see cref="LastState"/>), one (the character's byte and the
/// state behind it), or several (<see cref="Branch"/>, then for each the character, the size of its state and that state, the last one
/// with <see cref="LastEdge"/> and no size). <see cref="Jump"/> and an offset in three bytes stand for a state that was written before.
/// Sizes are written in groups of seven bits, the lowest first, all but the last with <see cref="MoreBits"/>.
/// </remarks>
internal sealed class PackedSuffixRules
{
    public const byte Branch = 1;
    public const byte Jump = 2;
    public const byte RulesHere = 0x80;
    public const byte LastState = 0x40;
    public const byte LastEdge = 0x80;
    public const byte MoreBits = 0x80;

    // A rules byte has a SuffixSection in two bits for each kind of rule: "name", "*.name" and "!name".
    public const int WildcardShift = 2;
    public const int ExceptionShift = 4;
    public const int SectionMask = 3;

    public const string ResourceName = "public_suffix_list.packed";

    private readonly byte[] _packed;

    public PackedSuffixRules(byte[] packed) => _packed = packed;

    public static PackedSuffixRules Load()
    {
        using var resource = typeof(PackedSuffixRules).Assembly.GetManifestResourceStream(ResourceName)!;
        var packed = new MemoryStream((int)resource.Length);
        resource.CopyTo(packed);
        return new PackedSuffixRules(packed.GetBuffer());
    }

    /// <summary>The public suffix of a host that is a domain (<see cref="HostName.IsSerializedDomain"/>).</summary>
    public PublicSuffix Find(string host)
    {
        var end = host[host.Length - 1] == '.' ? host.Length - 1 : host.Length;
        var found = new PublicSuffix(StartOfLabel(host, end), SuffixSection.None);
        var state = 0;
        for (var i = end - 1; i >= 0 && TryStep(ref state, host[i]); i--)
        {
            if (i > 0 && host[i - 1] != '.')
            {
                continue;
            }

            var rules = RulesAt(state);
            if (Section(rules >> ExceptionShift) is var exception and not SuffixSection.None)
            {
                return new PublicSuffix(host.IndexOf('.', i) + 1, exception);
            }

            if (Section(rules) is var section and not SuffixSection.None)
            {
                found = new PublicSuffix(i, section);
            }

            if (i > 0 && Section(rules >> WildcardShift) is var wildcard and not SuffixSection.None)
            {
                found = new PublicSuffix(StartOfLabel(host, i - 1), wildcard);
            }
        }

        return found;
    }

    private static int StartOfLabel(string host, int end) => host.LastIndexOf('.', end - 1) + 1;

    private static SuffixSection Section(int rules) => (SuffixSection)(rules & SectionMask);

    private int RulesAt(int state) => _packed[state] >= RulesHere ? _packed[state] : 0;

    private bool TryStep(ref int state, char c)
    {
        var at = state;
        if (_packed[at] >= RulesHere)
        {
            if ((_packed[at] & LastState) != 0)
            {
                return false;
            }

            at++;
        }

        if (_packed[at] == Branch ? TryFindEdge(ref at, c) : _packed[at++] == c)
        {
            state = _packed[at] == Jump ? (_packed[at + 1] << 16) | (_packed[at + 2] << 8) | _packed[at + 3] : at;
            return true;
        }

        return false;
    }

    private bool TryFindEdge(ref int at, char c)
    {
        for (at++; ;)
        {
            var edge = _packed[at++];
            if (edge >= LastEdge)
            {
                return (edge & ~LastEdge) == c;
            }

            var size = ReadSize(ref at);
            if (edge == c)
            {
                return true;
            }

            at += size;
        }
    }

    private int ReadSize(ref int at)
    {
        var size = 0;
        for (var shift = 0; ; shift += 7)
        {
            var bits = _packed[at++];
            size |= (bits & ~MoreBits) << shift;
            if (bits < MoreBits)
            {
                return size;
            }
        }
    }
}
