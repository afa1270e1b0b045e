using System.Collections.Immutable;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Wiring;

/// <summary>The services of an application, as far as they matter for CORS.</summary>
public sealed record Services
{
    /// <summary>Nothing is known of the services.</summary>
    public static Services Unknown { get; } = new()
    {
        MayHaveMore = true,
        DefaultPolicyName = null,
        HasAuthentication = null,
        HasAuthorization = null,
        HasFallbackPolicy = null,
    };

    /// <summary>
    /// A call that stands where services are registered: the first registration on the collection, or else the <c>Build</c> that ends it; null
    /// where none is seen.
    /// </summary>
    public Site? Place { get; init; }

    /// <summary>Something registers the CORS services: <c>AddCors</c>, <c>AddControllers</c>, <c>AddControllersWithViews</c>, <c>AddMvc</c>.</summary>
    public bool HasCors { get; init; }

    /// <summary>Code that is not seen may register CORS or add policies.</summary>
    public bool MayHaveMore { get; init; }

    /// <summary>The policies in the order in which they are added, <c>AddDefaultPolicy</c>'s under <see cref="DefaultPolicyName"/> as it was then.</summary>
    public ImmutableArray<AddedPolicy> Policies { get; init; } = ImmutableArray<AddedPolicy>.Empty;

    /// <summary>Whether no further policy may be there: nothing unseen adds one, and every name is known.</summary>
    internal bool AreAllPoliciesKnown => !MayHaveMore && !HasOwnPolicyProvider && Policies.All(static policy => policy.Name is not null);

    /// <summary>The name of the default policy at the end; null where it is not known.</summary>
    public string? DefaultPolicyName { get; init; } = FrameworkDefaultPolicyName;

    /// <summary>ASP.NET Core's own name for the default policy.</summary>
    public const string FrameworkDefaultPolicyName = "__DefaultCorsPolicy";

    /// <summary>An <c>ICorsPolicyProvider</c> of the application's own finds the policies: names are its business.</summary>
    public bool HasOwnPolicyProvider { get; init; }

    /// <summary>Whether authentication's services are there; null where that is not known.</summary>
    public bool? HasAuthentication { get; init; } = false;

    /// <summary>Whether authorization's services are there; null where that is not known.</summary>
    public bool? HasAuthorization { get; init; } = false;

    /// <summary>Whether endpoints that say nothing are protected by a fallback policy; null where that is not known.</summary>
    public bool? HasFallbackPolicy { get; init; } = false;

    /// <summary>A startup filter is registered that is not seen: it may put middlewares in front, or behind.</summary>
    public bool HasStartupFilter { get; init; }

    /// <summary><c>SuppressCheckForUnhandledSecurityMetadata</c> is set, or may be: endpoints answer without the middleware that their metadata asks for.</summary>
    public bool MaySuppressMetadataCheck { get; init; }
}
