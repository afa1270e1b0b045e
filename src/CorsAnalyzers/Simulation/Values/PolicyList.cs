using System.Collections.Immutable;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Simulation.Values;

/// <summary>A list of a <c>CorsPolicy</c> object: whoever holds it states what the policy states.</summary>
/// <param name="policy">The policy.</param>
/// <param name="property">The property that gives the list.</param>
/// <param name="elsewhere">The place to show what code that cannot be seen may state.</param>
internal sealed class PolicyList(PolicyDraft policy, string property, Site elsewhere) : Value(false)
{
    private const string Origins = "Origins";
    private const string Headers = "Headers";
    private const string Methods = "Methods";
    private const string ExposedHeaders = "ExposedHeaders";

    /// <inheritdoc/>
    public override string Key => policy.Key + "." + property;

    /// <summary>Whether a property of <c>CorsPolicy</c> gives one of its lists.</summary>
    public static bool IsGivenBy(string property) => property is Origins or Headers or Methods or ExposedHeaders;

    /// <summary>States one entry more; the object keeps it as it is written.</summary>
    /// <param name="text">The entry; null where it is not known.</param>
    /// <param name="site">The place that states it.</param>
    public void Add(string? text, Site site)
    {
        var entry = new Stated<string?>(text, site);
        policy.Model = property switch
        {
            Origins => policy.Model with { Origins = policy.Model.Origins.Add(new ListedOrigin(text, site)) },
            Headers => policy.Model with { Headers = policy.Model.Headers.Add(entry) },
            Methods => policy.Model with { Methods = policy.Model.Methods.Add(entry) },
            _ => policy.Model with { ExposedHeaders = policy.Model.ExposedHeaders.Add(entry) },
        };
    }

    /// <summary>Takes back all that was stated.</summary>
    public void Clear() => policy.Model = property switch
    {
        Origins => policy.Model with { Origins = ImmutableArray<ListedOrigin>.Empty },
        Headers => policy.Model with { Headers = ImmutableArray<Stated<string?>>.Empty },
        Methods => policy.Model with { Methods = ImmutableArray<Stated<string?>>.Empty },
        _ => policy.Model with { ExposedHeaders = ImmutableArray<Stated<string?>>.Empty },
    };

    /// <summary>What the list holds from here on is not known.</summary>
    public void Forget()
    {
        Clear();
        if (property == Origins)
        {
            policy.Model = policy.Model with { OriginsOpen = true };
        }
        else
        {
            Add(null, elsewhere);
        }
    }
}
