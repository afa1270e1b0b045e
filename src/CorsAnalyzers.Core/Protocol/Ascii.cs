using System.Collections.Immutable;

namespace CorsAnalyzers.Protocol;

/// <summary>The Infra Standard's ASCII operations (§4.5): culture plays no part and other letters have no case.</summary>
internal static class Ascii
{
    public static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    public static bool IsAlpha(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsAlphanumeric(char c) => IsAlpha(c) || IsDigit(c);

    public static char ToLower(char c) => IsUpper(c) ? (char)(c | 0x20) : c;

    public static char ToUpper(char c) => c is >= 'a' and <= 'z' ? (char)(c & ~0x20) : c;

    public static bool IsAscii(string text)
    {
        foreach (var c in text)
        {
            if (c > 0x7F)
            {
                return false;
            }
        }

        return true;
    }

    public static bool AllDigits(string text) => AllDigits(text, 0, text.Length);

    public static bool AllDigits(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!IsDigit(text[i]))
            {
                return false;
            }
        }

        return start < end;
    }

    /// <summary>Whether a number is at most another one; both are digits alone, as many as there are, or none.</summary>
    public static bool IsAtMost(string left, string right)
    {
        left = left.TrimStart('0');
        right = right.TrimStart('0');
        return left.Length != right.Length ? left.Length < right.Length : string.CompareOrdinal(left, right) <= 0;
    }

    public static string ToLower(string text) => Map(text, static c => ToLower(c));

    public static string ToUpper(string text) => Map(text, static c => ToUpper(c));

    /// <summary>Byte-case-insensitive equality; null equals nothing but null.</summary>
    public static bool EqualsIgnoreCase(string? left, string? right)
    {
        if (left is null || right is null)
        {
            return left is null && right is null;
        }

        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (ToLower(left[i]) != ToLower(right[i]))
            {
                return false;
            }
        }

        return true;
    }

    public static bool StartsWithIgnoreCase(string text, string prefix)
    {
        if (text.Length < prefix.Length)
        {
            return false;
        }

        for (var i = 0; i < prefix.Length; i++)
        {
            if (ToLower(text[i]) != ToLower(prefix[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// HTTP whitespace is tab, line feed, carriage return and space: Fetch Standard §2.2 (§2.2.2, "normalize", strips it at both ends).
    /// </summary>
    public static string TrimHttpWhitespace(string? text) => text is null ? "" : text.Trim('\t', '\n', '\r', ' ');

    public static ImmutableHashSet<string> Set(params string[] names) => ImmutableHashSet.Create(AsciiIgnoreCaseComparer.Instance, names);

    private static string Map(string text, Func<char, char> map)
    {
        var first = 0;
        while (first < text.Length && map(text[first]) == text[first])
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        var mapped = text.ToCharArray();
        for (var i = first; i < mapped.Length; i++)
        {
            mapped[i] = map(mapped[i]);
        }

        return new string(mapped);
    }
}
