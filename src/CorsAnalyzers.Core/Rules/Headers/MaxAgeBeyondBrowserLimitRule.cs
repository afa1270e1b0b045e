using System.Collections.Immutable;
using System.Globalization;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>CORS3015: preflights are to be cached for longer than browsers do (Fetch Standard, 4.8, "imposed limit").</summary>
internal sealed class MaxAgeBeyondBrowserLimitRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS3015",
        "MaxAgeBeyondBrowserLimit",
        RuleCategory.Performance,
        RuleLevel.Suggestion,
        "Access-Control-Max-Age is beyond what browsers keep",
        "Access-Control-Max-Age is {0} s, beyond the limit of {1} s: browsers shorten it",
        "Browsers keep a preflight's answer for a limited time whatever the server says: "
        + "Firefox for a day, Chromium for two hours, WebKit for ten minutes. A longer age misleads whoever reads the code.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options)
    {
        var limit = options.MaxAgeLimitSeconds.ToString(CultureInfo.InvariantCulture);
        return StatedMaxAge.In(conversation)
            .Where(age => MaxAge.TryParse(age.Text, out var seconds) && seconds > options.MaxAgeLimitSeconds)
            .Select(age => new Finding(
                Definition,
                age.Site,
                ImmutableArray<Site>.Empty,
                ImmutableArray.Create(age.Text, limit),
                FixHint.Replace)
            {
                FixValues = ImmutableArray.Create(limit),
            })
            .OncePerSite();
    }
}
