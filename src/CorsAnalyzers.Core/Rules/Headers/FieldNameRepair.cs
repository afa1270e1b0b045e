using System.Collections.Immutable;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>Reads the names out of a text that is none.</summary>
internal static class FieldNameRepair
{
    private static readonly char[] Separators = [',', ';', ' ', '\t', '\r', '\n', '"'];

    /// <summary>
    /// The names that the author plainly meant: those of a list in one text, or the one before a colon at the end; none where that is
    /// not plain.
    /// </summary>
    public static ImmutableArray<string> NamesMeantBy(string text)
    {
        var parts = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 1)
        {
            parts[0] = parts[0].TrimEnd(':');
        }

        return Array.TrueForAll(parts, HeaderList.IsToken) ? parts.ToImmutableArray() : ImmutableArray<string>.Empty;
    }
}
