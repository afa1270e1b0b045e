using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Credentials;

/// <summary>CORS2005: Access-Control-Allow-Credentials is <c>false</c> (Fetch Standard, 3.3.3: <c>true</c> is its only value).</summary>
internal sealed class AllowCredentialsFalseRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS2005",
        "AllowCredentialsFalse",
        RuleCategory.Usage,
        RuleLevel.Suggestion,
        "Access-Control-Allow-Credentials is written to refuse credentials",
        "Access-Control-Allow-Credentials is '{0}': its only value is 'true', and credentials are refused by leaving it out",
        "The header has one value, 'true'; browsers treat every other one like no header at all. "
        + "An early description of CORS gave 'true | false', which is why many write it.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options) => conversation.KnownAnswers
        .SelectMany(static answer => answer.FindAll(CorsHeaderNames.AccessControlAllowCredentials))
        .Where(static field => AllowCredentialsValue.Of(field.Value) == AllowCredentialsMeaning.No)
        .Select(static field => new Finding(
            Definition,
            field.Site,
            ImmutableArray<Site>.Empty,
            ImmutableArray.Create(field.Value!),
            FixHint.RemoveWrite))
        .OncePerSite();
}
