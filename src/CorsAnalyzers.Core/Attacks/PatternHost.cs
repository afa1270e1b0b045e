using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Attacks;

/// <summary>The origin in a text that a pattern matches.</summary>
internal sealed record PatternHost
{
    private const string SchemeEnd = "://";

    /// <summary>It may begin with a dot where more may stand before it.</summary>
    public string Host { get; private init; } = "";

    /// <summary>Null where the pattern does not say.</summary>
    public string? Scheme { get; private init; }

    /// <summary>With its colon, or empty.</summary>
    public string Port { get; private init; } = "";

    /// <summary>Whether anything may stand before the host.</summary>
    public bool IsOpenBefore { get; private init; }

    /// <summary>Whether anything may stand after the host.</summary>
    public bool IsOpenAfter { get; private init; }

    public bool HasRunAtEnd { get; private init; }

    /// <summary>Whether an attacker chooses the top-level domain.</summary>
    public bool HasFreeSuffix { get; private init; }

    /// <summary>The places in the host of unescaped dots.</summary>
    public ImmutableArray<int> Dots { get; private init; }

    /// <summary>The end of what an attacker chooses in the host; 0: nothing.</summary>
    public int FreeEnd { get; private init; }

    /// <summary>Which of the pattern's outermost sides it comes from.</summary>
    public int Side { get; private init; }

    /// <summary>How many outermost sides the pattern has.</summary>
    public int Sides { get; private init; }

    /// <summary>The part of the host that the pattern fixes, without the dots around it.</summary>
    public string Fixed => HasFreeSuffix ? "" : Host.Substring(FreeEnd).Trim('.', '-');

    /// <summary>Whether a character stands in it that not all browsers allow in hosts.</summary>
    public bool IsSpecial => Host.Any(static c => !Ascii.IsAlphanumeric(c) && c is not ('-' or '.'));

    /// <summary>Reads the sample; false where it has no host, or a scheme that is neither http nor https.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="filler">What stands for letters that an attacker chooses.</param>
    /// <param name="side">Which of the pattern's outermost sides it comes from.</param>
    /// <param name="sides">How many outermost sides the pattern has.</param>
    /// <param name="host">The host and what is known about it.</param>
    public static bool TryRead(PatternSample sample, string filler, int side, int sides, [NotNullWhen(true)] out PatternHost? host)
    {
        host = null;
        var slashes = sample.Text.IndexOf("//", StringComparison.Ordinal);
        var scheme = slashes <= 0 ? "" : sample.Text.Substring(0, slashes - 1);
        scheme = scheme == filler ? "" : scheme;
        if (slashes > 0 && (sample.Text[slashes - 1] != ':' || scheme is not ("" or "http" or "https")))
        {
            return false;
        }

        var start = slashes < 0 ? 0 : slashes + 2;
        var colon = sample.Text.IndexOf(':', start);
        var end = colon < 0 ? sample.Text.Length : colon;
        var name = sample.Text.Substring(start, end - start);

        // Letters around it make a domain of what is a part of one.
        if (name.Length == 0 || !HostName.IsSerializedDomain("a" + name.Trim('.') + "a"))
        {
            return false;
        }

        host = new PatternHost
        {
            Host = name,
            Scheme = scheme.Length == 0 ? null : scheme,
            Port = colon < 0 ? "" : sample.Text.Substring(colon),
            IsOpenBefore = slashes < 0 && sample.IsOpenBefore,
            IsOpenAfter = colon < 0 && sample.IsOpenAfter,
            HasRunAtEnd = sample.HasRunAtEnd,
            HasFreeSuffix = sample.HasFreeSuffix,
            Dots = sample.Dots.Where(dot => dot >= start && dot < end).Select(dot => dot - start).ToImmutableArray(),
            FreeEnd = sample.FreeEnd > start && sample.FreeEnd <= end ? sample.FreeEnd - start : 0,
            Side = side,
            Sides = sides,
        };
        return true;
    }
}
