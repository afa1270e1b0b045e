using System.Collections.Immutable;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Policies;

/// <summary>
/// A CORS policy of ASP.NET Core as the code states it. Two slots decide on the origin: the list and the predicate. A list of exactly
/// <c>*</c> means any origin, whatever the predicate; otherwise the predicate decides, and without one the list is looked up.
/// </summary>
public sealed record PolicyModel
{
    /// <summary>The list slot; a null value is an entry that is not known before run time.</summary>
    public ImmutableArray<ListedOrigin> Origins { get; init; } = ImmutableArray<ListedOrigin>.Empty;

    /// <summary>The list may hold further entries that were not seen.</summary>
    public bool OriginsOpen { get; init; }

    /// <summary>The predicate slot; null where no predicate was set.</summary>
    public OriginPredicate? Predicate { get; init; }

    /// <summary>Listed origins may name <c>https://*.host</c> (the predicate slot holds the wildcard-subdomain check).</summary>
    public bool WildcardSubdomains { get; init; }

    /// <summary>The place that switched wildcard subdomains on; null where they are off.</summary>
    public Site? WildcardSubdomainsSite { get; init; }

    /// <summary>Settings of origins that later ones took the place of, in the order in which they lost it.</summary>
    public ImmutableArray<OverriddenSetting> Overridden { get; init; } = ImmutableArray<OverriddenSetting>.Empty;

    /// <summary>For how long preflights may be cached; null where nothing was stated, a null value where it is not known before run time.</summary>
    public Stated<TimeSpan?>? MaxAge { get; init; }

    /// <summary>Where the policy is finished, for what is wrong with the whole of it; null where that is not known.</summary>
    public Site? Site { get; init; }

    /// <summary>Whether credentials are allowed; null where nothing was stated, a null value where it is not known before run time.</summary>
    public Stated<bool?>? Credentials { get; init; }

    /// <summary>The allowed request headers, by name.</summary>
    public ImmutableArray<Stated<string?>> Headers { get; init; } = ImmutableArray<Stated<string?>>.Empty;

    /// <summary>The allowed methods.</summary>
    public ImmutableArray<Stated<string?>> Methods { get; init; } = ImmutableArray<Stated<string?>>.Empty;

    /// <summary>The exposed response headers.</summary>
    public ImmutableArray<Stated<string?>> ExposedHeaders { get; init; } = ImmutableArray<Stated<string?>>.Empty;

    /// <summary>The answer of ASP.NET Core's CORS middleware (3 and later) to a request; null where it is not known.</summary>
    public Answer? Respond(CorsRequest request, bool preflight)
    {
        var anyOrigin = !OriginsOpen && Origins.Length == 1 && Origins[0].Value == CorsHeaderValues.AnyOrigin;
        if (anyOrigin && Credentials is { Value: true } credentials)
        {
            return Answer.Failed(HostFailure.AnyOriginWithCredentials, Origins[0].Site, credentials.Site);
        }

        if (request.Origin is null)
        {
            return new Answer(ImmutableArray<StatedHeader>.Empty);
        }

        try
        {
            return anyOrigin
                ? Admit(CorsHeaderValues.AnyOrigin, Origins[0].Site, preflight)
                : Decide(request.Origin) switch
                {
                    (true, { } site) => Admit(request.Origin, site, preflight),
                    (false, _) => new Answer(ImmutableArray<StatedHeader>.Empty),
                    _ => null,
                };
        }
        catch (PredicateFailedException)
        {
            return Answer.Failed(HostFailure.Exception);
        }
    }

    /// <summary>The answer to an origin that the policy admits, whichever that is.</summary>
    public Answer RespondToAdmitted(string origin, Site site, bool preflight) => Admit(origin, site, preflight);

    private (bool? Admitted, Site? Site) Decide(string origin)
    {
        if (Predicate is not null)
        {
            return (Predicate.Admits(origin), Predicate.Site);
        }

        foreach (var entry in Origins)
        {
            if (string.Equals(entry.Value, origin, StringComparison.Ordinal))
            {
                return (true, entry.Site);
            }
        }

        foreach (var entry in Origins)
        {
            if (WildcardSubdomains && entry.Value is { } text && AspNetCoreOrigins.AdmitsSubdomain(text, origin))
            {
                return (true, entry.Site);
            }
        }

        return OriginsOpen || Origins.Any(static entry => entry.Value is null) ? (null, null) : (false, null);
    }

    private Answer Admit(string allowOrigin, Site site, bool preflight)
    {
        var headers = ImmutableArray.CreateBuilder<StatedHeader>();
        headers.Add(new StatedHeader(CorsHeaderNames.AccessControlAllowOrigin, allowOrigin, site));
        if (Credentials is { } credentials && credentials.Value != false)
        {
            headers.Add(new StatedHeader(
                CorsHeaderNames.AccessControlAllowCredentials,
                credentials.Value is null ? null : CorsHeaderValues.AllowCredentials,
                credentials.Site));
        }

        if (preflight)
        {
            AddList(CorsHeaderNames.AccessControlAllowHeaders, Headers);
            AddList(CorsHeaderNames.AccessControlAllowMethods, Methods);
        }
        else
        {
            AddList(CorsHeaderNames.AccessControlExposeHeaders, ExposedHeaders);
        }

        return new Answer(headers.ToImmutable());

        void AddList(string name, ImmutableArray<Stated<string?>> values)
        {
            foreach (var value in values)
            {
                headers.Add(new StatedHeader(name, value.Value is null ? null : Quote(value.Value), value.Site));
            }
        }

        // The middleware writes a name that holds a comma as a quoted string, which browsers take for no name at all.
        static string Quote(string value) =>
            value.IndexOf(',') >= 0 && (value[0] != '"' || value[value.Length - 1] != '"') ? "\"" + value + "\"" : value;
    }
}
