using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Wiring;

/// <summary>A policy that is added to the options.</summary>
/// <param name="Name">Its name; null where that is not known.</param>
/// <param name="Site">The name's place; the call's where there is none.</param>
public sealed record AddedPolicy(string? Name, Site Site)
{
    /// <summary>Whether it admits <c>Origin: null</c>; null where that is not known.</summary>
    public bool? AdmitsNull { get; init; }
}
