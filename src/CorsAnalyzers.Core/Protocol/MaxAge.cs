namespace CorsAnalyzers.Protocol;

/// <summary>
/// Access-Control-Max-Age: Fetch Standard §3.3.3 and §4.8; the value is delta-seconds (RFC 9111 §1.2.2). All numbers are seconds.
/// </summary>
public static class MaxAge
{
    /// <summary>What a browser takes where the header is missing or invalid (§4.8).</summary>
    public const int DefaultSeconds = 5;

    /// <summary>The most that Chromium caches a preflight for (services/network/cors, kMaxTimeout: two hours).</summary>
    public const int ChromiumLimitSeconds = 7200;

    /// <summary>The most that Firefox caches a preflight for (netwerk/protocol/http/nsCORSListenerProxy.cpp: one day).</summary>
    public const int FirefoxLimitSeconds = 86400;

    /// <summary>The most that WebKit caches a preflight for (loader/CrossOriginPreflightResultCache.cpp: ten minutes).</summary>
    public const int WebKitLimitSeconds = 600;

    /// <summary>
    /// Digits only, no sign, no fraction; a number too large for an <see cref="int"/> is the largest one (RFC 9111 §1.2.2).
    /// </summary>
    public static bool TryParse(string? value, out int seconds)
    {
        seconds = 0;
        var digits = Ascii.TrimHttpWhitespace(value);
        if (!Ascii.AllDigits(digits))
        {
            return false;
        }

        foreach (var c in digits)
        {
            var next = (seconds * 10L) + (c - '0');
            if (next >= int.MaxValue)
            {
                seconds = int.MaxValue;
                return true;
            }

            seconds = (int)next;
        }

        return true;
    }

    /// <summary>
    /// For how long the preflight's answer is cached: the default where the header is missing, invalid or doubled (§4.8). A browser's own
    /// limit counts if it is among the deviations.
    /// </summary>
    public static int FromResponse(CorsResponse response, BrowserDeviations? deviations = null)
    {
        var values = response.GetValues(CorsHeaderNames.AccessControlMaxAge);
        var seconds = values.Length == 1 ? Read(values[0], deviations ?? BrowserDeviations.None) : DefaultSeconds;
        return deviations is not null && deviations.Contains(ChromiumDeviations.MaxAgeIsAtMostTwoHours)
            ? Limit(seconds, ChromiumLimitSeconds)
            : seconds;
    }

    /// <summary>The seconds after a browser's limit (§4.8, "imposed limit").</summary>
    public static int Limit(int seconds, int browserLimitSeconds) => Math.Min(seconds, browserLimitSeconds);

    private static int Read(string value, BrowserDeviations deviations)
    {
        var isNegative = value.Length != 0 && value[0] == '-';
        if (deviations.Contains(ChromiumDeviations.MaxAgeBeyond64BitIsInvalid)
            && !Ascii.IsAtMost(value.TrimStart('-', '+'), isNegative ? "9223372036854775808" : "9223372036854775807"))
        {
            return DefaultSeconds;
        }

        if (TryParse(value, out var seconds))
        {
            return seconds;
        }

        var isSigned = deviations.Contains(ChromiumDeviations.MaxAgeHasASign) && value.Length > 1 && Ascii.IsDigit(value[1]);
        return isSigned && value[0] is ('+' or '-') && TryParse(value.Substring(1), out seconds)
            ? (isNegative ? 0 : seconds)
            : DefaultSeconds;
    }
}
