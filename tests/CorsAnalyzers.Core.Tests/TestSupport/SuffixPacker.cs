using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.TestSupport;

/// <summary>
/// Writes rules in the form that <see cref="PackedSuffixRules"/> reads: the smallest automaton of the names, read from their end.
/// </summary>
internal sealed class SuffixPacker
{
    private const int JumpSize = 4;

    private readonly Dictionary<State, int> _sizes = [];
    private readonly Dictionary<State, int> _positions = [];
    private readonly List<byte> _packed = [];

    public static byte[] Pack(IEnumerable<SuffixRule> rules)
    {
        var root = new State();
        foreach (var rule in rules)
        {
            root.Add(rule);
        }

        var packer = new SuffixPacker();
        root = root.Share([]);
        packer.Measure(root);
        packer.Write(root);
        return [.. packer._packed];
    }

    // States are measured and written in the same order; each is written where it is met first, and elsewhere a jump leads there.
    private int Measure(State state)
    {
        if (_sizes.TryGetValue(state, out var known))
        {
            return Math.Min(known, JumpSize);
        }

        var size = state.Rules == 0 ? 0 : 1;
        if (state.Edges.Count > 1)
        {
            size++;
        }

        var last = state.Edges.Count - 1;
        for (var i = 0; i <= last; i++)
        {
            var target = Measure(state.Edges.Values[i]);
            size += 1 + target + (i == last ? 0 : SizeOfSize(target));
        }

        _sizes.Add(state, size);
        return size;
    }

    private void Write(State state)
    {
        // A short state costs no more than a jump to it.
        if (!_positions.TryAdd(state, _packed.Count) && _sizes[state] > JumpSize)
        {
            var position = _positions[state];
            _packed.AddRange([PackedSuffixRules.Jump, (byte)(position >> 16), (byte)(position >> 8), (byte)position]);
            return;
        }

        if (state.Rules != 0)
        {
            var last = state.Edges.Count == 0 ? PackedSuffixRules.LastState : 0;
            _packed.Add((byte)(PackedSuffixRules.RulesHere | last | state.Rules));
        }

        if (state.Edges.Count > 1)
        {
            _packed.Add(PackedSuffixRules.Branch);
        }

        for (var i = 0; i < state.Edges.Count; i++)
        {
            var isLastOfBranch = state.Edges.Count > 1 && i == state.Edges.Count - 1;
            _packed.Add((byte)(state.Edges.Keys[i] | (isLastOfBranch ? PackedSuffixRules.LastEdge : 0)));
            if (i < state.Edges.Count - 1)
            {
                var size = _sizes[state.Edges.Values[i]];
                WriteSize(_positions.ContainsKey(state.Edges.Values[i]) ? Math.Min(size, JumpSize) : size);
            }

            Write(state.Edges.Values[i]);
        }
    }

    private static int SizeOfSize(int size) => size < PackedSuffixRules.MoreBits ? 1 : 1 + SizeOfSize(size >> 7);

    private void WriteSize(int size)
    {
        for (; size >= PackedSuffixRules.MoreBits; size >>= 7)
        {
            _packed.Add((byte)(size | PackedSuffixRules.MoreBits));
        }

        _packed.Add((byte)size);
    }

    private sealed class State
    {
        public SortedList<char, State> Edges { get; } = [];

        public int Rules { get; private set; }

        private int Number { get; set; }

        public void Add(SuffixRule rule)
        {
            var state = this;
            for (var i = rule.Name.Length - 1; i >= 0; i--)
            {
                if (!state.Edges.TryGetValue(rule.Name[i], out var next))
                {
                    state.Edges.Add(rule.Name[i], next = new State());
                }

                state = next;
            }

            var shift = rule.Kind switch
            {
                SuffixRuleKind.Wildcard => PackedSuffixRules.WildcardShift,
                SuffixRuleKind.Exception => PackedSuffixRules.ExceptionShift,
                _ => 0,
            };
            if (((state.Rules >> shift) & PackedSuffixRules.SectionMask) != 0)
            {
                throw new FormatException($"The rule '{rule}' stands in the list twice.");
            }

            state.Rules |= (int)rule.Section << shift;
        }

        /// <summary>The one of the known states from which the same characters lead to the same rules; this one if there is none.</summary>
        public State Share(Dictionary<string, State> known)
        {
            foreach (var c in Edges.Keys.ToArray())
            {
                Edges[c] = Edges[c].Share(known);
            }

            var key = Rules + ":" + string.Join(",", Edges.Select(static edge => edge.Key.ToString() + edge.Value.Number));
            if (!known.TryGetValue(key, out var same))
            {
                Number = known.Count;
                known.Add(key, same = this);
            }

            return same;
        }
    }
}
