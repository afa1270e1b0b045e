using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>CORS1008: a setting of origins that has no effect on any path that states it.</summary>
internal sealed class OverriddenOriginsRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS1008",
        "OverriddenOrigins",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "An origin setting has no effect",
        "{0} has no effect: {1}",
        "A policy decides on the origin by its list or by its check, not by both: a list of exactly '*' lets every origin in, "
        + "else a check of the "
        + "policy's own decides alone, and the list only where there is none. Remove the setting that has no effect, or the one "
        + "that takes it away.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options)
    {
        if (conversation.Policies.All(static outcome => outcome.Policy is not { } policy || !OriginSetting.MayHaveNoEffect(policy)))
        {
            return [];
        }

        var dead = new List<OriginSetting>();
        var live = new HashSet<(OriginSettingKind, Site)>();
        foreach (var outcome in conversation.Policies)
        {
            foreach (var setting in outcome.Policy is { } policy ? OriginSetting.In(policy) : [])
            {
                if (setting.Why is null)
                {
                    live.Add((setting.Kind, setting.Site));
                }
                else if (!outcome.IsDevelopmentOnly)
                {
                    dead.Add(setting);
                }
            }
        }

        return dead
            .Where(setting => !live.Contains((setting.Kind, setting.Site)))
            .GroupBy(static setting => (setting.Why, setting.By, setting.Text, Entry: setting.Text is null ? null : setting.Site))
            .Select(group => Report(conversation, group.Distinct().ToList()));
    }

    /// <summary>One finding for all that one cause takes the effect from; entries that alone have none are each one.</summary>
    private static Finding Report(Conversation conversation, List<OriginSetting> dead)
    {
        var first = dead[0];
        var what = first switch
        {
            { Text: { } text } => "'" + text + "'",
            { Kind: OriginSettingKind.Listed } => "The list of origins",
            { Kind: OriginSettingKind.Any } => "'" + CorsHeaderValues.AnyOrigin + "'",
            { Kind: OriginSettingKind.Predicate } => "This check of the origin",
            _ => "The switch for wildcard subdomains",
        };
        return new Finding(
            Definition,
            first.Site,
            dead.Skip(1).Select(static setting => (Site?)setting.Site).Prepend(first.By).OfType<Site>().Distinct().ToImmutableArray(),
            ImmutableArray.Create(what, first.Why!),
            first.Why == OriginSetting.MadeFromAnother
            || OriginLists.MayLetAllIn(conversation, entry => dead.Exists(setting => IsOf(setting, entry)))
            || dead.Exists(setting => KeepsAListDead(conversation, setting))
                ? FixHint.None
                : FixHint.RemoveSetting,
            first.Text);
    }

    private static bool IsOf(OriginSetting setting, ListedOrigin entry) =>
        setting.Site.Equals(entry.Site) && (setting.Text is null || setting.Text == (entry.Written ?? entry.Value));

    /// <summary>Without it, what was listed before it would come back to life.</summary>
    private static bool KeepsAListDead(Conversation conversation, OriginSetting setting) => conversation.Policies.Any(outcome =>
        outcome.Policy is { } policy && policy.Overridden.Any(lost =>
            lost.Kind is OriginSettingKind.Listed or OriginSettingKind.Any && lost.By.Equals(setting.Site)));
}
