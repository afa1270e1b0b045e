using CorsAnalyzers.Simulation.Values.Wiring;

namespace CorsAnalyzers.Simulation.Values;

/// <summary><c>CorsOptions</c>: where policies are added.</summary>
/// <param name="services">The services that they are options of; null where these are not followed.</param>
internal sealed class CorsOptionsObject(ServicesDraft? services) : Value(false)
{
    public static CorsOptionsObject Any { get; } = new(null);

    public ServicesDraft? Services { get; } = services;

    public override string Key => Services is null ? "CorsOptions" : Services.Key + ".CorsOptions";
}
