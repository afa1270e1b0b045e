using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Relevance;

/// <summary>The words without which a text has no CORS code of a kind.</summary>
internal sealed class CorsWords
{
    private CorsWords(string[] exact, string[] anyCase)
    {
        Exact = exact;
        AnyCase = anyCase;
    }

    /// <summary>Policies: the members that state something that a rule judges.</summary>
    public static CorsWords Policies { get; } = new(
        ["AllowAnyOrigin", "SetIsOriginAllowed", "AllowCredentials", "WithOrigins", "WithHeaders", "CorsPolicyBuilder", "SupportsCredentials"],
        []);

    /// <summary>Hand-written headers: header names come in any letter case, members and constants named after them do not.</summary>
    public static CorsWords Headers { get; } = new(["AccessControl"], [CorsHeaderNames.AccessControlPrefix]);

    /// <summary>Words in this very form.</summary>
    public IReadOnlyList<string> Exact { get; }

    /// <summary>Words in any letter case.</summary>
    public IReadOnlyList<string> AnyCase { get; }

    /// <summary>Whether the text holds one of the words.</summary>
    public bool AreIn(string text)
    {
        foreach (var word in Exact)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        foreach (var word in AnyCase)
        {
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the words, and the given names, stand in the text.</summary>
    public IEnumerable<int> PositionsIn(string text, IEnumerable<string> names) =>
        Exact.Concat(names).SelectMany(word => PositionsOf(word, text, StringComparison.Ordinal))
            .Concat(AnyCase.SelectMany(word => PositionsOf(word, text, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<int> PositionsOf(string word, string text, StringComparison comparison)
    {
        for (var at = text.IndexOf(word, comparison); at >= 0; at = text.IndexOf(word, at + word.Length, comparison))
        {
            yield return at;
        }
    }
}
