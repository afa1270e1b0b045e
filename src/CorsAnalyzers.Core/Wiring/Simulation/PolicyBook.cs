namespace CorsAnalyzers.Wiring.Simulation;

/// <summary>Finds policies as <c>DefaultCorsPolicyProvider</c> does. What is not known is there.</summary>
/// <param name="services">The services that the policies are added to.</param>
/// <param name="assumesNames">A policy that is asked for by its name is there, whether it is added or not.</param>
internal sealed class PolicyBook(Services services, bool assumesNames)
{
    /// <summary>The policy that a reference comes to; null: there is none. On an endpoint, one without a name is the middleware's business.</summary>
    public ServingPolicy? Find(PolicyReference reference) => reference.Kind switch
    {
        PolicyReferenceKind.Inline => new ServingPolicy(null, reference.Site, reference.AdmitsNull),
        PolicyReferenceKind.Nameless => services.DefaultPolicyName is { } name ? Find(name, false) : new ServingPolicy(null, null, null),
        _ => reference.Name is { } name ? Find(name, assumesNames) : new ServingPolicy(null, reference.Site, null),
    };

    private ServingPolicy? Find(string name, bool isThere)
    {
        if (services.HasOwnPolicyProvider)
        {
            return new ServingPolicy(name, null, null);
        }

        return services.Policies.LastOrDefault(policy => policy.Name == name) is { } added
            ? new ServingPolicy(name, null, services.MayHaveMore ? null : added.AdmitsNull)
            : isThere || !services.AreAllPoliciesKnown ? new ServingPolicy(name, null, null) : null;
    }
}
