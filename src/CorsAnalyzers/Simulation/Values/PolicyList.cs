using System.Collections.Immutable;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Simulation.Values;

/// <summary>A list of a <c>CorsPolicy</c> object, where code fills it.</summary>
/// <param name="policy">The policy.</param>
/// <param name="kind">Which of its lists.</param>
/// <param name="elsewhere">The place to show what code that cannot be seen may state.</param>
internal sealed class PolicyList(PolicyDraft policy, PolicyListKind kind, Site elsewhere) : Value(false)
{
    public PolicyDraft Policy => policy;

    /// <inheritdoc/>
    public override string Key => policy.Key + "." + kind;

    /// <summary>States one entry more; the object keeps it as it is written.</summary>
    /// <param name="text">The entry; null where it is not known.</param>
    /// <param name="site">The place that states it.</param>
    public void Add(string? text, Site site)
    {
        var entry = new Stated<string?>(text, site);
        policy.Model = kind switch
        {
            PolicyListKind.Origins => policy.Model with { Origins = policy.Model.Origins.Add(new ListedOrigin(text, site)) },
            PolicyListKind.Headers => policy.Model with { Headers = policy.Model.Headers.Add(entry) },
            PolicyListKind.Methods => policy.Model with { Methods = policy.Model.Methods.Add(entry) },
            _ => policy.Model with { ExposedHeaders = policy.Model.ExposedHeaders.Add(entry) },
        };
    }

    /// <summary>Takes back all that was stated.</summary>
    public void Clear()
    {
        switch (kind)
        {
            case PolicyListKind.Origins:
                policy.ClearOrigins();
                break;
            case PolicyListKind.Headers:
                policy.Model = policy.Model with { Headers = ImmutableArray<Stated<string?>>.Empty };
                break;
            case PolicyListKind.Methods:
                policy.Model = policy.Model with { Methods = ImmutableArray<Stated<string?>>.Empty };
                break;
            default:
                policy.Model = policy.Model with { ExposedHeaders = ImmutableArray<Stated<string?>>.Empty };
                break;
        }
    }

    /// <summary>What the list holds from here on is not known.</summary>
    public void Forget()
    {
        if (kind == PolicyListKind.Origins)
        {
            policy.ForgetOrigins();
        }
        else
        {
            Clear();
            Add(null, elsewhere);
        }
    }
}
