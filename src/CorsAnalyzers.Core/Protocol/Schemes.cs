using System.Collections.Immutable;

namespace CorsAnalyzers.Protocol;

/// <summary>Facts about schemes: URL Standard §4.2 ("special scheme", "default port") and §4.7 ("origin").</summary>
internal static class Schemes
{
    /// <summary>Its pages send <c>null</c>, and in Electron and Android's web view <c>file://</c>.</summary>
    public const string File = "file";

    // Slips of the hand; none is the scheme of any application.
    private static readonly ImmutableHashSet<string> Misspellings = ImmutableHashSet.Create(
        StringComparer.Ordinal, "htp", "htps", "hpps", "hpp", "htttp", "htttps", "htpp", "htpps", "httpp", "httpps", "httpss", "hhttp",
        "hhttps", "ttp", "ttps", "hhtp", "hhtps", "thtp", "thtps", "htt", "htts", "httsp", "hptt", "hptts", "hptps", "htpts");

    /// <summary>Special schemes whose URLs have tuple origins; their hosts are domains or addresses.</summary>
    public static bool IsSpecial(string scheme) => DefaultPort(scheme) is not null;

    /// <summary>The port that serialized origins of this scheme leave out, or null where there is none.</summary>
    public static int? DefaultPort(string scheme) => scheme switch
    {
        "http" or "ws" => 80,
        "https" or "wss" => 443,
        "ftp" => 21,
        _ => null,
    };

    /// <summary><c>http</c> or <c>https</c> where the scheme is plainly a misspelling of it; else null.</summary>
    public static string? FindMisspelled(string scheme) =>
        !Misspellings.Contains(scheme) ? null : scheme.IndexOf('s') >= 0 ? "https" : "http";

    /// <summary>
    /// Schemes whose documents send <c>null</c>. The standard counts every further scheme in; browsers and web views give extensions and
    /// applications (<c>chrome-extension</c>, <c>capacitor</c>) origins of their own.
    /// </summary>
    public static bool IsOpaque(string scheme) => scheme is File or "data" or "about" or "blob" or "javascript" or "view-source";

    /// <summary>Whether the text starts with such a scheme and its colon, and no port follows: <c>data:text/plain,x</c>.</summary>
    public static bool StartsWithOpaque(string text)
    {
        var colon = text.IndexOf(':');
        return colon > 0
            && IsOpaque(Ascii.ToLower(text.Substring(0, colon)))
            && !(colon + 1 < text.Length && Ascii.IsDigit(text[colon + 1]));
    }

    /// <summary>Special schemes that no page has: those of web sockets, and <c>ftp</c>, which browsers have given up.</summary>
    public static bool IsPageless(string scheme) => scheme is "ws" or "wss" or "ftp";

    /// <summary>Whether the text starts with a scheme of that length: a letter, then letters, digits and <c>+-.</c> (§4.4).</summary>
    public static bool IsScheme(string text, int length)
    {
        if (length == 0 || !Ascii.IsAlpha(text[0]))
        {
            return false;
        }

        for (var i = 1; i < length; i++)
        {
            if (!Ascii.IsAlphanumeric(text[i]) && text[i] is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
