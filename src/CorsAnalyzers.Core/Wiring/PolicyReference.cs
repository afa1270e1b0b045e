using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Wiring;

/// <summary>A use of a policy, by <c>UseCors</c>, <c>RequireCors</c> or <c>[EnableCors]</c>.</summary>
/// <param name="Kind">How it is named.</param>
/// <param name="Name">The name; null where it is not known, and for other kinds.</param>
/// <param name="Site">The name's place; the call's or attribute's where there is none.</param>
public sealed record PolicyReference(PolicyReferenceKind Kind, string? Name, Site Site)
{
    /// <summary>Whether an inline policy admits <c>Origin: null</c>; null where that is not known, and for other kinds.</summary>
    public bool? AdmitsNull { get; init; }
}
