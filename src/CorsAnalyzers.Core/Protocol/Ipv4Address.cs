using System.Globalization;

namespace CorsAnalyzers.Protocol;

/// <summary>
/// IPv4 addresses in host names: URL Standard §3.5 ("ends in a number checker", "IPv4 parser") and §3.6 ("IPv4 serializer").
/// </summary>
internal static class Ipv4Address
{
    private const int PartCount = 4;

    /// <summary>Whether a host must be an IPv4 address: its last label, but for a dot at the end, is a number.</summary>
    public static bool EndsInNumber(string host)
    {
        var end = host.EndsWith(".", StringComparison.Ordinal) ? host.Length - 1 : host.Length;
        if (end == 0)
        {
            return false;
        }

        var start = host.LastIndexOf('.', end - 1) + 1;
        return Ascii.AllDigits(host, start, end) || TryParseNumber(host, start, end, out _);
    }

    /// <summary>
    /// The address with four decimal parts, or null: one to four parts, each decimal, octal (<c>0…</c>) or hexadecimal (<c>0x…</c>).
    /// </summary>
    public static string? Normalize(string host)
    {
        var text = host.EndsWith(".", StringComparison.Ordinal) ? host.Substring(0, host.Length - 1) : host;
        var parts = text.Split('.');
        if (parts.Length > PartCount)
        {
            return null;
        }

        ulong address = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var bytes = i == parts.Length - 1 ? PartCount + 1 - parts.Length : 1;
            if (!TryParseNumber(parts[i], 0, parts[i].Length, out var number) || number >= 1UL << (8 * bytes))
            {
                return null;
            }

            address = (address << (8 * bytes)) | number;
        }

        return string.Format(
            CultureInfo.InvariantCulture,
            "{0}.{1}.{2}.{3}",
            address >> 24,
            (address >> 16) & 255,
            (address >> 8) & 255,
            address & 255);
    }

    /// <summary>A decimal, octal or hexadecimal number from start to end; beyond 32 bits it saturates.</summary>
    public static bool TryParseNumber(string text, int start, int end, out ulong number)
    {
        number = 0;
        if (start == end)
        {
            return false;
        }

        var radix = 10UL;
        if (end - start >= 2 && text[start] == '0')
        {
            (radix, start) = text[start + 1] is 'x' or 'X' ? (16UL, start + 2) : (8UL, start + 1);
        }

        for (var i = start; i < end; i++)
        {
            var digit = DigitValue(text[i]);
            if (digit >= radix)
            {
                return false;
            }

            number = Math.Min((number * radix) + digit, uint.MaxValue + 1UL);
        }

        return true;
    }

    private static ulong DigitValue(char c) => c switch
    {
        >= '0' and <= '9' => (ulong)(c - '0'),
        >= 'a' and <= 'f' => (ulong)(c - 'a' + 10),
        >= 'A' and <= 'F' => (ulong)(c - 'A' + 10),
        _ => ulong.MaxValue,
    };
}
