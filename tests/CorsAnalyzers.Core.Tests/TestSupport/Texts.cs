using FsCheck;
using FsCheck.Fluent;

namespace CorsAnalyzers.Core.Tests.TestSupport;

/// <summary>Texts in pieces, weighted towards what parsers look for.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        "https", "http", "://", ":", "/", "//", "\\", "[", "]", "::", "1", "0x", "08", "255", "65536", ".", "..", "*", "*.", "@",
        "%", "%41", "?", "#", ",", ", ", "\"", "\\\"", ";", "=", "-", "a", "A", "xn--", "XN--A", "bcher-kva", "null", "true",
        "GET", "put", "bytes=", "text/plain", "Authorization", "X-Forwarded-", "Sec-", "example.com", "localhost", "\u00FC",
        "\u3002", "\u00AD", "\u200D", "\u0130", "\u212A", "\uD800", "\uDC00", "\U0001F600", "\u0627", "\uFFFF", "\0", "\t",
        "\r\n", " ", "\x7F", "\uFF21", "%2e", "600", "+1", "%2C", "\uFF0C", "|", "'", "\u200B", "\uFEFF", "\u00A0", "htpps", "wss", "file",
    ];

    /// <summary>At most six pieces; every third text starts like a URL.</summary>
    public static Gen<string[]> Any { get; } =
        from start in Gen.Frequency((2, Gen.Constant(Array.Empty<string>())), (1, Gen.Constant(new[] { "https://" })))
        from count in Gen.Choose(0, 5)
        from pieces in Gen.ArrayOf(Gen.Frequency((3, Gen.Elements(Pieces)), (1, AnyCharacter)), count)
        select start.Concat(pieces).ToArray();

    /// <summary>Serialized origins: HTML Standard §7.1.1.</summary>
    public static Gen<string> SerializedOrigin { get; } = Gen.Frequency(
        (1, Gen.Elements("null", "file://")),
        (40,
            from scheme in Gen.Elements("http", "https", "capacitor", "chrome-extension", "a+b-c.1")
            from host in Host
            from port in Gen.Frequency((2, Gen.Constant("")), (1, Gen.Elements(":0", ":1", ":81", ":3000", ":8443", ":65535")))
            select scheme + "://" + host + port));

    private static Gen<string> AnyCharacter => Gen.Choose(0, char.MaxValue).Select(code => ((char)code).ToString());

    private static Gen<string> Host => Gen.Frequency(
        (6, Gen.Choose(1, 4).SelectMany(count => Gen.ArrayOf(Label, count)).Select(labels => string.Join('.', labels))),
        (1, Gen.Choose(0, 255).Four().Select(bytes => $"{bytes.Item1}.{bytes.Item2}.{bytes.Item3}.{bytes.Item4}")),
        (1, Gen.Elements("[::]", "[::1]", "[2001:db8::1]", "[1:2:3:4:5:6:7:8]", "[1:0:0:2::3]", "[::ffff:102:304]")),
        (1, Gen.Elements("localhost", "xn--bcher-kva.example", "xn--r8jz45g.jp", "a..b", "a.", "_a.example", "a~!$&'()+,;=_`{}b.example")));

    // The last letter keeps a host from ending in a number, which would make it an address.
    private static Gen<string> Label =>
        from start in Gen.ArrayOf(Gen.Elements("abcxyz0189-".ToCharArray()), 3)
        from last in Gen.Elements("abcxyz".ToCharArray())
        select "l" + string.Concat(start).Replace("--", "-0") + last;
}
