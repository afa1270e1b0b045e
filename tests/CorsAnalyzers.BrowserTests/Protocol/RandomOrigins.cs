using System.Globalization;

namespace CorsAnalyzers.BrowserTests.Protocol;

/// <summary>Random texts with the scheme <c>http</c> or <c>https</c>, near what origins look like and wrong in many ways.</summary>
internal sealed class RandomOrigins(int seed)
{
    /// <summary>Hosts and parts of them that a URL parser has to think about.</summary>
    public static readonly string[] Labels =
    [
        "example", "com", "EXAMPLE", "a", "shop", "Api-1", "x_y", "-", "a-", "-a", "1", "0x1f", "b\u00FCcher", "B\u00DCCHER", "stra\u00DFe", "\u4F8B\u3048",
        "\u03C3\u03C2", "caf\u00E9", "cafe\u0301", "xn--bcher-kva", "XN--BCHER-KVA", "xn--caf-dma", "xn--a", "xn--", "xn--a-", "xn--bcher-kv", "localhost",
        "*", "a*b", "%61", "%41b", "%2E", "%2f", "%zz", "%", "a%00", "\u00AD", "a\u00ADb", "\uFF45\uFF58", "\u212A", "\u05D0", "\u05D0a", "a\u05D0",
        "\u05D01", "\u05D0-", "-\u05D0", "\u05D0\u05B0", "\u0627\u0661", "\u06271", "\u0627\u06611", "\u06F1", "xn--4db", "xn--a-zhc",
        "\u200D", "a\u200Db", "\U0001F600", "a b", "a+b", "a,b", "a;b", "a'b", "a\"b", "a{b", "a}b", "a`b", "a~b", "a!b", "a$b", "a&b", "a(b)", "a=b", "a^b",
        "a|b", "a<b", "a>b", "a\tb", "a\nb", "ab--cd", "\u2100", "\u00B2", "\u0660", "1\u0661", "\u3002", "a\uFF0Eb", "\u1E9E", "\u0131", "\u0130",
    ];

    /// <summary>Addresses in the many ways to write them, and near misses.</summary>
    public static readonly string[] Addresses =
    [
        "127.0.0.1", "127.1", "0", "0x7f.1", "0177.0.0.1", "1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.256", "4294967295", "4294967296", "0x", "1.0x", "08.1",
        "1.2.3.4.", "1..2", "a.1", "a.0x1", "1.a", "0xffffffff", "00000000001", "1.65536", "1.2.65535", "\uFF11.2.3.4", "127.0.0.1.", "a.09", "1.2.3.4..",
        "[::1]", "[::]", "[1:2:3:4:5:6:7:8]", "[1:2::7:8]", "[::ffff:1.2.3.4]", "[::FFFF:102:304]", "[1::2::3]", "[1:2:3:4:5:6:7]", "[::1", "::1", "[]",
        "[1:0:0:2:0:0:0:3]", "[00001::]", "[0001::]", "[g::]", "[::1%25eth0]", "[::1.2.3]", "[::1.2.3.04]",
        "[::1.2.3.010]", "[::1.2.3.0004]", "[::00.0.0.0]", "[::1.2.3.08]", "[::1.2.3.0x4]", "[::0x1.2.3.4]",
        "[::00001.2.3.4]", "[::1.2.3.4:5]", "[::0x1:1.2.3.4]", "[::1.2.3.0x]", "[::1.2.3.]", "[::1.0xF.0X1f.09]", "[::1.2.3.4.]", "[::0300.0250.1.1]", "[::0400.1.1.1]",
        "[v1.a]", "[ ::1]", "[2001:DB8::A]",
        "[1:2:3:4:5:6:1.2.3.4]", "[::1]a", "[0:0:0:0:0:0:0:0]", "[1:0:2:0:3:0:4:0]", "[1:2:3:4:5:6:7::]", "[::1.2.3.256]",
    ];

    private readonly WeightedRandom random = new(seed);

    public IEnumerable<string> Take(int count) => Enumerable.Range(0, count).Select(_ => Next());

    private string Next() =>
        random.Pick((92, ""), (4, " "), (2, "\t"), (1, "\0"), (1, "\u00A0"))
        + random.Pick((45, "https"), (35, "http"), (10, "HTTPS"), (10, random.Recase("http")))
        + random.Pick((92, "://"), (2, ":///"), (2, ":\\\\"), (1, ":/\\"), (1, ":/"), (1, ":"), (1, ":\t//"))
        + random.Pick((88, ""), (3, "user@"), (2, "user:password@"), (2, "a@b@"), (1, "@"), (1, ":@"), (1, "a b@"), (1, "/@"), (1, "a:b:c@"))
        + Host()
        + Port()
        + random.Pick(
            (55, ""), (15, "/"), (5, "/path"), (4, "/a/../b"), (4, "?"), (4, "?q=1"), (4, "#"), (4, "#f"), (2, "\\"), (1, "\\path"), (1, "//"), (1, "/@b"))
        + random.Pick((94, ""), (3, " "), (1, "\n"), (1, "\u001F"), (1, "\u3000"));

    private string Host()
    {
        if (random.Percent(25))
            return random.Pick(Addresses);

        var count = random.Pick((15, 1), (50, 2), (30, 3), (5, 4));
        var labels = Enumerable.Range(0, count).Select(i => random.Percent(55) ? random.Pick(Labels) : random.Pick(["example", "shop", "com", "Test"]));
        return random.Pick((96, ""), (4, ".")) + string.Join(random.Pick((97, "."), (3, "..")), labels) + random.Pick((94, ""), (4, "."), (2, ".."));
    }

    private string Port() => random.Pick(
        (60, ""),
        (6, ":443"),
        (6, ":80"),
        (5, ":8443"),
        (4, ":" + random.Below(70000).ToString(CultureInfo.InvariantCulture)),
        (3, ":"),
        (2, ":0"),
        (2, ":00080"),
        (2, ":000443"),
        (2, ":65535"),
        (2, ":65536"),
        (1, ":99999999999999999999"),
        (1, ":-1"),
        (1, ":+80"),
        (1, ": 80"),
        (1, ":8a"),
        (1, ":*"),
        (1, ":80:80"));
}
