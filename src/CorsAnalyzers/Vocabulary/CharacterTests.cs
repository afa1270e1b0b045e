namespace CorsAnalyzers.Vocabulary;

/// <summary>What <see cref="char"/> tells of a character, by the names of its methods.</summary>
internal static class CharacterTests
{
    private static readonly Dictionary<string, Func<char, bool>> Tests = new(StringComparer.Ordinal)
    {
        [nameof(char.IsControl)] = char.IsControl,
        [nameof(char.IsDigit)] = char.IsDigit,
        [nameof(char.IsLetter)] = char.IsLetter,
        [nameof(char.IsLetterOrDigit)] = char.IsLetterOrDigit,
        [nameof(char.IsLower)] = char.IsLower,
        [nameof(char.IsNumber)] = char.IsNumber,
        [nameof(char.IsPunctuation)] = char.IsPunctuation,
        [nameof(char.IsSeparator)] = char.IsSeparator,
        [nameof(char.IsSymbol)] = char.IsSymbol,
        [nameof(char.IsUpper)] = char.IsUpper,
        [nameof(char.IsWhiteSpace)] = char.IsWhiteSpace,

        // Those that .NET has from 6 or 7 on.
        ["IsAscii"] = static c => c < 128,
        ["IsAsciiDigit"] = IsAsciiDigit,
        ["IsAsciiLetter"] = static c => IsAsciiLower(c) || IsAsciiUpper(c),
        ["IsAsciiLetterLower"] = IsAsciiLower,
        ["IsAsciiLetterOrDigit"] = static c => IsAsciiLower(c) || IsAsciiUpper(c) || IsAsciiDigit(c),
        ["IsAsciiLetterUpper"] = IsAsciiUpper,
    };

    /// <summary>What the method says of the character; null for other methods.</summary>
    public static bool? Ask(string method, char character) => Tests.TryGetValue(method, out var test) ? test(character) : null;

    private static bool IsAsciiDigit(char c) => c is >= '0' and <= '9';

    private static bool IsAsciiLower(char c) => c is >= 'a' and <= 'z';

    private static bool IsAsciiUpper(char c) => c is >= 'A' and <= 'Z';
}
