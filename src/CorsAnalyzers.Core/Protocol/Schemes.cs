namespace CorsAnalyzers.Protocol;

/// <summary>Facts about schemes: URL Standard §4.2 ("special scheme", "default port") and §4.7 ("origin").</summary>
internal static class Schemes
{
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

    /// <summary>
    /// Schemes whose documents send <c>null</c>. The standard counts every further scheme in; browsers and web views give extensions and
    /// applications (<c>chrome-extension</c>, <c>capacitor</c>) origins of their own.
    /// </summary>
    public static bool IsOpaque(string scheme) => scheme is "file" or "data" or "about" or "blob" or "javascript" or "view-source";

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
