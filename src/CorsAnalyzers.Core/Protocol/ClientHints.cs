using System.Collections.Immutable;

namespace CorsAnalyzers.Protocol;

/// <summary>
/// The request headers of <see cref="ChromiumDeviations.ClientHintsAreSafelisted"/>; older drafts of the standard had some of them.
/// </summary>
internal static class ClientHints
{
    private static readonly ImmutableHashSet<string> DroppedNames = Ascii.Set(
        "Device-Memory",
        "Downlink",
        "DPR",
        "ECT",
        "RTT",
        "Viewport-Width",
        "Width");

    /// <summary>As <see cref="ChromiumDeviations.ClientHintsEndAtRedirects"/> has them; Save-Data and Intervention go along.</summary>
    public static bool EndsAtRedirect(string name) => DroppedNames.Contains(name);

    /// <summary>Whether Chromium takes the header for a client hint, by name and value; the value has no white space at its ends.</summary>
    public static bool IsHint(string name, string value) => Ascii.ToLower(name) switch
    {
        "save-data" => Ascii.EqualsIgnoreCase(value, "on"),
        "ect" => value is "slow-2g" or "2g" or "3g" or "4g",
        "width" or "viewport-width" or "rtt" => Ascii.AllDigits(value),
        "dpr" or "device-memory" or "downlink" => IsDecimal(value),
        "intervention" => true,
        _ => false,
    };

    private static bool IsDecimal(string value)
    {
        var point = value.IndexOf('.');
        return point < 0
            ? Ascii.AllDigits(value)
            : Ascii.AllDigits(value.Substring(0, point)) && Ascii.AllDigits(value.Substring(point + 1));
    }
}
