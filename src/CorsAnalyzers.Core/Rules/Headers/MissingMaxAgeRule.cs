using System.Collections.Immutable;
using System.Globalization;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>
/// CORS3016: preflights are admitted, and nothing says for how long their answers may be kept (Fetch Standard, 4.8: five seconds).
/// </summary>
internal sealed class MissingMaxAgeRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS3016",
        "MissingMaxAge",
        RuleCategory.Performance,
        RuleLevel.Off,
        "Preflights are allowed and not cached",
        "Preflights are allowed without Access-Control-Max-Age: browsers ask again after {0} s",
        "A preflight costs a round trip before the request itself. Without an age browsers keep its answer for five seconds. "
        + "Two hours are the longest that Chromium keeps it.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options) =>
        (conversation.Policies.IsEmpty ? HandWritten(conversation) : Policies(conversation)).OncePerSite();

    private static IEnumerable<Finding> Policies(Conversation conversation) => conversation.KnownPolicies
        .Where(static policy => policy is { MaxAge: null, Site: not null }
            && !policy.StatesNoOrigin
            && (policy.Methods.Any(static method => method.Value is { } name && IsPreflighted(name, isMethod: true))
                || policy.Headers.Any(static header => header.Value is { } name && IsPreflighted(name, isMethod: false))))
        .Select(static policy => Report(policy.Site!));

    private static IEnumerable<Finding> HandWritten(Conversation conversation) =>
        conversation.Source != AnswerSource.HandWrittenHeaders || !conversation.IsWholeResponse
            ? []
            : conversation.Preflights.SelectMany(static exchange => exchange.KnownAnswers)
                .Where(static answer => !answer.MayHoldMore
                    && answer.Find(CorsHeaderNames.AccessControlAllowOrigin) is not null
                    && answer.Find(CorsHeaderNames.AccessControlMaxAge) is null)
                .Select(static answer => FindPreflighted(answer, isMethod: true) ?? FindPreflighted(answer, isMethod: false))
                .OfType<StatedHeader>()
                .Select(static header => Report(header.Site));

    private static StatedHeader? FindPreflighted(Answer answer, bool isMethod) => answer
        .FindAll(isMethod ? CorsHeaderNames.AccessControlAllowMethods : CorsHeaderNames.AccessControlAllowHeaders)
        .FirstOrDefault(header => HeaderList.Split(header.Value ?? "").Any(element => IsPreflighted(element.Text, isMethod)));

    /// <summary>Whether what is listed takes a preflight: a name that is not CORS-safelisted, whatever the value.</summary>
    private static bool IsPreflighted(string name, bool isMethod) => isMethod
        ? !Methods.IsSafelisted(Methods.Normalize(name)) && !Methods.IsForbidden(name)
        : !RequestHeaders.IsSafelisted(name, "") && !RequestHeaders.IsForbidden(name);

    private static Finding Report(Site site) => new(
        Definition,
        site,
        ImmutableArray<Site>.Empty,
        ImmutableArray.Create(MaxAge.DefaultSeconds.ToString(CultureInfo.InvariantCulture)),
        FixHint.AddMaxAge)
    {
        FixValues = ImmutableArray.Create(MaxAge.ChromiumLimitSeconds.ToString(CultureInfo.InvariantCulture)),
    };
}
