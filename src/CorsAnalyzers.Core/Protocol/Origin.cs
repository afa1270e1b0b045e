using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CorsAnalyzers.Protocol;

/// <summary>
/// An origin: HTML Standard §7.1.1 (a scheme, host and port, or opaque); RFC 6454 §4. Equality is that of the serializations, which is
/// what servers compare; all opaque origins are one.
/// </summary>
public sealed class Origin : IEquatable<Origin>
{
    // What changes in the spelling alone: the origin is the same one to a browser that opens it.
    private const OriginIssues Spelling =
        OriginIssues.WhiteSpace
        | OriginIssues.TrailingSlash
        | OriginIssues.DefaultPort
        | OriginIssues.PortSpelling
        | OriginIssues.UpperCase
        | OriginIssues.NonAsciiHost
        | OriginIssues.HostSpelling
        | OriginIssues.Wildcard;

    private readonly string _serialized;

    internal Origin(string scheme, string host, int? port)
    {
        Scheme = scheme;
        Host = host;
        Port = port;
        _serialized = scheme + "://" + host + (port is { } number ? ":" + number.ToString(CultureInfo.InvariantCulture) : "");
    }

    private Origin()
    {
        Scheme = "";
        Host = "";
        IsOpaque = true;
        _serialized = CorsHeaderValues.NullOrigin;
    }

    /// <summary>The origin of sandboxed frames, <c>data:</c> documents and the like; serialized as <c>null</c>.</summary>
    public static Origin Opaque { get; } = new();

    /// <summary>In lower case, without the colon; empty where opaque.</summary>
    public string Scheme { get; }

    /// <summary>In lower case and punycode, IPv6 addresses in brackets; empty where opaque.</summary>
    public string Host { get; }

    /// <summary>Null: the scheme's default port.</summary>
    public int? Port { get; }

    public bool IsOpaque { get; }

    /// <summary>
    /// Reads a serialized origin, or one that differs from it in spelling alone: white space around it, letter case, letters beyond ASCII,
    /// the spelling of an address, percent-encoding, a default port, a slash at the end. Paths, user names and lists make it false.
    /// As in the URL Standard, <c>*</c> may stand in a host.
    /// </summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Origin? origin)
    {
        var issues = OriginParser.Parse(text, out origin);
        if ((issues & ~Spelling) == OriginIssues.None && origin is not null)
        {
            return true;
        }

        origin = null;
        return false;
    }

    /// <summary>
    /// The origin of an absolute http or https URL (URL Standard §4.7, "origin"): what <c>new URL(url).origin</c> says. Null where the text
    /// is no URL, or has another scheme.
    /// </summary>
    /// <param name="url">Any text.</param>
    /// <param name="deviations">Those of the browser that reads it; none: the standard's way.</param>
    public static Origin? OfUrl(string? url, BrowserDeviations? deviations = null) => HttpUrl.Parse(url, deviations)?.Origin;

    /// <summary>Whether the text is, byte for byte, what a browser can send in an <c>Origin</c> header.</summary>
    public static bool IsSerialized(string text) =>
        TryParse(text, out var origin) && string.Equals(origin.Serialize(), text, StringComparison.Ordinal);

    /// <summary>HTML Standard §7.1.1, "serialization of an origin".</summary>
    public string Serialize() => _serialized;

    public bool Equals(Origin? other) => other is not null && string.Equals(_serialized, other._serialized, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as Origin);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_serialized);

    public override string ToString() => _serialized;
}
