using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Simulation.Values.Wiring;

/// <summary>Whether policies admit the origin that pages have which are none of anybody's.</summary>
internal static class NullAdmission
{
    private static readonly CorsRequest Request = CorsRequest.Get(CorsHeaderValues.NullOrigin, CredentialsMode.Omit);

    /// <summary>Whether a policy does; null where that is not known.</summary>
    public static bool? Of(PolicyDraft? policy)
    {
        if (policy is null or { IsOpen: true })
        {
            return null;
        }

        try
        {
            return policy.Model.Respond(Request, preflight: false)?.Check(Request) is { } result ? result == CorsCheckResult.Allowed : null;
        }
        catch (BoundReachedException)
        {
            return null;
        }
    }
}
