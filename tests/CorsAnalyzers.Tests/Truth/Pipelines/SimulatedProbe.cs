using CorsAnalyzers.Protocol;
using CorsAnalyzers.Wiring.Simulation;

namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>Asks the rules' simulated server what real ones are asked.</summary>
internal static class SimulatedProbe
{
    public static Outcome Ask(this SimulatedServer server, Probe probe)
    {
        if (!server.Starts)
        {
            return new Outcome(IsReadable: false, Status: 0, IsPreflight: false);
        }

        foreach (var origin in probe.Before)
        {
            CorsFetch.Run(CorsRequest.Get(origin, CredentialsMode.Omit), probe.Url, server.Answer);
        }

        var result = CorsFetch.Run(probe.Request, probe.Url, server.Answer);
        return new Outcome(result.IsReadable, server.LastStatus, result.Failure == FetchFailure.Preflight);
    }
}
