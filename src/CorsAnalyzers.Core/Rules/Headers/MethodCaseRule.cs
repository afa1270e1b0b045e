using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>
/// CORS3013: a method is listed in letters that requests do not have (Fetch Standard, 2.2.1, "normalize", and 4.8, step 7).
/// </summary>
internal sealed class MethodCaseRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS3013",
        "MethodCase",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "A method is listed in the wrong letter case",
        "'{0}' does not allow the method {1}: letter case counts, and {2}",
        "Browsers compare a request's method with the list byte for byte, and send DELETE, OPTIONS and PUT in upper case "
        + "however a script writes them. Other methods are sent as the script gives them, and libraries give standard ones in upper case.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options) =>
        StatedList.In(conversation, CorsHeaderNames.AccessControlAllowMethods).SelectMany(JudgeList).OncePerSite();

    private static IEnumerable<Finding> JudgeList(StatedList list) =>
        from name in list.Names
        let upper = Ascii.ToUpper(name.Text)
        where name.Text != upper
            && !list.Host.IgnoresMethodCase
            && RegisteredMethods.Contains(upper)
            && !Methods.IsSafelisted(upper)
            && !Methods.IsForbidden(upper)
            && !list.Names.Any(other => other.Text == upper || other.Text == CorsHeaderValues.Wildcard)
        select name.Report(
            Definition,
            FixHint.Replace,
            name.Text,
            upper,
            Methods.Normalize(name.Text) == upper
                ? "browsers send it in upper case"
                : $"only scripts that write '{name.Text}' send that") with
        {
            FixValues = ImmutableArray.Create(upper),
        };
}
