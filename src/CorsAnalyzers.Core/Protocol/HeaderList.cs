using System.Collections.Immutable;

namespace CorsAnalyzers.Protocol;

/// <summary>Comma-separated header values: RFC 9110 §5.6; Fetch Standard §2.2.2 ("extract header values").</summary>
public static class HeaderList
{
    /// <summary>
    /// The tokens of a value with the grammar <c>#token</c> (RFC 9110 §5.6.1.2: empty elements are ignored, white space trimmed).
    /// False, and no tokens, where an element is no token; an empty value is an empty list.
    /// </summary>
    public static bool TryParseTokens(string value, out ImmutableArray<string> tokens)
    {
        var builder = ImmutableArray.CreateBuilder<string>();
        foreach (var element in Split(value))
        {
            if (!IsToken(element.Text))
            {
                tokens = ImmutableArray<string>.Empty;
                return false;
            }

            builder.Add(element.Text);
        }

        tokens = builder.ToImmutable();
        return true;
    }

    /// <summary>A token: RFC 9110 §5.6.2. Method and field names are tokens; so is <c>*</c>.</summary>
    public static bool IsToken(string text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!IsTokenCharacter(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The elements of a list, empty ones left out; a comma inside a quoted string (RFC 9110 §5.6.4) does not separate,
    /// and an open quote reaches to the end of the value.
    /// </summary>
    public static IEnumerable<ListElement> Split(string value)
    {
        value ??= "";
        var start = 0;
        var quoted = false;
        for (var i = 0; i <= value.Length; i++)
        {
            if (i < value.Length && (quoted || value[i] != ','))
            {
                if (value[i] == '"')
                {
                    quoted = !quoted;
                }
                else if (quoted && value[i] == '\\' && i + 1 < value.Length)
                {
                    i++;
                }

                continue;
            }

            var first = start;
            var end = i;
            while (first < end && IsOptionalWhitespace(value[first]))
            {
                first++;
            }

            while (end > first && IsOptionalWhitespace(value[end - 1]))
            {
                end--;
            }

            if (end > first)
            {
                yield return new ListElement(value.Substring(first, end - first), first, end - first);
            }

            start = i + 1;
        }
    }

    internal static bool IsTokenCharacter(char c) =>
        Ascii.IsAlphanumeric(c)
        || c is '!' or '#' or '$' or '%' or '&' or '\'' or '*' or '+' or '-' or '.' or '^' or '_' or '`' or '|' or '~';

    // RFC 9110 §5.6.3.
    private static bool IsOptionalWhitespace(char c) => c is ' ' or '\t';
}
