using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Wiring.Simulation;

/// <summary>The place of something that is not seen, or that the framework adds.</summary>
internal sealed class UnseenSite : Site
{
    /// <summary>Of all that stands in front of what is seen.</summary>
    public static UnseenSite Before { get; } = new();

    /// <summary>Of all that stands behind.</summary>
    public static UnseenSite Behind { get; } = new();

    /// <summary>Of what the framework adds by itself.</summary>
    public static UnseenSite Framework { get; } = new();

    private UnseenSite()
    {
    }
}
