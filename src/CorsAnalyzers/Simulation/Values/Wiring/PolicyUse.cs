using CorsAnalyzers.Policies;
using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Simulation.Values.Wiring;

/// <summary>A use of a policy, while the code runs that may still change the policy.</summary>
/// <param name="Kind">How it is named.</param>
/// <param name="Name">The name; null where it is not known, and for other kinds.</param>
/// <param name="Site">The name's place; the call's where there is none.</param>
/// <param name="Inline">The policy that stands there itself; null where it is not known, and for other kinds.</param>
internal sealed record PolicyUse(PolicyReferenceKind Kind, string? Name, Site Site, PolicyDraft? Inline = null)
{
    /// <summary>What is known of it at the end of the path.</summary>
    public PolicyReference ToReference() => new(Kind, Name, Site) { AdmitsNull = NullAdmission.Of(Inline) };
}
