using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Wiring.Simulation;

/// <summary>A policy that the middleware has found.</summary>
/// <param name="Name">The name that it was found by; null where it has none that is known.</param>
/// <param name="Place">Where it stands, without a name; null with one.</param>
/// <param name="AdmitsNull">Whether it admits <c>Origin: null</c>; null where that is not known.</param>
internal sealed record ServingPolicy(string? Name, Site? Place, bool? AdmitsNull);
