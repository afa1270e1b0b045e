using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Simulation.Values.Wiring;

/// <summary>What conventions or attributes say of endpoints.</summary>
internal sealed class EndpointMetadata
{
    /// <summary>What the last CORS metadata says; null where there is none.</summary>
    public (EndpointCorsKind Kind, PolicyUse? Policy)? Cors { get; private set; }

    /// <summary>There may be CORS metadata that is not known.</summary>
    public bool MayHaveOtherCors { get; private set; }

    /// <summary>Somebody says <c>AllowAnonymous</c>: then it counts, whatever else is said.</summary>
    public bool IsAnonymous { get; set; }

    /// <summary>Somebody says <c>RequireAuthorization</c>.</summary>
    public bool IsProtected { get; set; }

    /// <summary>Whether there is a protection is not known.</summary>
    public bool MayBeProtected { get; set; }

    /// <summary>Whether the output cache keeps the answers; null where nothing is said.</summary>
    public bool? CachesOutput { get; set; }

    /// <summary>The output cache is spoken of, and what of it is not known.</summary>
    public bool MayCacheOutput { get; set; }

    /// <summary>Code that is not seen may say more.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Further CORS metadata: it counts from now on.</summary>
    public void SayCors(EndpointCorsKind kind, PolicyUse? policy)
    {
        Cors = (kind, policy);
        MayHaveOtherCors = false;
    }

    /// <summary>From here on the CORS metadata is not known.</summary>
    public void ForgetCors() => MayHaveOtherCors = true;

    /// <summary>Further metadata that stands behind this: the last counts.</summary>
    public void Append(EndpointMetadata later)
    {
        Cors = later.Cors ?? Cors;
        MayHaveOtherCors = later.MayHaveOtherCors || (MayHaveOtherCors && later.Cors is null);
        IsAnonymous |= later.IsAnonymous;
        IsProtected |= later.IsProtected;
        MayBeProtected |= later.MayBeProtected;
        CachesOutput = later.CachesOutput ?? CachesOutput;
        MayCacheOutput |= later.MayCacheOutput;
        IsOpen |= later.IsOpen;
    }

    /// <summary>What the CORS metadata comes to; null where that is not known.</summary>
    public EndpointCors? ToCors() => MayHaveOtherCors ? null : Cors switch
    {
        null => EndpointCors.None,
        { Kind: EndpointCorsKind.Disabled } => EndpointCors.Disabled,
        { } stated => new EndpointCors(stated.Kind, stated.Policy?.ToReference()),
    };

    /// <summary>Whom it lets in.</summary>
    public EndpointProtection ToProtection() =>
        IsAnonymous ? EndpointProtection.Anonymous
        : IsProtected ? EndpointProtection.Required
        : MayBeProtected ? EndpointProtection.Unknown
        : EndpointProtection.None;
}
