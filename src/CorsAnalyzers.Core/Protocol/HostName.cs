using System.Globalization;
using System.Text;

namespace CorsAnalyzers.Protocol;

/// <summary>
/// Hosts: URL Standard §3.5 ("host parser", "opaque-host parser") and §3.6 ("host serializer"). Letters beyond ASCII are mapped by
/// <see cref="IdnMapping"/>, which leaves out some checks of Unicode Technical Standard 46, made here.
/// </summary>
internal static class HostName
{
    // The standard sets no limit; DNS allows 253 characters, so a longer host with other letters reaches nobody.
    private const int LongestInternational = 1024;

    private const string PunycodePrefix = "xn--";

    // Mapped to nothing; IdnMapping refuses a label that has no more than that.
    private const string SoftHyphen = "\u00AD";

    // The capital sharp s: mapped to "ss" before Unicode 15.1, to the small one since. Which one IdnMapping knows hangs on the machine.
    private const string CapitalSharpS = "\u1E9E";
    private const string SharpS = "\u00DF";

    /// <summary>The host as it stands in a serialized origin, or null where it is none.</summary>
    /// <param name="host">The host as written; an IPv6 address in brackets.</param>
    /// <param name="isSpecial">Whether the scheme is special (URL Standard §4.2); other schemes keep their hosts as written.</param>
    /// <param name="deviations">Those of the browser that reads it; none: the standard's way.</param>
    public static string? Normalize(string host, bool isSpecial, BrowserDeviations? deviations = null)
    {
        deviations ??= BrowserDeviations.None;
        if (host.Length == 0)
        {
            return null;
        }

        if (host[0] == '[')
        {
            return host[host.Length - 1] == ']' && Ipv6Address.Normalize(host.Substring(1, host.Length - 2), deviations) is { } address
                ? "[" + address + "]"
                : null;
        }

        if (!isSpecial)
        {
            return Ascii.IsAscii(host) && !HasForbiddenCharacter(host) ? host : null;
        }

        var domain = ToAsciiDomain(PercentDecode(host), deviations);
        var areEscaped = deviations.Contains(ChromiumDeviations.SpacesAndStarsInHostsAreEscaped);
        if (string.IsNullOrEmpty(domain) || HasForbiddenCharacter(areEscaped ? domain!.Replace(" ", "") : domain!))
        {
            return null;
        }

        if (areEscaped)
        {
            domain = domain!.Replace(" ", "%20").Replace("*", "%2A");
        }

        return Ipv4Address.EndsInNumber(domain!) ? Ipv4Address.Normalize(domain!) : domain;
    }

    /// <summary>
    /// Whether the host is a domain as it stands in a serialized origin: no IP address, no upper-case letter, no character that domains
    /// cannot have, and no empty label but behind a dot at the end.
    /// </summary>
    public static bool IsSerializedDomain(string? host)
    {
        if (string.IsNullOrEmpty(host))
        {
            return false;
        }

        var previous = '.';
        foreach (var c in host!)
        {
            if (IsForbidden(c) || Ascii.IsUpper(c) || (c == '.' && previous == '.'))
            {
                return false;
            }

            previous = c;
        }

        return !Ipv4Address.EndsInNumber(host);
    }

    // URL Standard §1.3 "percent-decode"; the bytes are UTF-8, and others become a character that no host has.
    private static string PercentDecode(string host)
    {
        if (host.IndexOf('%') < 0)
        {
            return host;
        }

        var bytes = Encoding.UTF8.GetBytes(host);
        var count = 0;
        for (var i = 0; i < bytes.Length; i++, count++)
        {
            if (bytes[i] == '%' && i + 2 < bytes.Length && HexValue(bytes[i + 1]) is { } high && HexValue(bytes[i + 2]) is { } low)
            {
                bytes[count] = (byte)((high << 4) | low);
                i += 2;
            }
            else
            {
                bytes[count] = bytes[i];
            }
        }

        return Encoding.UTF8.GetString(bytes, 0, count);
    }

    private static int? HexValue(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        _ => null,
    };

    private static string? ToAsciiDomain(string host, BrowserDeviations deviations)
    {
        var isAscii = Ascii.IsAscii(host);
        var lower = Ascii.ToLower(host);
        var hasPunycode = lower.IndexOf(PunycodePrefix, StringComparison.Ordinal) >= 0;
        if (isAscii && (!hasPunycode || deviations.Contains(ChromiumDeviations.PunycodeIsNotChecked)))
        {
            return lower;
        }

        if (!isAscii && host.Length > LongestInternational)
        {
            return null;
        }

        // Unicode Technical Standard 46 takes these for dots too.
        var labels = lower.Split('.', '\u3002', '\uFF0E', '\uFF61');
        var idn = new IdnMapping { AllowUnassigned = false, UseStd3AsciiRules = false };
        for (var i = 0; i < labels.Length; i++)
        {
            var label = ToAsciiLabel(idn, labels[i]);
            if (label is null)
            {
                return null;
            }

            labels[i] = label;
        }

        return FollowsBidiRule(idn, labels) ? string.Join(".", labels) : null;
    }

    private static string? ToAsciiLabel(IdnMapping idn, string label)
    {
        label = label.Replace(SoftHyphen, "").Replace(CapitalSharpS, SharpS);
        if (Ascii.IsAscii(label) && !label.StartsWith(PunycodePrefix, StringComparison.Ordinal))
        {
            return label;
        }

        try
        {
            if (!Ascii.IsAscii(label))
            {
                return Ascii.ToLower(idn.GetAscii(label));
            }

            // Punycode must be what its own letters encode to.
            var letters = idn.GetUnicode(label);
            return !Ascii.IsAscii(letters) && string.Equals(idn.GetAscii(letters), label, StringComparison.Ordinal) ? label : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool HasForbiddenCharacter(string host)
    {
        foreach (var c in host)
        {
            if (IsForbidden(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool FollowsBidiRule(IdnMapping idn, string[] labels)
    {
        try
        {
            return BidiRule.Allows(Array.ConvertAll(
                labels, label => label.StartsWith(PunycodePrefix, StringComparison.Ordinal) ? idn.GetUnicode(label) : label));
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // URL Standard §3.2, "forbidden domain code point", which the forbidden host code points are a part of.
    private static bool IsForbidden(char c) =>
        c is <= ' ' or '#' or '/' or ':' or '<' or '>' or '?' or '@' or '[' or '\\' or ']' or '^' or '|' or '%' or >= '\x7F';
}
