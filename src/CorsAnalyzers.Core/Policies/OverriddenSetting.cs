namespace CorsAnalyzers.Policies;

/// <summary>A setting of origins that a later one took the place of.</summary>
/// <param name="Kind">What was stated.</param>
/// <param name="Site">The place that stated it.</param>
/// <param name="By">The place that took its place.</param>
public readonly record struct OverriddenSetting(OriginSettingKind Kind, Site Site, Site By);
