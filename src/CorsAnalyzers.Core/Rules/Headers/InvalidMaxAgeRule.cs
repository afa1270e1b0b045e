using System.Collections.Immutable;
using System.Globalization;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>CORS3014: Access-Control-Max-Age is no whole number of seconds (Fetch Standard, 3.3.3), or the host throws for it.</summary>
internal sealed class InvalidMaxAgeRule : ConversationRule
{
    private const string HostThrows = "the host throws for a negative age";
    private const string BrowsersIgnore = "browsers ignore all but a whole number of seconds";

    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS3014",
        "InvalidMaxAge",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "Access-Control-Max-Age is not a whole number of seconds",
        "Access-Control-Max-Age is '{0}': {1}",
        "Browsers ignore an age that is anything but digits, and keep a preflight's answer for five seconds only. "
        + "Hosts throw where a policy is given a negative age.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options) =>
        StatedMaxAge.In(conversation).Where(IsInvalid).Select(age => Report(age, options.MaxAgeLimitSeconds)).OncePerSite();

    // By hand, a negative number is a known way to switch caching off, and an empty value is not sent.
    private static bool IsInvalid(StatedMaxAge age) =>
        age.Text.Length > 0
        && !MaxAge.TryParse(age.Text, out _)
        && (age.IsPolicy || !IsNegative(age) || !Ascii.AllDigits(age.Text.Substring(1)));

    private static bool IsNegative(StatedMaxAge age) => age.Text[0] == '-';

    private static Finding Report(StatedMaxAge age, int limitSeconds)
    {
        var meant = MaxAgeRepair.SecondsMeantBy(age.Text) is { } seconds ? AtMost(limitSeconds, seconds) : null;
        return new Finding(
            Definition,
            age.Site,
            ImmutableArray<Site>.Empty,
            ImmutableArray.Create(age.Text, age.IsPolicy && IsNegative(age) ? HostThrows : BrowsersIgnore),
            meant is null ? FixHint.None : FixHint.Replace)
        {
            FixValues = meant is null ? ImmutableArray<string>.Empty : ImmutableArray.Create(meant),
        };
    }

    // What is right for this rule need not be wrong for CORS3015.
    private static string AtMost(int limitSeconds, string seconds) =>
        MaxAge.TryParse(seconds, out var age) && age > limitSeconds ? limitSeconds.ToString(CultureInfo.InvariantCulture) : seconds;
}
