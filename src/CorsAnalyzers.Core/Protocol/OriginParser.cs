using System.Collections.Immutable;
using System.Globalization;

namespace CorsAnalyzers.Protocol;

/// <summary>Reads texts that are meant to be origins: URL Standard §4.4 and §4.7, as far as an origin goes; RFC 6454 §6.</summary>
public static class OriginParser
{
    private const string SchemeEnd = "://";

    private static readonly char[] ListSeparators = [',', ';', ' ', '\t', '\r', '\n', '|'];

    private static readonly char[] TailStarts = ['/', '?', '#', '\\'];

    /// <summary>
    /// What keeps the text from being a serialized origin, and the origin that it plainly means: null where that cannot be told.
    /// </summary>
    public static OriginIssues Parse(string? text, out Origin? intended)
    {
        intended = null;
        var trimmed = TrimAround(text ?? "", out var issues);
        if (trimmed.Length == 0)
        {
            return OriginIssues.Empty;
        }

        if (trimmed == CorsHeaderValues.NullOrigin)
        {
            intended = Origin.Opaque;
            return issues;
        }

        var schemeEnd = trimmed.IndexOf(SchemeEnd, StringComparison.Ordinal);
        if (IsList(trimmed, schemeEnd))
        {
            return issues | OriginIssues.List;
        }

        if (schemeEnd < 0 && Schemes.StartsWithOpaque(trimmed))
        {
            return issues | OriginIssues.OpaqueScheme;
        }

        if (schemeEnd < 0 || !Schemes.IsScheme(trimmed, schemeEnd))
        {
            return issues | OriginIssues.MissingScheme | (trimmed.IndexOf('*') >= 0 ? OriginIssues.Wildcard : OriginIssues.None);
        }

        var rest = trimmed.Substring(schemeEnd + SchemeEnd.Length);
        var scheme = ReadScheme(trimmed.Substring(0, schemeEnd), ref issues);
        if (scheme == Schemes.File && rest.Length == 0)
        {
            intended = new Origin(scheme, "", null);
            return issues;
        }

        if (Schemes.IsOpaque(scheme))
        {
            return issues | OriginIssues.OpaqueScheme;
        }

        if (Schemes.IsPageless(scheme))
        {
            return issues | OriginIssues.PagelessScheme;
        }

        var authority = CutTail(rest, Schemes.IsSpecial(scheme), ref issues);
        var userEnd = authority.LastIndexOf('@');
        if (userEnd >= 0)
        {
            issues |= OriginIssues.UserInfo;
            authority = authority.Substring(userEnd + 1);
        }

        intended = ParseAuthority(scheme, authority, BrowserDeviations.None, ref issues);
        if (intended is not null && intended.Serialize() != text && !IsSerialized(intended))
        {
            intended = null;
            issues |= OriginIssues.InvalidHost;
        }

        return issues;
    }

    /// <summary>Whether the origin of a URL is one: not where a comma in the host makes it a list, or ends it.</summary>
    internal static bool IsSerialized(Origin origin) => (Parse(origin.Serialize(), out _) & ~OriginIssues.Wildcard) == OriginIssues.None;

    /// <summary>The origin of a scheme, and of a host with or without a port; null where the URL Standard refuses them.</summary>
    internal static Origin? ParseAuthority(string scheme, string authority, BrowserDeviations deviations)
    {
        var issues = OriginIssues.None;
        return ParseAuthority(scheme, authority, deviations, ref issues);
    }

    /// <summary>
    /// The serialized origins that the text plainly means: itself where it is one, several where it is a list, none where the intent is not
    /// plain. A <c>*</c> in a host stays.
    /// </summary>
    public static ImmutableArray<string> Correct(string? text) => OriginCorrection.Find(text);

    /// <summary>The members of a text that <see cref="OriginIssues.List"/> speaks of.</summary>
    internal static string[] SplitList(string text) => text.Split(ListSeparators, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The text without what the issues say is around it.</summary>
    internal static string TrimAround(string text, out OriginIssues issues)
    {
        issues = OriginIssues.None;
        var start = 0;
        var end = text.Length;
        while (start < end && IssueAround(text[start]) is var issue and not OriginIssues.None)
        {
            issues |= issue;
            start++;
        }

        while (end > start && IssueAround(text[end - 1]) is var issue and not OriginIssues.None)
        {
            issues |= issue;
            end--;
        }

        return text.Substring(start, end - start);
    }

    /// <summary>
    /// Where the host begins behind a broken <c>://</c>, such as that of <c>https//a.example</c> or <c>https;//a.example</c>; -1 where
    /// there is none.
    /// </summary>
    internal static int FindBrokenSchemeEnd(string text)
    {
        var start = Ascii.StartsWithIgnoreCase(text, "https") ? 5 : Ascii.StartsWithIgnoreCase(text, "http") ? 4 : text.Length;
        var end = start;
        while (end < text.Length && text[end] is ':' or ';' or '.' or '/' or '\\')
        {
            end++;
        }

        return end - start > 1 && end < text.Length && text[end - 1] is '/' or '\\' ? end : -1;
    }

    /// <summary>URL Standard §4.4: C0 controls and spaces at both ends are dropped.</summary>
    internal static string TrimControls(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && text[start] <= ' ')
        {
            start++;
        }

        while (end > start && text[end - 1] <= ' ')
        {
            end--;
        }

        return text.Substring(start, end - start);
    }

    // Invisible characters come along when a text is copied from a page or a document. No host ends with punctuation.
    private static OriginIssues IssueAround(char c) => c switch
    {
        <= ' ' => OriginIssues.WhiteSpace,
        '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF' => OriginIssues.InvisibleCharacters,
        ',' or ';' or '|' or '"' or '\'' => OriginIssues.Punctuation,
        _ => char.IsWhiteSpace(c) ? OriginIssues.InvisibleCharacters : OriginIssues.None,
    };

    // A comma alone proves nothing, as hosts may have one: what follows must start anew, or be a host by itself.
    private static bool IsList(string text, int schemeEnd)
    {
        var separator = text.IndexOfAny(ListSeparators);
        if (separator < 0)
        {
            return false;
        }

        if (text.IndexOf(SchemeEnd, separator, StringComparison.Ordinal) >= 0)
        {
            return true;
        }

        return schemeEnd < 0
            ? text[separator] is ',' or ';' && FindBrokenSchemeEnd(text) < separator && !Schemes.StartsWithOpaque(text)
            : text[separator] is ',' or ';' or '|' && IsBehindOrigin(text, separator, schemeEnd) && StartsWithHost(text, separator + 1);
    }

    private static bool IsBehindOrigin(string text, int separator, int schemeEnd)
    {
        var tail = text.IndexOfAny(TailStarts, schemeEnd + SchemeEnd.Length);
        return tail < 0 || tail > separator || (tail == separator - 1 && text[tail] == '/');
    }

    private static bool StartsWithHost(string text, int start)
    {
        while (start < text.Length && text[start] == ' ')
        {
            start++;
        }

        var end = text.IndexOfAny(ListSeparators, start);
        return OriginCorrection.IsHost(text.Substring(start, (end < 0 ? text.Length : end) - start));
    }

    private static string ReadScheme(string written, ref OriginIssues issues)
    {
        var scheme = Ascii.ToLower(written);
        if (scheme != written)
        {
            issues |= OriginIssues.UpperCase;
        }

        if (Schemes.FindMisspelled(scheme) is { } meant)
        {
            issues |= OriginIssues.MisspelledScheme;
            return meant;
        }

        return scheme;
    }

    private static string CutTail(string rest, bool isSpecial, ref OriginIssues issues)
    {
        var end = rest.IndexOfAny(isSpecial ? TailStarts : ['/', '?', '#']);
        if (end < 0)
        {
            return rest;
        }

        var fragment = rest.IndexOf('#', end);
        var query = rest.IndexOf('?', end);
        if (fragment >= 0)
        {
            issues |= OriginIssues.Fragment;
        }

        if (query >= 0 && (fragment < 0 || query < fragment))
        {
            issues |= OriginIssues.Query;
        }

        if (end == rest.Length - 1 && rest[end] == '/')
        {
            issues |= OriginIssues.TrailingSlash;
        }
        else if (rest[end] is '/' or '\\')
        {
            issues |= OriginIssues.Path;
        }

        return rest.Substring(0, end);
    }

    private static Origin? ParseAuthority(string scheme, string authority, BrowserDeviations deviations, ref OriginIssues issues)
    {
        SplitPort(authority, out var host, out var portText);
        var normalized = NormalizeHost(host, scheme, deviations, ref issues);
        return TryParsePort(portText, scheme, ref issues, out var port) && normalized is not null
            ? new Origin(scheme, normalized, port)
            : null;
    }

    private static void SplitPort(string authority, out string host, out string? port)
    {
        // Colons in brackets belong to an address, also where the bracket stays open.
        var hostEnd = 0;
        if (authority.StartsWith("[", StringComparison.Ordinal))
        {
            var bracket = authority.IndexOf(']');
            hostEnd = bracket < 0 ? authority.Length : bracket;
        }

        var colon = authority.IndexOf(':', hostEnd);
        host = colon < 0 ? authority : authority.Substring(0, colon);
        port = colon < 0 ? null : authority.Substring(colon + 1);
    }

    private static string? NormalizeHost(string host, string scheme, BrowserDeviations deviations, ref OriginIssues issues)
    {
        if (host.IndexOf('*') >= 0)
        {
            issues |= OriginIssues.Wildcard;
        }

        var isAscii = Ascii.IsAscii(host);
        var normalized = HostName.Normalize(host, Schemes.IsSpecial(scheme), deviations);
        if (normalized is null)
        {
            issues |= OriginIssues.InvalidHost;
        }
        else if (normalized != host)
        {
            issues |= !isAscii ? OriginIssues.NonAsciiHost
                : Ascii.EqualsIgnoreCase(normalized, host) ? OriginIssues.UpperCase
                : OriginIssues.HostSpelling;
        }

        return normalized;
    }

    private static bool TryParsePort(string? text, string scheme, ref OriginIssues issues, out int? port)
    {
        port = null;
        if (text is null)
        {
            return true;
        }

        if (text.Length == 0)
        {
            issues |= OriginIssues.PortSpelling;
            return true;
        }

        var digits = text.TrimStart('0');
        if (!Ascii.AllDigits(text) || digits.Length > 5)
        {
            issues |= OriginIssues.InvalidPort;
            return false;
        }

        var number = digits.Length == 0 ? 0 : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        if (number > ushort.MaxValue)
        {
            issues |= OriginIssues.InvalidPort;
            return false;
        }

        if (text != number.ToString(CultureInfo.InvariantCulture))
        {
            issues |= OriginIssues.PortSpelling;
        }

        if (number == Schemes.DefaultPort(scheme))
        {
            issues |= OriginIssues.DefaultPort;
        }
        else
        {
            port = number;
        }

        return true;
    }
}
