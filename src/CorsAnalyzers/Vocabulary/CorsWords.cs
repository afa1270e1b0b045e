using CorsAnalyzers.Protocol;
using CorsAnalyzers.Vocabulary.Wiring;

namespace CorsAnalyzers.Vocabulary;

/// <summary>The words without which a text has no CORS code of a kind.</summary>
internal sealed class CorsWords
{
    /// <summary>Parts that several words share: a text without the part needs no search for the words.</summary>
    private readonly (string Part, string[] Words)[] byPart;

    private CorsWords((string Part, string[] Words)[] byPart, string[] anyCase, bool arePassedOn = true)
    {
        this.byPart = byPart;
        AnyCase = anyCase;
        ArePassedOn = arePassedOn;
    }

    /// <summary>Whether code of other files that uses a constant or helper which holds a word is code of that kind, too.</summary>
    public bool ArePassedOn { get; }

    /// <summary>
    /// Policies: the members without which a policy lets nobody in or states nothing that a rule judges, and those that make one that lets nobody
    /// in look finished. Each part is one more search in every file.
    /// </summary>
    public static CorsWords Policies { get; } = new(
        [
            ("Origin", ["AllowAnyOrigin", "SetIsOriginAllowed", "WithOrigins"]),
            ("AllowAny", ["AllowAnyHeader", "AllowAnyMethod"]),
            ("Credentials", ["AllowCredentials", "SupportsCredentials"]),
            ("WithHeaders", ["WithHeaders"]),
            ("Cors", ["CorsPolicy"]),
        ],
        []);

    /// <summary>Wiring: the members without which an application has no CORS.</summary>
    public static CorsWords Wiring { get; } = new([("Cors", [CorsMembers.UseCors, CorsMembers.AddCors, CorsMembers.RequireCors, "EnableCors", "DisableCors", "CorsOptions"])], [], arePassedOn: false);

    /// <summary>
    /// Hand-written headers: header names come in any letter case, members and constants named after them do not, and have more than the
    /// words of access control lists. A name that is misspelled has mostly this part of it right.
    /// </summary>
    public static CorsWords Headers { get; } = new(
        [("AccessControl", MemberNames()), (CorsHeaderNames.Origin, ["\"" + CorsHeaderNames.Origin + "\"", "Headers." + CorsHeaderNames.Origin])],
        [CorsHeaderNames.AccessControlPrefix.Substring(CorsHeaderNames.AccessControlPrefix.IndexOf('-'))]);

    private static string[] MemberNames() => CorsHeaderNames.OfResponses
        .Concat([CorsHeaderNames.AccessControlRequestHeaders, CorsHeaderNames.AccessControlRequestMethod])
        .Select(static name => name.Replace("-", string.Empty))
        .ToArray();

    /// <summary>Parts of the words: a text without a part has none of its words.</summary>
    public IReadOnlyList<(string Part, string[] Words)> ByPart => byPart;

    /// <summary>Words in any letter case.</summary>
    public IReadOnlyList<string> AnyCase { get; }

    /// <summary>Whether a piece of a text holds one of the words.</summary>
    public bool AreIn(string text, int start, int length)
    {
        return Array.Exists(byPart, part => Holds(part.Part, StringComparison.Ordinal) && Array.Exists(part.Words, word => Holds(word, StringComparison.Ordinal)))
            || AnyCase.Any(word => Holds(word, StringComparison.OrdinalIgnoreCase));

        bool Holds(string part, StringComparison comparison) => text.IndexOf(part, start, length, comparison) >= 0;
    }

    /// <summary>Where the words stand in the text.</summary>
    public IReadOnlyList<int> PositionsIn(string text)
    {
        var positions = new List<int>();
        foreach (var (part, words) in byPart)
        {
            if (text.IndexOf(part, StringComparison.Ordinal) >= 0)
            {
                AddPositions(positions, words, text, StringComparison.Ordinal);
            }
        }

        AddPositions(positions, AnyCase, text, StringComparison.OrdinalIgnoreCase);
        return positions;
    }

    private static void AddPositions(List<int> positions, IReadOnlyList<string> words, string text, StringComparison comparison)
    {
        foreach (var word in words)
        {
            for (var at = text.IndexOf(word, comparison); at >= 0; at = text.IndexOf(word, at + word.Length, comparison))
            {
                positions.Add(at);
            }
        }
    }
}
