namespace CorsAnalyzers.Relevance;

/// <summary>Identifiers in a text that is not parsed.</summary>
internal static class Identifiers
{
    /// <summary>Where words that are one of the names begin; in one pass, however many names there are.</summary>
    public static IEnumerable<int> PositionsIn(string text, HashSet<string> names)
    {
        if (names.Count == 0)
        {
            yield break;
        }

        // Most words are none of the names by their length or first letter alone: no piece of text is made for those.
        var shapes = new HashSet<(int, char)>(names.Select(static name => (name.Length, name[0])));
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_'))
            {
                i++;
            }

            if (i > start && shapes.Contains((i - start, text[start])) && names.Contains(text.Substring(start, i - start)))
            {
                yield return start;
            }
        }
    }
}
