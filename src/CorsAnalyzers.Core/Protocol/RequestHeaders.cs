using System.Collections.Immutable;

namespace CorsAnalyzers.Protocol;

/// <summary>Facts about the request headers that a script sets: Fetch Standard §2.2.2.</summary>
public static class RequestHeaders
{
    /// <summary>The only CORS non-wildcard request-header name (§2.2.2).</summary>
    public const string Authorization = "Authorization";

    /// <summary>Names the page that makes the request (RFC 9110 §10.1.3).</summary>
    public const string Referer = "Referer";

    /// <summary>The longest value of a CORS-safelisted request-header, in bytes (§2.2.2).</summary>
    public const int SafelistedValueLimit = 128;

    /// <summary>The most that the values of all CORS-safelisted request-headers may have together, in bytes (§2.2.2).</summary>
    public const int SafelistedTotalLimit = 1024;

    private const string UserAgent = "User-Agent";

    private static readonly ImmutableHashSet<string> Forbidden = Ascii.Set(
        "Accept-Charset",
        "Accept-Encoding",
        CorsHeaderNames.AccessControlRequestHeaders,
        CorsHeaderNames.AccessControlRequestMethod,
        "Connection",
        "Content-Length",
        "Cookie",
        "Cookie2",
        "Date",
        "DNT",
        "Expect",
        "Host",
        "Keep-Alive",
        CorsHeaderNames.Origin,
        Referer,
        "Set-Cookie",
        "TE",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
        "Via");

    private static readonly ImmutableArray<string> ForbiddenPrefixes = ImmutableArray.Create("Proxy-", "Sec-");

    private static readonly ImmutableHashSet<string> MethodOverrides = Ascii.Set(
        "X-HTTP-Method",
        "X-HTTP-Method-Override",
        "X-Method-Override");

    private static readonly ImmutableHashSet<string> BodyHeaders = Ascii.Set(
        "Content-Encoding",
        "Content-Language",
        "Content-Location",
        "Content-Type");

    private static readonly ImmutableHashSet<string> SimpleContentTypes = Ascii.Set(
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "text/plain");

    /// <summary>A forbidden request-header (§2.2.2), whatever its value: no script can set it.</summary>
    public static bool IsForbidden(string name)
    {
        if (name is null)
        {
            return false;
        }

        foreach (var prefix in ForbiddenPrefixes)
        {
            if (Ascii.StartsWithIgnoreCase(name, prefix))
            {
                return true;
            }
        }

        return Forbidden.Contains(name);
    }

    /// <summary>A forbidden request-header (§2.2.2): by its name, or a method override that names a forbidden method.</summary>
    public static bool IsForbidden(string name, string value)
    {
        if (IsForbidden(name))
        {
            return true;
        }

        if (name is null || !MethodOverrides.Contains(name))
        {
            return false;
        }

        foreach (var method in HeaderList.Split(value))
        {
            if (Methods.IsForbidden(method.Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A CORS-safelisted request-header (§2.2.2): it alone causes no preflight. Each character of the value stands for a byte.
    /// </summary>
    public static bool IsSafelisted(string name, string value)
    {
        if (name is null)
        {
            return false;
        }

        value = Ascii.TrimHttpWhitespace(value);
        return value.Length <= SafelistedValueLimit && Ascii.ToLower(name) switch
        {
            "accept" => HasNoUnsafeByte(value),
            "accept-language" or "content-language" => IsLanguageValue(value),
            "content-type" => HasNoUnsafeByte(value) && MimeEssence.Parse(value) is { } essence && SimpleContentTypes.Contains(essence),
            "range" => SingleRange.HasStart(value),
            _ => false,
        };
    }

    /// <summary>A CORS non-wildcard request-header name (§2.2.2): <c>*</c> in Access-Control-Allow-Headers never covers it.</summary>
    public static bool IsNonWildcard(string name) => Ascii.EqualsIgnoreCase(name, Authorization);

    /// <summary>The header by which a script would steer servers or proxies, or null; see <see cref="RiskyRequestHeaders"/>.</summary>
    public static RiskyRequestHeader? FindRisky(string name) => RiskyRequestHeaders.Find(name);

    internal static bool IsUserAgent(string name) => Ascii.EqualsIgnoreCase(name, UserAgent);

    /// <summary>A request-body-header name (§2.2.2): a redirect that drops the body drops this header with it.</summary>
    public static bool IsBodyHeader(string name) => name is not null && BodyHeaders.Contains(name);

    /// <summary>
    /// The CORS-unsafe request-header names (§2.2.2), lower-case, distinct and sorted; headers that a browser refuses count for nothing.
    /// </summary>
    public static ImmutableArray<string> GetUnsafeNames(IEnumerable<HeaderField>? headers, BrowserDeviations? deviations = null)
    {
        deviations ??= BrowserDeviations.None;
        var sent = (headers ?? ImmutableArray<HeaderField>.Empty)
            .Where(static header => HeaderList.IsToken(header.Name) && !IsForbidden(header.Name, header.Value));
        if (deviations.Contains(ChromiumDeviations.UserAgentNeedsNoPreflight))
        {
            sent = sent.Where(static header => !IsUserAgent(header.Name));
        }

        if (deviations.Contains(ChromiumDeviations.RequestHeadersAreCombined))
        {
            sent = Combine(sent);
        }

        var unsafeNames = new SortedSet<string>(StringComparer.Ordinal);
        var safelistedNames = new List<string>();
        var safelistedBytes = 0;
        foreach (var header in sent)
        {
            var value = Ascii.TrimHttpWhitespace(header.Value);
            if (IsSafelisted(header.Name, value, deviations))
            {
                safelistedNames.Add(Ascii.ToLower(header.Name));
                safelistedBytes += value.Length;
            }
            else
            {
                unsafeNames.Add(Ascii.ToLower(header.Name));
            }
        }

        if (safelistedBytes > SafelistedTotalLimit)
        {
            unsafeNames.UnionWith(safelistedNames);
        }

        return unsafeNames.ToImmutableArray();
    }

    private static bool IsSafelisted(string name, string value, BrowserDeviations deviations)
    {
        if (IsSafelisted(name, value))
        {
            return !deviations.Contains(ChromiumDeviations.RangeNumbersAreLimited)
                || !Ascii.EqualsIgnoreCase(name, "Range")
                || SingleRange.IsInChromiumLimit(value);
        }

        return deviations.Contains(ChromiumDeviations.ClientHintsAreSafelisted)
            && value.Length <= SafelistedValueLimit
            && ClientHints.IsHint(name, value);
    }

    private static IEnumerable<HeaderField> Combine(IEnumerable<HeaderField> headers) =>
        headers.GroupBy(
            static header => header.Name,
            static header => Ascii.TrimHttpWhitespace(header.Value),
            static (name, values) => new HeaderField(name, string.Join(", ", values)),
            AsciiIgnoreCaseComparer.Instance);

    // §2.2.2, "CORS-unsafe request-header byte". Beyond 0xFF there is no byte: a browser refuses the value.
    private static bool HasNoUnsafeByte(string value)
    {
        foreach (var c in value)
        {
            if ((c < ' ' && c != '\t')
                || c is '"' or '(' or ')' or ':' or '<' or '>' or '?' or '@' or '[' or '\\' or ']' or '{' or '}' or '\x7F' or > '\xFF')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLanguageValue(string value)
    {
        foreach (var c in value)
        {
            if (!Ascii.IsAlphanumeric(c) && c is not (' ' or '*' or ',' or '-' or '.' or ';' or '='))
            {
                return false;
            }
        }

        return true;
    }
}
