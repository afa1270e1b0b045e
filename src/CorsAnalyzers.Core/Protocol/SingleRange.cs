namespace CorsAnalyzers.Protocol;

/// <summary>"Parse a single range header value" without white space: Fetch Standard §2.2.2.</summary>
internal static class SingleRange
{
    private const string Unit = "bytes=";

    /// <summary>One range with a start, such as <c>bytes=0-99</c> or <c>bytes=100-</c>; a suffix range (<c>bytes=-5</c>) has none.</summary>
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
        return Ascii.AllDigits(start) && (end.Length == 0 || (Ascii.AllDigits(end) && IsAtMost(start, end)));
    }

    // The standard sets no limit on the numbers, so they are compared as digits.
    private static bool IsAtMost(string left, string right)
    {
        left = left.TrimStart('0');
        right = right.TrimStart('0');
        return left.Length != right.Length ? left.Length < right.Length : string.CompareOrdinal(left, right) <= 0;
    }
}
