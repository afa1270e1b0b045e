namespace CorsAnalyzers.Protocol;

/// <summary>"Parse a single range header value" without white space: Fetch Standard §2.2.2.</summary>
internal static class SingleRange
{
    private const string Unit = "bytes=";

    // Of 64 bits, but for the largest one, which stands for no number.
    private const string ChromiumLimit = "9223372036854775806";

    /// <summary>
    /// One range with a start, such as <c>bytes=0-99</c> or <c>bytes=100-</c>; a suffix range (<c>bytes=-5</c>) has none.
    /// </summary>
    public static bool HasStart(string value)
    {
        if (!value.StartsWith(Unit, StringComparison.Ordinal))
        {
            return false;
        }

        var dash = value.IndexOf('-', Unit.Length);
        if (dash < 0)
        {
            return false;
        }

        var start = value.Substring(Unit.Length, dash - Unit.Length);
        var end = value.Substring(dash + 1);

        // The standard sets no limit on the numbers.
        return Ascii.AllDigits(start) && (end.Length == 0 || (Ascii.AllDigits(end) && Ascii.IsAtMost(start, end)));
    }

    /// <summary>
    /// Whether Chromium can read the numbers of a range with a start (<see cref="ChromiumDeviations.RangeNumbersAreLimited"/>).
    /// </summary>
    public static bool IsInChromiumLimit(string value)
    {
        var dash = value.IndexOf('-');
        return Ascii.IsAtMost(value.Substring(Unit.Length, dash - Unit.Length), ChromiumLimit)
            && Ascii.IsAtMost(value.Substring(dash + 1), ChromiumLimit);
    }
}
