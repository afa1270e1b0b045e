namespace CorsAnalyzers.Protocol;

/// <summary>
/// Where Chromium leaves the Fetch Standard or the URL Standard, each measured. To add one: a member here, its place in
/// <see cref="All"/>, a question for it where the algorithm decides, and a row in <c>docs/protocol.md</c>.
/// </summary>
public static class ChromiumDeviations
{
    private const string Browser = "Chromium 156";
    private const string SafelistSection = "Fetch Standard §2.2.2, CORS-safelisted request-header";
    private const string PreflightSection = "Fetch Standard §4.8, CORS-preflight fetch";
    private const string HostSection = "URL Standard §3.5, host parser";
    private const string LocationSection = "Fetch Standard §2.2.6, location URL";

    public static BrowserDeviation WildcardCoversAuthorization { get; } = new(
        nameof(WildcardCoversAuthorization),
        Browser,
        "'*' in Access-Control-Allow-Headers admits Authorization too; the standard asks for its name",
        PreflightSection);

    /// <summary>As <see cref="ClientHints.IsHint"/> has them.</summary>
    public static BrowserDeviation ClientHintsAreSafelisted { get; } = new(
        nameof(ClientHintsAreSafelisted),
        Browser,
        "Save-Data, DPR, Downlink, Width, Viewport-Width, ECT, RTT and Device-Memory with a proper value, and Intervention with any, "
            + "need no preflight; the standard safelists none of them",
        SafelistSection);

    public static BrowserDeviation UserAgentNeedsNoPreflight { get; } = new(
        nameof(UserAgentNeedsNoPreflight),
        Browser,
        "A script's User-Agent needs no preflight, whatever its value, as the browser sends its own instead; "
            + "the standard lets scripts set it",
        SafelistSection);

    public static BrowserDeviation ClientHintsEndAtRedirects { get; } = new(
        nameof(ClientHintsEndAtRedirects),
        Browser,
        "A redirect drops DPR, Downlink, Width, Viewport-Width, ECT, RTT and Device-Memory, but for the page's own origin; "
            + "the standard keeps them",
        "Fetch Standard §4.5, HTTP-redirect fetch");

    public static BrowserDeviation RangeNumbersAreLimited { get; } = new(
        nameof(RangeNumbersAreLimited),
        Browser,
        "Range needs a preflight where a number is above 9223372036854775806; the standard sets no limit",
        SafelistSection);

    public static BrowserDeviation RequestHeadersAreCombined { get; } = new(
        nameof(RequestHeadersAreCombined),
        Browser,
        "Several request headers of one name are judged as one with all their values; the standard judges each by itself",
        SafelistSection);

    public static BrowserDeviation NoForcedPreflightWithoutBody { get; } = new(
        nameof(NoForcedPreflightWithoutBody),
        Browser,
        "Upload listeners force no preflight of GET and HEAD, which have no body; the standard looks at no method. "
            + "What a redirect turns into GET stays forced",
        "XMLHttpRequest Standard §3.5.6, send(); Fetch Standard §4.1, main fetch");

    public static BrowserDeviation ForcedPreflightGrantsNoMethod { get; } = new(
        nameof(ForcedPreflightGrantsNoMethod),
        Browser,
        "A preflight that upload listeners force must list the method; in the standard an answer without Access-Control-Allow-Methods "
            + "admits it",
        PreflightSection);

    public static BrowserDeviation MaxAgeHasASign { get; } = new(
        nameof(MaxAgeHasASign),
        Browser,
        "A sign is read in Access-Control-Max-Age: -1 switches the cache off, +600 is 600; in the standard both are invalid and mean 5",
        PreflightSection);

    public static BrowserDeviation MaxAgeBeyond64BitIsInvalid { get; } = new(
        nameof(MaxAgeBeyond64BitIsInvalid),
        Browser,
        "An Access-Control-Max-Age that is no signed integer of 64 bits means 5; in the standard a large number is valid, however large",
        PreflightSection);

    public static BrowserDeviation MaxAgeIsAtMostTwoHours { get; } = new(
        nameof(MaxAgeIsAtMostTwoHours),
        Browser,
        "A preflight's answer is cached for 7200 seconds at most; the standard leaves the limit to the browser",
        PreflightSection);

    public static BrowserDeviation EmptyLocationIsNone { get; } = new(
        nameof(EmptyLocationIsNone),
        Browser,
        "A redirect status with an empty Location is no redirect, and the script reads it; in the standard it leads to the same URL again",
        LocationSection);

    public static BrowserDeviation EqualLocationsAreOne { get; } = new(
        nameof(EqualLocationsAreOne),
        Browser,
        "Several Location headers of one value are followed; in the standard more than one is a network error",
        LocationSection);

    public static BrowserDeviation PunycodeIsNotChecked { get; } = new(
        nameof(PunycodeIsNotChecked),
        Browser,
        "A host of ASCII letters may have labels with xn-- that stand for nothing, such as xn--a; the standard refuses them",
        HostSection);

    public static BrowserDeviation SpacesAndStarsInHostsAreEscaped { get; } = new(
        nameof(SpacesAndStarsInHostsAreEscaped),
        Browser,
        "A space in a host becomes %20 and a '*' %2A; the standard refuses the space and leaves the '*'",
        HostSection);

    public static BrowserDeviation Ipv4InIpv6MayBeOctalOrHex { get; } = new(
        nameof(Ipv4InIpv6MayBeOctalOrHex),
        Browser,
        "The numbers of an IPv4 address within an IPv6 address are octal after a zero, and after 0x hexadecimal; the standard refuses both",
        "URL Standard §3.5, IPv6 parser");

    /// <summary>All of them: what Chromium does.</summary>
    public static BrowserDeviations All { get; } = new(
    [
        WildcardCoversAuthorization,
        ClientHintsAreSafelisted,
        UserAgentNeedsNoPreflight,
        ClientHintsEndAtRedirects,
        RangeNumbersAreLimited,
        RequestHeadersAreCombined,
        NoForcedPreflightWithoutBody,
        ForcedPreflightGrantsNoMethod,
        MaxAgeHasASign,
        MaxAgeBeyond64BitIsInvalid,
        MaxAgeIsAtMostTwoHours,
        EmptyLocationIsNone,
        EqualLocationsAreOne,
        PunycodeIsNotChecked,
        SpacesAndStarsInHostsAreEscaped,
        Ipv4InIpv6MayBeOctalOrHex,
    ]);
}
