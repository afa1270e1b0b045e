using System.Text;

namespace CorsAnalyzers.Protocol;

/// <summary>
/// An absolute http or https URL: URL Standard §4.4, "basic URL parser", as far as a fetch depends on it. <see cref="Uri"/> reads some
/// texts in another way (backslashes, tabs and line breaks inside, one slash after the scheme), and may refuse long ones.
/// </summary>
internal sealed class HttpUrl
{
    private const string Hex = "0123456789ABCDEF";

    private readonly string _path;
    private readonly string _query;
    private readonly string _userInfo;

    private HttpUrl(Origin origin, string userInfo, string path, string query)
    {
        Origin = origin;
        _userInfo = userInfo;
        _path = path;
        _query = query;
    }

    public Origin Origin { get; }

    /// <summary>"Includes credentials" (§4.2): a user name or a password that is not empty.</summary>
    public bool HasCredentials => _userInfo is not ("" or ":");

    /// <summary>The URL as requests name it: without credentials and fragment.</summary>
    public string Href => Origin.Serialize() + _path + _query;

    /// <summary>Reads an absolute URL as a browser with these deviations does; null where it is none, or has another scheme.</summary>
    public static HttpUrl? Parse(string? text, BrowserDeviations? deviations = null) => Resolve(text, null, deviations);

    /// <summary>Reads a URL that may be relative to this one, as in Location; null where it is none, or has another scheme.</summary>
    public HttpUrl? Resolve(string? text, BrowserDeviations? deviations = null) => Resolve(text, this, deviations);

    private static HttpUrl? Resolve(string? text, HttpUrl? basis, BrowserDeviations? deviations)
    {
        deviations ??= BrowserDeviations.None;
        var rest = WithoutFragment(Clean(text ?? ""));
        var scheme = ReadScheme(ref rest);
        if (scheme is not (null or "http" or "https"))
        {
            return null;
        }

        var slashes = CountSlashes(rest);
        if (scheme is not null && (scheme != basis?.Origin.Scheme || slashes >= 2))
        {
            return ParseAuthority(scheme, rest.Substring(slashes), deviations);
        }

        return basis is null ? null
            : slashes >= 2 ? ParseAuthority(basis.Origin.Scheme, rest.Substring(slashes), deviations)
            : basis.ResolveReference(rest);
    }

    private static HttpUrl? ParseAuthority(string scheme, string rest, BrowserDeviations deviations)
    {
        var end = rest.IndexOfAny(['/', '\\', '?']);
        var authority = end < 0 ? rest : rest.Substring(0, end);
        var tail = end < 0 ? "" : rest.Substring(end);
        var hostStart = authority.LastIndexOf('@') + 1;
        if (OriginParser.ParseAuthority(scheme, authority.Substring(hostStart), deviations) is not { } origin)
        {
            return null;
        }

        var userInfo = hostStart == 0 ? "" : authority.Substring(0, hostStart - 1);
        var (path, query) = SplitQuery(tail);
        return new HttpUrl(origin, userInfo, NormalizePath(path), query);
    }

    private static string Clean(string text)
    {
        var trimmed = OriginParser.TrimControls(text);
        var cleaned = new StringBuilder(trimmed.Length);
        foreach (var c in trimmed)
        {
            if (c is not ('\t' or '\n' or '\r'))
            {
                cleaned.Append(c);
            }
        }

        return cleaned.ToString();
    }

    private static string WithoutFragment(string text)
    {
        var hash = text.IndexOf('#');
        return hash < 0 ? text : text.Substring(0, hash);
    }

    private static string? ReadScheme(ref string rest)
    {
        var colon = rest.IndexOf(':');
        if (colon < 0 || !Schemes.IsScheme(rest, colon))
        {
            return null;
        }

        var scheme = Ascii.ToLower(rest.Substring(0, colon));
        rest = rest.Substring(colon + 1);
        return scheme;
    }

    private static int CountSlashes(string text)
    {
        var count = 0;
        while (count < text.Length && text[count] is '/' or '\\')
        {
            count++;
        }

        return count;
    }

    private static (string Path, string Query) SplitQuery(string text)
    {
        var mark = text.IndexOf('?');
        return mark < 0 ? (text, "") : (text.Substring(0, mark), "?" + Encode(text.Substring(mark + 1), IsQueryEncoded));
    }

    // §4.4, "path state": a slash or a backslash ends a segment, dots are resolved.
    private static string NormalizePath(string path)
    {
        var segments = path.Split('/', '\\');
        var kept = new List<string>();
        for (var i = path.Length != 0 && path[0] is '/' or '\\' ? 1 : 0; i < segments.Length; i++)
        {
            var isLast = i == segments.Length - 1;
            var dots = CountDots(segments[i]);
            if (dots == 2 && kept.Count != 0)
            {
                kept.RemoveAt(kept.Count - 1);
            }

            if (dots == 0)
            {
                kept.Add(Encode(segments[i], IsPathEncoded));
            }
            else if (isLast)
            {
                kept.Add("");
            }
        }

        return "/" + string.Join("/", kept);
    }

    // "." and "..", each dot also percent-encoded.
    private static int CountDots(string segment)
    {
        if (segment.Length > "%2e%2e".Length)
        {
            return 0;
        }

        var dots = Ascii.ToLower(segment).Replace("%2e", ".");
        return dots is "." or ".." ? dots.Length : 0;
    }

    private static string Encode(string text, Func<char, bool> isEncoded)
    {
        if (!text.Any(isEncoded))
        {
            return text;
        }

        // A lone surrogate becomes U+FFFD, as everywhere in the URL Standard.
        var encoded = new StringBuilder(text.Length + 16);
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            if (isEncoded((char)b))
            {
                encoded.Append('%').Append(Hex[b >> 4]).Append(Hex[b & 15]);
            }
            else
            {
                encoded.Append((char)b);
            }
        }

        return encoded.ToString();
    }

    private static bool IsQueryEncoded(char c) => c is <= ' ' or '"' or '#' or '\'' or '<' or '>' or >= '\x7F';

    private static bool IsPathEncoded(char c) => c is <= ' ' or '"' or '#' or '<' or '>' or '?' or '^' or '`' or '{' or '}' or >= '\x7F';

    private HttpUrl ResolveReference(string reference)
    {
        if (reference.Length == 0)
        {
            return this;
        }

        var (path, query) = SplitQuery(reference);
        if (path.Length == 0)
        {
            return new HttpUrl(Origin, _userInfo, _path, query);
        }

        var whole = path[0] is '/' or '\\' ? path : _path.Substring(0, _path.LastIndexOf('/') + 1) + path;
        return new HttpUrl(Origin, _userInfo, NormalizePath(whole), query);
    }
}
