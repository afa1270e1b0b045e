using System.Collections.Immutable;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>CORS3017: a response header whose name is nearly one of the CORS protocol (Fetch Standard, 3.3.3).</summary>
internal sealed class MisspelledCorsHeaderRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS3017",
        "MisspelledCorsHeader",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "A response header's name is nearly that of a CORS header",
        "Browsers know no response header '{0}': its name is '{1}'",
        "Browsers ignore a header that they do not know, so a misspelled one has no effect. "
        + "An early description of CORS had 'Access-Control-Expose-Header', without the s.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options) =>
        (from answer in conversation.KnownAnswers
         from header in answer.Headers
         let meant = CorsHeaderNameRepair.NameMeantBy(header.Name)
         where meant is not null
         select new Finding(
             Definition,
             header.NameSite ?? header.Site,
             ImmutableArray<Site>.Empty,
             ImmutableArray.Create(header.Name, meant),
             FixHint.RenameHeader,
             header.Name)
         {
             FixValues = ImmutableArray.Create(meant),
         }).OncePerSite();
}
