using System.Text;

namespace CorsAnalyzers.Wiring.Simulation;

/// <summary>Pages before what an application may be: what is seen once is not simulated again.</summary>
internal sealed class Meeting
{
    private readonly Variant variant;
    private readonly RequestPath path;
    private readonly PolicyBook book;
    private readonly Func<ServingPolicy, bool> admits;
    private readonly string key;

    /// <param name="variant">What is asked for.</param>
    /// <param name="path">The way there.</param>
    /// <param name="book">Finds the policies; those of names are there.</param>
    /// <param name="admits">The policies that let the page in.</param>
    public Meeting(Variant variant, RequestPath path, PolicyBook book, Func<ServingPolicy, bool> admits)
    {
        this.variant = variant;
        this.path = path;
        this.book = book;
        this.admits = admits;
        key = Key();
    }

    /// <summary>Whether it is worth a question: an endpoint that asks for authorization fails where there is none, whatever CORS does.</summary>
    public bool IsPossible =>
        variant.Target.Endpoint is not { Protection: EndpointProtection.Required }
        || path.Steps.Any(static step => step.Kind == MiddlewareKind.Authorization);

    /// <summary>What a page gets.</summary>
    public Experience Ask(Visit visit)
    {
        if (!variant.Seen.TryGetValue((key, visit), out var experience))
        {
            variant.Seen[(key, visit)] = experience = Visitor.Ask(
                new SimulatedServer(path, book, (policy, origin) => Visitor.IsPage(origin) ? admits(policy) : policy.AdmitsNull == true),
                visit);
        }

        return experience;
    }

    /// <summary>Whether a page is served.</summary>
    public bool IsServed(Visit visit) => Ask(visit).IsServed(visit, variant.Target, path.World);

    /// <summary>All that the answers depend on, but the target.</summary>
    private string Key()
    {
        var text = new StringBuilder();
        text.Append(path.Starts).Append(path.World.HasFallbackPolicy).Append(path.World.SuppressesMetadataCheck);
        AppendPolicy(text, variant.Target.Endpoint?.Cors?.Policy);
        for (var i = 0; i < path.Steps.Length; i++)
        {
            var step = path.Steps[i];
            if (step.Kind is MiddlewareKind.Other or MiddlewareKind.StaticFiles || (step.Kind == MiddlewareKind.Routing && !path.FindsEndpoint[i]))
            {
                continue;
            }

            text.Append(' ').Append((int)step.Kind);
            AppendPolicy(text, step.Policy);
        }

        return text.ToString();
    }

    private void AppendPolicy(StringBuilder text, PolicyReference? reference)
    {
        if (reference is not null && book.Find(reference) is { } policy)
        {
            text.Append(admits(policy) ? '+' : '-').Append(policy.AdmitsNull == true ? '0' : '1');
        }
    }
}
