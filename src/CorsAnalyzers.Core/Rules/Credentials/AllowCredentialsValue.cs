using System.Collections.Immutable;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Credentials;

/// <summary>Reads the values that people give Access-Control-Allow-Credentials.</summary>
internal static class AllowCredentialsValue
{
    private const string OneValue = CorsHeaderValues.AllowCredentials;

    private static readonly ImmutableHashSet<string> Affirmative =
        Ascii.Set(OneValue, "1", "t", "y", "yes", "on", "ok", "allow", "allowed", "enable", "enabled", "include", "*");

    private static readonly ImmutableHashSet<string> Negative =
        Ascii.Set("false", "0", "f", "n", "no", "none", "off", "deny", "denied", "disable", "disabled", "omit");

    private static readonly char[] Decoration = ['"', '\'', '`', ',', ';', ' ', '\t'];

    /// <summary>What a value was meant to say; white space at its ends does not count, since browsers strip it.</summary>
    public static AllowCredentialsMeaning Of(string? value)
    {
        var text = Ascii.TrimHttpWhitespace(value);
        if (text == OneValue)
        {
            return AllowCredentialsMeaning.True;
        }

        // A quoted value, a C-like one with its semicolon, and the same word several times mean what one of them means.
        var words = text.Split(Decoration, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? AllowCredentialsMeaning.Unclear
            : Array.TrueForAll(words, Affirmative.Contains) ? AllowCredentialsMeaning.Yes
            : Array.TrueForAll(words, Negative.Contains) ? AllowCredentialsMeaning.No
            : AllowCredentialsMeaning.Unclear;
    }
}
