using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Credentials;

/// <summary>CORS2003: Access-Control-Allow-Credentials is meant to be true and is not (Fetch Standard, 4.10, step 6).</summary>
internal sealed class InvalidAllowCredentialsValueRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS2003",
        "InvalidAllowCredentialsValue",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "Access-Control-Allow-Credentials has a value that browsers do not take for 'true'",
        "Access-Control-Allow-Credentials is '{0}', which no browser takes for 'true'",
        "Browsers compare the value with 'true' byte for byte and refuse the answers to requests with credentials otherwise. "
        + "A bool's ToString() gives 'True'. Write exactly 'true', once.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options) =>
        conversation.KnownAnswers.SelectMany(JudgeAnswer).OncePerSite();

    private static IEnumerable<Finding> JudgeAnswer(Answer answer)
    {
        var fields = answer.FindAll(CorsHeaderNames.AccessControlAllowCredentials).ToList();
        foreach (var field in fields)
        {
            if (AllowCredentialsValue.Of(field.Value) == AllowCredentialsMeaning.Yes)
            {
                yield return Report(field, field.Value!, FixHint.Replace) with
                {
                    HeaderName = field.Value,
                    FixValues = ImmutableArray.Create(CorsHeaderValues.AllowCredentials),
                };
            }
        }

        // Browsers join several headers of one name by commas: each is right, all together are not.
        if (fields.Count > 1 && fields.TrueForAll(static field => AllowCredentialsValue.Of(field.Value) == AllowCredentialsMeaning.True))
        {
            var joined = string.Join(", ", fields.Select(static field => field.Value));
            yield return Report(fields[fields.Count - 1], joined, FixHint.RemoveWrite) with { Others = ImmutableArray.Create(fields[0].Site) };
        }
    }

    private static Finding Report(StatedHeader field, string value, FixHint hint) =>
        new(Definition, field.Site, ImmutableArray<Site>.Empty, ImmutableArray.Create(value), hint);
}
