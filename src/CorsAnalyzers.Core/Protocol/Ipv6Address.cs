using System.Globalization;
using System.Text;

namespace CorsAnalyzers.Protocol;

/// <summary>IPv6 addresses in host names: URL Standard §3.5 ("IPv6 parser") and §3.6 ("IPv6 serializer").</summary>
internal static class Ipv6Address
{
    private const int PieceCount = 8;

    // Eight pieces of four digits, or six and an IPv4 address.
    private const int LongestText = 45;

    /// <summary>The address without its brackets in its shortest form, or null.</summary>
    public static string? Normalize(string text, BrowserDeviations deviations) =>
        TryParse(text, deviations.Contains(ChromiumDeviations.Ipv4InIpv6MayBeOctalOrHex)) is { } pieces ? Serialize(pieces) : null;

    private static ushort[]? TryParse(string text, bool mayBeOctalOrHex)
    {
        if (text.Length > LongestText)
        {
            return null;
        }

        var pieces = new ushort[PieceCount];
        var count = 0;
        var compress = -1;
        var i = 0;
        if (text.StartsWith(":", StringComparison.Ordinal))
        {
            if (!text.StartsWith("::", StringComparison.Ordinal))
            {
                return null;
            }

            i = 2;
            compress = 0;
        }

        while (i < text.Length)
        {
            if (count == PieceCount)
            {
                return null;
            }

            if (text[i] == ':')
            {
                if (compress >= 0)
                {
                    return null;
                }

                i++;
                compress = count;
                continue;
            }

            var end = i;
            while (end < text.Length && end - i < 4 && IsHexDigit(text[end]))
            {
                end++;
            }

            // Chromium looks for the dots before it looks at the digits.
            if ((end < text.Length && text[end] == '.') || (mayBeOctalOrHex && text.IndexOf('.', i) >= 0 && text.IndexOf(':', i) < 0))
            {
                if (count > PieceCount - 2
                    || !TryParseEmbeddedIpv4(text.Substring(i), mayBeOctalOrHex, out pieces[count], out pieces[count + 1]))
                {
                    return null;
                }

                count += 2;
                break;
            }

            if (end < text.Length && (text[end] != ':' || end == text.Length - 1))
            {
                return null;
            }

            if (end == i)
            {
                return null;
            }

            pieces[count++] = ushort.Parse(text.Substring(i, end - i), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            i = end + 1;
        }

        if (compress < 0)
        {
            return count == PieceCount ? pieces : null;
        }

        if (count == PieceCount)
        {
            return null;
        }

        var tail = count - compress;
        Array.Copy(pieces, compress, pieces, PieceCount - tail, tail);
        Array.Clear(pieces, compress, PieceCount - count);
        return pieces;
    }

    // Four decimal parts without leading zeros: stricter than an IPv4 host.
    private static bool TryParseEmbeddedIpv4(string text, bool mayBeOctalOrHex, out ushort high, out ushort low)
    {
        high = low = 0;
        var parts = text.Split('.');
        if (parts.Length != 4)
        {
            return false;
        }

        var bytes = new ulong[4];
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            var isDecimal = Ascii.AllDigits(part) && (part.Length == 1 || part[0] != '0');
            if (!(isDecimal || mayBeOctalOrHex) || !Ipv4Address.TryParseNumber(part, 0, part.Length, out bytes[i]) || bytes[i] > 255)
            {
                return false;
            }
        }

        high = (ushort)((bytes[0] << 8) | bytes[1]);
        low = (ushort)((bytes[2] << 8) | bytes[3]);
        return true;
    }

    private static string Serialize(ushort[] pieces)
    {
        var (start, length) = FindLongestZeros(pieces);
        var text = new StringBuilder();
        for (var i = 0; i < PieceCount; i++)
        {
            if (i == start)
            {
                text.Append(i == 0 ? "::" : ":");
                i += length - 1;
                continue;
            }

            text.Append(pieces[i].ToString("x", CultureInfo.InvariantCulture));
            if (i < PieceCount - 1)
            {
                text.Append(':');
            }
        }

        return text.ToString();
    }

    // The first of the longest runs of two or more zeros is written as "::".
    private static (int Start, int Length) FindLongestZeros(ushort[] pieces)
    {
        var best = (Start: -1, Length: 1);
        var start = 0;
        for (var i = 0; i <= PieceCount; i++)
        {
            if (i < PieceCount && pieces[i] == 0)
            {
                continue;
            }

            if (i - start > best.Length)
            {
                best = (start, i - start);
            }

            start = i + 1;
        }

        return best;
    }

    private static bool IsHexDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
