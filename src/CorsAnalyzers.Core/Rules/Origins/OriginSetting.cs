using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>
/// A setting of a policy's origins, and what keeps it from having an effect by the rule of the two slots (<see cref="PolicyModel"/>).
/// </summary>
/// <param name="Kind">What is stated.</param>
/// <param name="Site">The place that states it.</param>
/// <param name="Why">Why it has no effect, as the rest of a sentence; null where it has one, or may have one.</param>
/// <param name="By">The place that keeps it from having an effect, where there is one.</param>
/// <param name="Text">The entry of the list that it is, where it alone has no effect.</param>
internal sealed record OriginSetting(OriginSettingKind Kind, Site Site, string? Why = null, Site? By = null, string? Text = null)
{
    /// <summary>
    /// Why what is added to a policy that was made from another has no effect. The intent is to add; there is nothing to remove.
    /// </summary>
    public const string MadeFromAnother = "the policy that this one is made from goes on deciding";

    /// <summary>Why a list beside a check has no effect.</summary>
    public const string CheckDecides = "the policy's own check decides alone";

    /// <summary>
    /// The settings that one policy states itself: not those of a policy that it was made from, where they may have their effect.
    /// </summary>
    public static IEnumerable<OriginSetting> In(PolicyModel policy) => policy.Host == PolicyHost.RawHeaders
        ? []
        : All(policy).Where(setting => !policy.Inherited.Contains(setting.Site));

    /// <summary>Whether any of those may have no effect: a setting alone has one.</summary>
    public static bool MayHaveNoEffect(PolicyModel policy) => !policy.Overridden.IsEmpty
        || policy.Origins.Length > 1
        || (policy.Origins.Length == 1 && (policy.Predicate is not null || policy.WildcardSubdomainsSite is not null || policy.LookedUp is not null));

    private static IEnumerable<OriginSetting> All(PolicyModel policy)
    {
        foreach (var lost in policy.Overridden)
        {
            yield return new OriginSetting(lost.Kind, lost.Site, WhyLost(lost.Kind), lost.By);
        }

        foreach (var entry in InList(policy))
        {
            yield return entry;
        }

        var anyOrigin = policy.AllowsAnyOrigin ? policy.Origins[0].Site : null;
        foreach (var (kind, site) in new[]
        {
            (OriginSettingKind.Predicate, policy.Predicate?.Site),
            (OriginSettingKind.WildcardSubdomains, policy.WildcardSubdomainsSite),
        })
        {
            if (site is not null)
            {
                yield return anyOrigin is null
                    ? new OriginSetting(kind, site)
                    : new OriginSetting(kind, site, "any origin is allowed, whatever a check says", anyOrigin);
            }
        }
    }

    private static IEnumerable<OriginSetting> InList(PolicyModel policy)
    {
        // A list of which one entry is known may be exactly "*".
        var known = policy.Origins.Where(static entry => entry.Value is not null).ToList();
        var isNotAny = known.Count > 1 || (known.Count == 1 && known[0].Value != CorsHeaderValues.AnyOrigin);
        var firsts = new Dictionary<string, Site>(StringComparer.Ordinal);
        foreach (var entry in policy.Origins)
        {
            var kind = entry.Value == CorsHeaderValues.AnyOrigin ? OriginSettingKind.Any : OriginSettingKind.Listed;
            if (isNotAny && policy.Predicate is { } predicate)
            {
                yield return new OriginSetting(kind, entry.Site, CheckDecides, predicate.Site);
            }
            else if (isNotAny && policy.LookedUp is not null)
            {
                yield return new OriginSetting(kind, entry.Site, MadeFromAnother);
            }
            else if (isNotAny && kind == OriginSettingKind.Any)
            {
                var other = known.OrderBy(one => one.Value == entry.Value)
                    .First(one => one.Value != entry.Value || !one.Site.Equals(entry.Site));
                yield return new OriginSetting(
                    kind, entry.Site, "it means any origin only where nothing else is listed", other.Site, entry.Value);
            }
            else if (entry.Value is not null && firsts.TryGetValue(entry.Value, out var first) && !first.Equals(entry.Site))
            {
                yield return new OriginSetting(kind, entry.Site, "it is listed twice", first, entry.Written ?? entry.Value);
            }
            else
            {
                yield return new OriginSetting(kind, entry.Site);
            }

            if (entry.Value is not null && !firsts.ContainsKey(entry.Value))
            {
                firsts.Add(entry.Value, entry.Site);
            }
        }
    }

    private static string WhyLost(OriginSettingKind kind) => kind is OriginSettingKind.Listed or OriginSettingKind.Any
        ? "any origin is allowed after it"
        : "another check of the origin takes its place";
}
