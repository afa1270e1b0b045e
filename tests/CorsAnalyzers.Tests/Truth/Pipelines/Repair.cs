namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>A change that a rule asks for.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Pipeline">The application after the change.</param>
internal sealed record Repair(string Rule, Pipeline Pipeline)
{
    public const string Order = "CORS4002";
    public const string Redirect = "CORS4008";

    private const string Redirection = "UseHttpsRedirection";
    private const string Routing = "UseRouting";

    /// <summary>More than UseCors moves: where the own page is not served either, the fault is not one of CORS.</summary>
    public bool NeedsSoundOwnPage { get; init; }

    /// <summary>What is served now may fail afterwards: of two policies one is given up.</summary>
    public bool MayLose { get; init; }

    /// <summary>Whether the rule speaks of what the probe asks for: CORS4008 alone speaks of redirects, no rule of files.</summary>
    public bool Regards(Probe probe) => probe.IsOfEndpoint || RegardsAlone(probe);

    /// <summary>Whether the probe is what the rule is about: a redirect for CORS4008, the endpoint for all others.</summary>
    public bool RegardsAlone(Probe probe) => Rule == Redirect
        ? probe == Probe.Redirected || probe == Probe.RedirectedWithHeader
        : probe.IsOfEndpoint;

    /// <summary>Every change that could help an application.</summary>
    public static IEnumerable<Repair> Of(Pipeline pipeline)
    {
        var steps = pipeline.Steps;
        var calls = steps.Count(static step => step.StartsWith(Pipeline.CorsStep, StringComparison.Ordinal));
        var others = steps.Where(static step => step != Pipeline.CorsStep).ToList();
        var places = Enumerable.Range(0, others.Count + 1)
            .Select(place => pipeline with { Order = string.Join(' ', [.. others[..place], Pipeline.CorsStep, .. others[place..]]) });
        if (calls == 0)
        {
            return pipeline.Metadata.Length == 0 ? [] : places.Select(static repaired => new Repair("CORS4003", repaired));
        }

        if (calls == 2)
        {
            return [
                new Repair("CORS4009", pipeline with { Order = string.Join(' ', others) }) { MayLose = true },
                new Repair("CORS4009", pipeline with { Order = string.Join(' ', steps.Where(static step => step != Pipeline.SecondCorsStep)) }) { MayLose = true },
            ];
        }

        var repairs = places.Where(repaired => repaired != pipeline).Select(static repaired => new Repair(Order, repaired)).ToList();
        if (steps.Contains(Routing))
        {
            repairs.Add(new Repair(Order, pipeline with
            {
                Order = string.Join(' ', [Routing, Pipeline.CorsStep, .. others.Where(static step => step != Routing)]),
            })
            { NeedsSoundOwnPage = true });
        }

        if (!pipeline.IsStartup && pipeline.Protection != Protection.None && !steps.Contains("UseAuthorization"))
        {
            repairs.Add(new Repair(Order, pipeline with
            {
                Order = pipeline.Order.Replace(Pipeline.CorsStep, Pipeline.CorsStep + " UseAuthentication UseAuthorization"),
            })
            { NeedsSoundOwnPage = true });
        }

        if (pipeline.CorsServices is not null)
        {
            repairs.Add(new Repair("CORS4004", pipeline with { CorsServices = null }));
        }

        // An endpoint that names its policy needs no default.
        if (pipeline.Cors == CorsForm.NoDefault && pipeline.Metadata is ("" or "RequireCors()"))
        {
            repairs.Add(new Repair("CORS4005", pipeline with { Cors = CorsForm.Default }));
        }

        if (pipeline.Cors == CorsForm.Unknown)
        {
            repairs.Add(new Repair("CORS4001", pipeline with { Cors = CorsForm.Named }));
        }

        if (pipeline.Metadata.Contains("typo"))
        {
            repairs.Add(new Repair("CORS4001", pipeline with { Metadata = pipeline.Metadata.Replace("typo", "spa") }));
        }

        if (steps.Contains(Redirection))
        {
            var order = steps.Where(static step => step != Redirection).ToList();
            order.Insert(order.IndexOf(Pipeline.CorsStep) + 1, Redirection);
            if (!order.SequenceEqual(steps))
            {
                repairs.Add(new Repair(Redirect, pipeline with { Order = string.Join(' ', order) }));
            }
        }

        return repairs;
    }
}
