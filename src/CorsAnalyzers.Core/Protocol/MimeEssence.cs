namespace CorsAnalyzers.Protocol;

/// <summary>"Parse a MIME type", as far as its essence: MIME Sniffing Standard §4.4.</summary>
internal static class MimeEssence
{
    /// <summary>Type and subtype in lower case, or null where the value is no MIME type.</summary>
    public static string? Parse(string value)
    {
        var text = Ascii.TrimHttpWhitespace(value);
        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            return null;
        }

        var end = text.IndexOf(';', slash);
        var type = text.Substring(0, slash);
        var subtype = text.Substring(slash + 1, (end < 0 ? text.Length : end) - slash - 1).TrimEnd('\t', '\n', '\r', ' ');
        return HeaderList.IsToken(type) && HeaderList.IsToken(subtype) ? Ascii.ToLower(type + "/" + subtype) : null;
    }
}
