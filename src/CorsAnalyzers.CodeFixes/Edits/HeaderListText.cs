using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>A comma-separated header value inside the source text of a string literal.</summary>
internal static class HeaderListText
{
    private static readonly char[] Escaped = ['"', '\\', '\r', '\n'];

    /// <summary>The literal's source text without a name and the comma that it no longer needs; null where the name cannot be cut out.</summary>
    /// <param name="source">The literal as written, with its quotes.</param>
    /// <param name="value">What it means.</param>
    /// <param name="name">The name, in any letter case.</param>
    /// <param name="isWholeList">False where more text is put before or behind the literal: then only a name between two others can go.</param>
    public static string? Without(string source, string value, string name, bool isWholeList)
    {
        // The value stands in the source as it is unless something is escaped in it.
        var offset = source.IndexOf(value, StringComparison.Ordinal);
        if (offset < 0)
        {
            return null;
        }

        var changed = value;
        while (Find(changed, name) is var (elements, index) && index >= 0)
        {
            var element = elements[index];
            var isFirst = index == 0;
            var isLast = index == elements.Count - 1;
            if ((isFirst || isLast) && !isWholeList)
            {
                return null;
            }

            // With the text up to the next name; for the last one, from the end of the name before it.
            var start = isLast && !isFirst ? elements[index - 1].Start + elements[index - 1].Length : element.Start;
            var end = isLast ? element.Start + element.Length : elements[index + 1].Start;
            changed = changed.Remove(start, end - start);
        }

        return changed == value ? null : source.Remove(offset, value.Length).Insert(offset, changed);
    }

    /// <summary>The literal's source text with other text in place of a name; null where the name cannot be cut out.</summary>
    /// <param name="source">The literal as written, with its quotes.</param>
    /// <param name="value">What it means.</param>
    /// <param name="name">The name, in these letters.</param>
    /// <param name="replacement">What to write: one name, or several with commas between them.</param>
    /// <param name="isWholeList">False where more text is put before or behind the literal: then only a name between two commas can be replaced.</param>
    public static string? With(string source, string value, string name, string replacement, bool isWholeList)
    {
        var offset = source.IndexOf(value, StringComparison.Ordinal);
        var elements = HeaderList.Split(value).Where(element => element.Text == name).ToList();
        if (offset < 0
            || elements.Count == 0
            || replacement.IndexOfAny(Escaped) >= 0
            || (!isWholeList && !elements.TrueForAll(element => IsBetweenCommas(value, element))))
        {
            return null;
        }

        elements.Reverse();
        var changed = elements.Aggregate(value, (text, element) => text.Remove(element.Start, element.Length).Insert(element.Start, replacement));
        return changed == value ? null : source.Remove(offset, value.Length).Insert(offset, changed);
    }

    private static bool IsBetweenCommas(string value, ListElement element) =>
        value.LastIndexOf(',', element.Start) >= 0 && value.IndexOf(',', element.Start + element.Length) >= 0;

    private static (IReadOnlyList<ListElement> Elements, int Index) Find(string value, string name)
    {
        var elements = HeaderList.Split(value).ToList();
        return (elements, elements.FindIndex(element => string.Equals(element.Text, name, StringComparison.OrdinalIgnoreCase)));
    }
}
