using CorsAnalyzers.Protocol;
using CorsAnalyzers.Wiring.Simulation;

namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>Asks the rules' simulated server what real ones are asked.</summary>
internal static class SimulatedProbe
{
    /// <summary>What a script gets of an application that nothing is unknown of.</summary>
    public static Outcome Ask(Pipeline pipeline, Probe probe)
    {
        var application = PipelineModel.Of(pipeline);
        var target = probe == Probe.File || probe == Probe.FileWithToken ? Target.File : Targets.Of(application).FirstOrDefault() ?? new Target(null, []);
        var world = Worlds.Of(application).Single();
        return new SimulatedServer(
            RequestPath.Of(application, world, target),
            new PolicyBook(application.Services, assumesNames: false),
            (policy, origin) => Admits(pipeline, policy, origin)).Ask(probe);
    }

    /// <summary>What a script gets of a server.</summary>
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

    private static bool Admits(Pipeline pipeline, ServingPolicy policy, string origin) => policy.Name == "desk"
        ? origin == "https://other.example"
        : (policy.Name is null && pipeline.Cors == CorsForm.Open) || origin is "https://shop.example" or "https://desk.example" or "http://shop.example";
}
