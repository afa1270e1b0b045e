using System.Globalization;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>Reads the age out of a text that is no whole number of seconds.</summary>
internal static class MaxAgeRepair
{
    private const int LongestText = 40;
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>
    /// The whole seconds that the author plainly meant: a part of a second counts as one, since an age of zero switches caching off; a
    /// negative age, which means to do that, is zero. Null where it is not plain.
    /// </summary>
    public static string? SecondsMeantBy(string text)
    {
        if (text.Length > LongestText)
        {
            return null;
        }

        return Number(text) ?? Number(WithoutUnit(text)) ?? Duration(text);
    }

    private static string? Number(string text) =>
        decimal.TryParse(text, Decimal, CultureInfo.InvariantCulture, out var seconds)
            ? decimal.Ceiling(Math.Max(seconds, 0)).ToString(CultureInfo.InvariantCulture)
            : null;

    /// <summary><c>600s</c>, <c>600 sec</c>, <c>600 seconds</c>, <c>600;</c>, <c>"600"</c>.</summary>
    private static string WithoutUnit(string text)
    {
        var trimmed = text.Trim('"', ';', ' ');
        var digits = trimmed.TakeWhile(Ascii.IsDigit).Count();
        return Ascii.ToLower(trimmed.Substring(digits).Trim()) is "" or "s" or "sec" or "secs" or "second" or "seconds"
            ? trimmed.Substring(0, digits)
            : "";
    }

    /// <summary>What <c>TimeSpan.ToString()</c> gives.</summary>
    private static string? Duration(string text) =>
        TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var age) && text.IndexOf(':') >= 0
            ? Number(((decimal)age.Ticks / TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture))
            : null;
}
