using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Simulation.Values.Wiring;

/// <summary>Services that are being registered: an <c>IServiceCollection</c>, or a builder of some of them.</summary>
internal sealed class ServicesDraft : WiringValue
{
    /// <param name="id">Tells it from others.</param>
    /// <param name="isOpen">It came from elsewhere: others may have registered services, and may go on.</param>
    public ServicesDraft(int id, bool isOpen)
        : base("services#" + id)
    {
        CorsOptions = new CorsOptionsObject(this);
        AuthorizationOptions = new AuthorizationOptionsObject(this);
        if (isOpen)
        {
            Open();
        }
    }

    /// <summary>What policies are added to.</summary>
    public CorsOptionsObject CorsOptions { get; }

    public AuthorizationOptionsObject AuthorizationOptions { get; }

    /// <inheritdoc cref="Services.Place"/>
    public Site? Place { get; set; }

    /// <inheritdoc cref="Services.HasCors"/>
    public bool HasCors { get; set; }

    /// <inheritdoc cref="Services.MayHaveMore"/>
    public bool MayHaveMore { get; set; }

    /// <summary>The policies in the order in which they are added; what admits whom may still be changed.</summary>
    public List<(string? Name, Site Site, PolicyDraft? Policy)> Policies { get; } = [];

    /// <inheritdoc cref="Services.DefaultPolicyName"/>
    public string? DefaultPolicyName { get; set; } = Services.FrameworkDefaultPolicyName;

    /// <inheritdoc cref="Services.HasOwnPolicyProvider"/>
    public bool HasOwnPolicyProvider { get; set; }

    /// <inheritdoc cref="Services.HasAuthentication"/>
    public bool? HasAuthentication { get; set; } = false;

    /// <inheritdoc cref="Services.HasAuthorization"/>
    public bool? HasAuthorization { get; set; } = false;

    /// <inheritdoc cref="Services.HasFallbackPolicy"/>
    public bool? HasFallbackPolicy { get; set; } = false;

    /// <inheritdoc cref="Services.HasStartupFilter"/>
    public bool HasStartupFilter { get; set; }

    /// <summary>The startup filters whose code is in the compilation, in the order in which they are registered.</summary>
    public List<StartupFilterDraft> StartupFilters { get; } = [];

    /// <summary>What these add stands in the pipeline.</summary>
    public bool AreStartupFiltersRun { get; set; }

    /// <inheritdoc cref="Services.MaySuppressMetadataCheck"/>
    public bool MaySuppressMetadataCheck { get; set; }

    /// <summary>The output cache may keep answers of endpoints that do not say so.</summary>
    public bool MayCacheOutput { get; set; }

    /// <summary>Conventions of MVC may say more of actions than their attributes do.</summary>
    public bool MayHaveConventions { get; set; }

    /// <summary>Code decides which classes are controllers.</summary>
    public bool ChoosesControllers { get; set; }

    /// <summary>Code that is not seen may register anything.</summary>
    public void Open()
    {
        MayHaveMore = true;
        MaySuppressMetadataCheck = true;
        MayCacheOutput = true;
        OpenSecurity();
    }

    /// <summary>Code that is not seen may register authentication or authorization.</summary>
    public void OpenSecurity()
    {
        HasAuthentication = HasAuthentication == true ? true : null;
        HasAuthorization = HasAuthorization == true ? true : null;
        HasFallbackPolicy = HasFallbackPolicy == true ? true : null;
    }

    /// <summary>What is known at the end of the path.</summary>
    public Services ToServices() => new()
    {
        Place = Place,
        HasCors = HasCors,
        MayHaveMore = MayHaveMore,
        Policies = Policies.Select(static policy => new AddedPolicy(policy.Name, policy.Site) { AdmitsNull = NullAdmission.Of(policy.Policy) }).ToImmutableArray(),
        DefaultPolicyName = DefaultPolicyName,
        HasOwnPolicyProvider = HasOwnPolicyProvider,
        HasAuthentication = HasAuthentication,
        HasAuthorization = HasAuthorization,
        HasFallbackPolicy = HasFallbackPolicy,
        HasStartupFilter = HasStartupFilter || (StartupFilters.Count > 0 && !AreStartupFiltersRun),
        MaySuppressMetadataCheck = MaySuppressMetadataCheck,
    };
}
