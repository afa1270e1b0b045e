namespace CorsAnalyzers.Protocol;

/// <summary>
/// Why a text can never equal a serialized origin (HTML Standard §7.1.1, "serialization of an origin"; RFC 6454 §6.2), byte for byte.
/// None: it is one.
/// </summary>
[Flags]
public enum OriginIssues
{
    None = 0,

    /// <summary>Nothing, or nothing but white space.</summary>
    Empty = 1 << 0,

    /// <summary>Spaces or control characters at an end, which URLs leave out.</summary>
    WhiteSpace = 1 << 1,

    /// <summary>No <c>scheme://</c>, or a broken one such as <c>https//</c>.</summary>
    MissingScheme = 1 << 2,

    /// <summary>
    /// A scheme whose documents have opaque origins, such as <c>data</c> or <c>file</c>: they send <c>null</c>. <c>file://</c> alone is
    /// what Electron and Android's web view send for their files, so it is an origin.
    /// </summary>
    OpaqueScheme = 1 << 3,

    /// <summary>A user name before the host.</summary>
    UserInfo = 1 << 4,

    /// <summary>A lone slash at the end.</summary>
    TrailingSlash = 1 << 5,

    Path = 1 << 6,

    Query = 1 << 7,

    Fragment = 1 << 8,

    /// <summary>The scheme's own port, which browsers leave out.</summary>
    DefaultPort = 1 << 9,

    /// <summary>A port that is no number up to 65535.</summary>
    InvalidPort = 1 << 10,

    /// <summary>A port that browsers write in another way: none after the colon, or leading zeros.</summary>
    PortSpelling = 1 << 11,

    /// <summary>Upper-case letters in the scheme or the host.</summary>
    UpperCase = 1 << 12,

    /// <summary>Letters beyond ASCII, which browsers write in punycode.</summary>
    NonAsciiHost = 1 << 13,

    /// <summary>A host that browsers write in another way: an IP address, or percent-encoded letters.</summary>
    HostSpelling = 1 << 14,

    /// <summary>No host, or one that no URL can have.</summary>
    InvalidHost = 1 << 15,

    /// <summary>Several origins in one text.</summary>
    List = 1 << 16,

    /// <summary>
    /// A <c>*</c>. Alone it is no origin; the URL Standard takes it for a letter in a host, so there it is mentioned and no more.
    /// </summary>
    Wildcard = 1 << 17,

    /// <summary>Quotation marks, commas, semicolons or bars at an end.</summary>
    Punctuation = 1 << 18,

    /// <summary>A misspelling of <c>http</c> or <c>https</c>, such as <c>htpps</c>.</summary>
    MisspelledScheme = 1 << 19,

    /// <summary>
    /// A scheme that no page has: <c>ftp</c>, or <c>ws</c> or <c>wss</c>, as the page that opens a web socket sends its own (RFC 6455
    /// §4.1).
    /// </summary>
    PagelessScheme = 1 << 20,

    /// <summary>White space that URLs keep, or invisible characters, at an end: a no-break space, a byte order mark, a zero-width space.</summary>
    InvisibleCharacters = 1 << 21,
}
