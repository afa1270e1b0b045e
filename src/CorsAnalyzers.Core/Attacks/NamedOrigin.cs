using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Attacks;

/// <summary>What a literal of a check says about origins: a whole origin, or the beginning, the end or a piece of one.</summary>
internal sealed record NamedOrigin
{
    /// <summary>Longer texts name no host: DNS allows 253 characters.</summary>
    public const int LongestLiteral = 300;

    private const string Wildcard = "*.";

    private NamedOrigin(string literal, string host) => (Literal, Host) = (literal, host);

    /// <summary>The literal as it is written.</summary>
    public string Literal { get; }

    /// <summary>In lower case, without a dot or wildcard before it; empty where the literal names a port alone.</summary>
    public string Host { get; }

    /// <summary><c>http</c> or <c>https</c>; null where the literal does not say.</summary>
    public string? Scheme { get; private init; }

    /// <summary>With its colon; empty where there is none.</summary>
    public string Port { get; private init; } = "";

    /// <summary>Whether a check with the literal leaves open what stands before it: it does not begin with the scheme.</summary>
    public bool StartsInside { get; private init; }

    /// <summary>Whether the host may go on after the literal.</summary>
    public bool EndsInside { get; private init; }

    /// <summary>Whether a dot stands before the host, so that only subdomains end with the literal.</summary>
    public bool HasLeadingDot { get; private init; }

    public bool IsWildcard { get; private init; }

    /// <summary>Whether the host is the loopback host or address.</summary>
    public bool IsLoopback => Host is "localhost" || Host.StartsWith("127.", StringComparison.Ordinal) || Host == "[::1]";

    /// <summary>Whether the literal is one word, which may stand for anything.</summary>
    public bool IsWord => StartsInside && !HasLeadingDot && Port.Length == 0 && Host.IndexOf('.') < 0;

    /// <summary>Reads a literal; what cannot be in an origin is none.</summary>
    public static NamedOrigin? Read(string literal)
    {
        var text = literal.Length > LongestLiteral ? "" : ToAscii(literal.Trim());
        var scheme = text.StartsWith("https://", StringComparison.Ordinal) ? "https"
            : text.StartsWith("http://", StringComparison.Ordinal) ? "http"
            : null;
        var slashes = text.IndexOf("//", StringComparison.Ordinal);
        if (scheme is null && (slashes > 1 || (slashes == 1 && text[0] != ':') || IsNoHost(text)))
        {
            return null;
        }

        var rest = slashes < 0 ? text : text.Substring(slashes + 2);
        var end = rest.IndexOfAny(['/', '?', '#']);
        if (end >= 0 && slashes < 0)
        {
            return null;
        }

        rest = end < 0 ? rest : rest.Substring(0, end);
        var isWildcard = rest.StartsWith(Wildcard, StringComparison.Ordinal);
        rest = isWildcard ? rest.Substring(1) : rest;
        var colon = rest.LastIndexOf(':');
        colon = colon < rest.LastIndexOf(']') ? -1 : colon;
        var host = colon < 0 ? rest : rest.Substring(0, colon);
        var port = colon < 0 ? "" : rest.Substring(colon);
        if (colon < 0 && slashes < 0 && Ascii.AllDigits(rest))
        {
            (host, port) = ("", ":" + rest);
        }

        var hasDot = host.StartsWith(".", StringComparison.Ordinal);
        host = hasDot ? host.Substring(1) : host;
        if (!IsPort(port) || (host.Length == 0 ? port.Length < 2 : !IsPartOfHost(host)))
        {
            return null;
        }

        return new NamedOrigin(literal, host)
        {
            Scheme = scheme,
            Port = port.Length > 1 ? port : "",
            StartsInside = slashes < 0,
            EndsInside = end < 0 && port.Length == 0 && host[0] != '[',
            HasLeadingDot = hasDot,
            IsWildcard = isWildcard,
        };
    }

    private static string ToAscii(string text) => Ascii.IsAscii(text) ? Ascii.ToLower(text)
        : Origin.TryParse(text, out var origin) ? origin.Serialize()
        : "";

    // Words that stand in code about CORS but in no host.
    private static bool IsNoHost(string text) =>
        text is "http" or "https" or CorsHeaderValues.NullOrigin or "origin" or "vary" || CorsHeaderNames.IsCorsResponseHeader(text);

    private static bool IsPort(string port) => port.Length <= 1 || (port.Length <= 6 && Ascii.AllDigits(port.Substring(1)));

    private static bool IsPartOfHost(string host)
    {
        if (host[0] == '[')
        {
            return HostName.Normalize(host, isSpecial: true) is not null;
        }

        for (var i = 0; i < host.Length; i++)
        {
            if (!(Ascii.IsAlphanumeric(host[i]) || host[i] is '-' or '_' || (host[i] == '.' && i > 0 && host[i - 1] != '.')))
            {
                return false;
            }
        }

        return true;
    }
}
