using System.Collections.Immutable;

namespace CorsAnalyzers.Protocol;

/// <summary>The serialized origins that a text plainly means: what its author would write if told how browsers send them.</summary>
internal static class OriginCorrection
{
    // Servers on the developer's own machine speak plain http, unless they say otherwise.
    private const string LoopbackScheme = "http";
    private const string Scheme = "https";

    /// <summary>
    /// One origin, several where the text is a list, or none where the intent is not plain; of a list each member must be. <c>null</c> is
    /// never proposed, as it lets everybody in; nor what has a user name, as it was never meant for an origin; nor a list in which some
    /// members have a scheme and others none.
    /// </summary>
    public static ImmutableArray<string> Find(string? text)
    {
        if ((OriginParser.Parse(text, out _) & OriginIssues.List) == 0)
        {
            return FindOne(text ?? "") is { } corrected ? ImmutableArray.Create(corrected) : ImmutableArray<string>.Empty;
        }

        var members = OriginParser.SplitList(text!);

        // Which scheme the others are meant to have is not written.
        if (members.Any(IsHost) && !members.All(IsHost))
        {
            return ImmutableArray<string>.Empty;
        }

        var origins = ImmutableArray.CreateBuilder<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (FindOne(member) is not { } corrected || corrected == CorsHeaderValues.NullOrigin)
            {
                return ImmutableArray<string>.Empty;
            }

            if (seen.Add(corrected))
            {
                origins.Add(corrected);
            }
        }

        return origins.ToImmutable();
    }

    /// <summary>Whether a text without a scheme is plainly a host, with a port, a path or neither.</summary>
    public static bool IsHost(string text) => FindByHost(text) is not null;

    private static string? FindOne(string text)
    {
        var issues = OriginParser.Parse(text, out var origin);
        if (issues == OriginIssues.None)
        {
            return text;
        }

        if ((issues & OriginIssues.UserInfo) != 0 || origin is { IsOpaque: true })
        {
            return null;
        }

        var trimmed = OriginParser.TrimAround(text, out _);
        origin ??= FindAsUrl(trimmed);
        return origin is null
            ? ((issues & OriginIssues.MissingScheme) != 0 ? FindBehindBrokenScheme(trimmed) ?? FindByHost(trimmed) : null)
            : IsSchemeWrittenTwice(origin) ? null : origin.Serialize();
    }

    // Browsers take "https:/a.example" and "https:\\a.example" for "https://a.example". They also join what a line break parts, which was
    // rather meant for two.
    private static Origin? FindAsUrl(string text) =>
        text.IndexOfAny(['\t', '\n', '\r']) < 0
        && HttpUrl.Parse(text) is { HasCredentials: false } url
        && OriginParser.IsSerialized(url.Origin)
            ? url.Origin
            : null;

    private static string? FindBehindBrokenScheme(string text)
    {
        var start = OriginParser.FindBrokenSchemeEnd(text);
        if (start < 0 || FindByHost(text.Substring(start)) is null)
        {
            return null;
        }

        var scheme = text[4] is 's' or 'S' ? "https" : "http";
        OriginParser.Parse(scheme + "://" + text.Substring(start), out var origin);
        return origin?.Serialize();
    }

    // "https://https://a.example" has the host "https", and an empty port.
    private static bool IsSchemeWrittenTwice(Origin origin) => origin.Host is "http" or "https";

    private static string? FindByHost(string text)
    {
        var start = text.StartsWith("//", StringComparison.Ordinal) ? 2 : 0;
        var end = text.IndexOfAny(['/', '?', '#', '\\'], start);
        var authority = text.Substring(start, (end < 0 ? text.Length : end) - start);
        if (authority.IndexOf('@') >= 0)
        {
            return null;
        }

        OriginParser.Parse(Scheme + "://" + authority, out var origin);
        if (origin is null || !IsPlainlyHost(origin, authority))
        {
            return null;
        }

        var scheme = LoopbackHosts.Contains(origin.Host) ? LoopbackScheme : Scheme;

        // Port 80 speaks http and 443 https: with the other one, either the scheme or the port is not meant.
        OriginParser.Parse(scheme + "://" + authority, out origin);
        return origin?.Port is 80 or 443 ? null : origin?.Serialize();
    }

    // A name of two labels or more under one of letters, an address in full, or the loopback host; not just any word.
    private static bool IsPlainlyHost(Origin origin, string authority)
    {
        var host = origin.Host;
        if (host[0] == '[' || Ipv4Address.EndsInNumber(host))
        {
            return authority.StartsWith(host, StringComparison.OrdinalIgnoreCase);
        }

        if (LoopbackHosts.Contains(host))
        {
            return true;
        }

        var labels = host.Split('.');
        var top = labels[labels.Length - 1];
        return labels.Length > 1
            && top.Length > 1
            && (top.All(Ascii.IsAlpha) || top.StartsWith("xn--", StringComparison.Ordinal))
            && labels.Skip(labels[0] == "*" ? 1 : 0).All(IsLabel);
    }

    private static bool IsLabel(string label) =>
        label.Length != 0
        && label[0] != '-'
        && label[label.Length - 1] != '-'
        && label.All(static c => Ascii.IsAlphanumeric(c) || c == '-');
}
