using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>A comma-separated header value inside the source text of a string literal.</summary>
internal static class HeaderListText
{
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

    private static (IReadOnlyList<ListElement> Elements, int Index) Find(string value, string name)
    {
        var elements = HeaderList.Split(value).ToList();
        return (elements, elements.FindIndex(element => string.Equals(element.Text, name, StringComparison.OrdinalIgnoreCase)));
    }
}
