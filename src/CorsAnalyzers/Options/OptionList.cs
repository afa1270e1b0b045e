using System.Collections.Immutable;

namespace CorsAnalyzers.Options;

/// <summary>Lists as values of options: their elements are separated by commas.</summary>
internal static class OptionList
{
    /// <summary>Reads each element; one that cannot be used spoils the list.</summary>
    /// <param name="text">The list.</param>
    /// <param name="read">Reads an element.</param>
    /// <param name="emptyReason">Why a list without elements cannot be used.</param>
    /// <param name="elements">The elements, where all can be used.</param>
    /// <returns>Why the list cannot be used; null where it can.</returns>
    public static string? Read<T>(string text, OptionReader<T> read, string emptyReason, out ImmutableArray<T> elements)
    {
        var builder = ImmutableArray.CreateBuilder<T>();
        elements = ImmutableArray<T>.Empty;
        foreach (var part in Split(text))
        {
            if (read(part, out var element) is { } reason)
            {
                return reason;
            }

            builder.Add(element);
        }

        elements = builder.ToImmutable();
        return elements.IsEmpty ? emptyReason : null;
    }

    /// <summary>The elements that are not blank. A comma inside parentheses separates a method's parameters.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (text[i] != ',' || depth > 0))
            {
                depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
                continue;
            }

            if (text.Substring(start, i - start).Trim() is { Length: > 0 } element)
            {
                yield return element;
            }

            start = i + 1;
        }
    }
}
