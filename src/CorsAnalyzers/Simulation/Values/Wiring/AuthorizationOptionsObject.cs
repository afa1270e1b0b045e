namespace CorsAnalyzers.Simulation.Values.Wiring;

/// <summary><c>AuthorizationOptions</c>: where the fallback policy is set.</summary>
internal sealed class AuthorizationOptionsObject(ServicesDraft services) : WiringValue(services.Key + ".AuthorizationOptions")
{
    public ServicesDraft Services { get; } = services;
}
