using System.Globalization;

namespace CorsAnalyzers.Protocol;

/// <summary>Hosts: URL Standard §3.5 ("host parser", "opaque-host parser", "host serializer"), without percent-decoding.</summary>
internal static class HostName
{
    // The standard sets no limit; DNS allows 253 characters, so a longer host with other letters reaches nobody.
    private const int LongestInternational = 1024;

    private const string PunycodePrefix = "xn--";

    /// <summary>The host as it stands in a serialized origin, or null where it is none.</summary>
    /// <param name="host">The host as written; an IPv6 address in brackets.</param>
    /// <param name="isSpecial">Whether the scheme is special (URL Standard §4.2); other schemes keep their hosts as written.</param>
    public static string? Normalize(string host, bool isSpecial)
    {
        if (host.Length == 0)
        {
            return null;
        }

        if (host[0] == '[')
        {
            return host[host.Length - 1] == ']' && Ipv6Address.Normalize(host.Substring(1, host.Length - 2)) is { } address
                ? "[" + address + "]"
                : null;
        }

        if (!isSpecial)
        {
            return Ascii.IsAscii(host) && !HasForbiddenCharacter(host) ? host : null;
        }

        var domain = ToAsciiDomain(host);
        if (string.IsNullOrEmpty(domain) || HasForbiddenCharacter(domain!))
        {
            return null;
        }

        return Ipv4Address.EndsInNumber(domain!) ? Ipv4Address.Normalize(domain!) : domain;
    }

    private static string? ToAsciiDomain(string host)
    {
        var isAscii = Ascii.IsAscii(host);
        var lower = Ascii.ToLower(host);
        if (isAscii && lower.IndexOf(PunycodePrefix, StringComparison.Ordinal) < 0)
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

        return string.Join(".", labels);
    }

    private static string? ToAsciiLabel(IdnMapping idn, string label)
    {
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

    // URL Standard §3.1, "forbidden domain code point", which the forbidden host code points are a part of.
    private static bool HasForbiddenCharacter(string host)
    {
        foreach (var c in host)
        {
            if (c is <= ' ' or '#' or '/' or ':' or '<' or '>' or '?' or '@' or '[' or '\\' or ']' or '^' or '|' or '%' or >= '\x7F')
            {
                return true;
            }
        }

        return false;
    }
}
