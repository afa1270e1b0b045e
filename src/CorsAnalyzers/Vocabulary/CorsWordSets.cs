namespace CorsAnalyzers.Vocabulary;

/// <summary>Which of the sets of words a text has.</summary>
/// <param name="bits">A bit for each set.</param>
internal readonly struct CorsWordSets(int bits)
{
    private static readonly CorsWords[] Sets = [CorsWords.Policies, CorsWords.Headers, CorsWords.Wiring];

    /// <summary>The parts, each once: texts are long, and what several sets look for is looked for once.</summary>
    private static readonly (string Part, (int Bit, string Word)[] Words)[] Parts = Sets
        .SelectMany(static set => set.ByPart.SelectMany(part => part.Words.Select(word => (part.Part, Use: (BitOf(set), word)))))
        .GroupBy(static word => word.Part, static word => word.Use)
        .Select(static part => (part.Key, part.ToArray()))
        .ToArray();

    private static readonly (int Bit, string Word)[] AnyCase = Sets.SelectMany(static set => set.AnyCase.Select(word => (BitOf(set), word))).ToArray();

    /// <summary>Those that a text has.</summary>
    public static CorsWordSets In(string text)
    {
        var found = 0;
        foreach (var (part, words) in Parts)
        {
            if (text.IndexOf(part, StringComparison.Ordinal) >= 0)
            {
                found |= In(text, words, StringComparison.Ordinal);
            }
        }

        return new CorsWordSets(found | In(text, AnyCase, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a word of a set is among them.</summary>
    public bool Have(CorsWords words) => (bits & BitOf(words)) != 0;

    private static int In(string text, (int Bit, string Word)[] words, StringComparison comparison)
    {
        var found = 0;
        foreach (var (bit, word) in words)
        {
            if ((found & bit) == 0 && text.IndexOf(word, comparison) >= 0)
            {
                found |= bit;
            }
        }

        return found;
    }

    private static int BitOf(CorsWords words) => 1 << Array.IndexOf(Sets, words);
}
