namespace CorsAnalyzers.Policies;

/// <summary>An entry of a policy's list of origins.</summary>
/// <param name="Value">What the host holds after its own normalisation; null where it is not known before run time.</param>
/// <param name="Site">The place that stated it.</param>
/// <param name="Written">The text as it is written in code; null where it is not known.</param>
public readonly record struct ListedOrigin(string? Value, Site Site, string? Written)
{
    /// <summary>An entry that the host keeps as it is written.</summary>
    public ListedOrigin(string? value, Site site)
        : this(value, site, value)
    {
    }
}
