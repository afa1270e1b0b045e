using System.Collections.Immutable;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Simulation.Values;

/// <summary>A policy that the simulated code is building or has built.</summary>
internal sealed class PolicyDraft : Value
{
    /// <param name="key">Identifies the policy along a path.</param>
    /// <param name="isOpen">The policy came from elsewhere: what was stated before is not known.</param>
    public PolicyDraft(string key, bool isOpen)
        : base(false)
    {
        Key = key;
        if (isOpen)
        {
            Model = Model with { OriginsOpen = true };
        }
    }

    public override string Key { get; }

    /// <summary>What has been stated so far.</summary>
    public PolicyModel Model { get; set; } = new();

    /// <summary>Adds to the list slot.</summary>
    public void AddOrigins(IEnumerable<ListedOrigin> origins) => Model = Model with { Origins = Model.Origins.AddRange(origins) };

    /// <summary>Clears the list slot and puts <c>*</c> there.</summary>
    public void AllowAnyOrigin(Site site) => Model = Model with
    {
        Origins = ImmutableArray.Create(new ListedOrigin(Protocol.CorsHeaderValues.AnyOrigin, site)),
        OriginsOpen = false,
    };
}
