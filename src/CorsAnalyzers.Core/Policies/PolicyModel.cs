using System.Collections.Immutable;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Policies;

/// <summary>
/// A CORS policy as the code states it. Two slots decide on the origin: the list and the predicate. A list of exactly <c>*</c> means any
/// origin, whatever the predicate; otherwise the predicate decides, and without one the list is looked up.
/// </summary>
public sealed record PolicyModel
{
    /// <summary>What answers from the policy.</summary>
    public PolicyHost Host { get; init; } = PolicyHost.AspNetCore;

    /// <summary>The list slot; a null value is an entry that is not known before run time.</summary>
    public ImmutableArray<ListedOrigin> Origins { get; init; } = ImmutableArray<ListedOrigin>.Empty;

    /// <summary>The list may hold further entries that were not seen.</summary>
    public bool OriginsOpen { get; init; }

    /// <summary>
    /// The list that origins are looked up in where it is not the policy's own: a builder that was made from a policy of ASP.NET Core asks
    /// that one, whatever is added later. Null where it is the own list.
    /// </summary>
    public ImmutableArray<ListedOrigin>? LookedUp { get; init; }

    /// <summary>The list that origins are looked up in where it is not the policy's own may hold further entries that were not seen.</summary>
    public bool LookedUpOpen { get; init; }

    /// <summary>
    /// The places of the settings of origins that came with a policy that this one was made from: they may have their effect in that one,
    /// whatever this one makes of them.
    /// </summary>
    public ImmutableArray<Site> Inherited { get; init; } = ImmutableArray<Site>.Empty;

    /// <summary>The predicate slot; null where no predicate was set.</summary>
    public OriginPredicate? Predicate { get; init; }

    /// <summary>A check may be set that was not seen; what is listed decides nothing then.</summary>
    public bool PredicateOpen { get; init; }

    /// <summary>Listed origins may name <c>https://*.host</c> (the predicate slot holds the wildcard-subdomain check).</summary>
    public bool WildcardSubdomains { get; init; }

    /// <summary>The place that switched wildcard subdomains on; null where they are off.</summary>
    public Site? WildcardSubdomainsSite { get; init; }

    /// <summary>Settings of origins that later ones took the place of, in the order in which they lost it.</summary>
    public ImmutableArray<OverriddenSetting> Overridden { get; init; } = ImmutableArray<OverriddenSetting>.Empty;

    /// <summary>
    /// For how long preflights may be cached; null where nothing was stated, a null value where it is not known before run time.
    /// </summary>
    public Stated<TimeSpan?>? MaxAge { get; init; }

    /// <summary>Where the policy is finished, for what is wrong with the whole of it; null where that is not known.</summary>
    public Site? Site { get; init; }

    /// <summary>
    /// Whether credentials are allowed; null where nothing was stated, a null value where it is not known before run time.
    /// </summary>
    public Stated<bool?>? Credentials { get; init; }

    /// <summary>The allowed request headers, by name; exactly <c>*</c> means all.</summary>
    public ImmutableArray<Stated<string?>> Headers { get; init; } = ImmutableArray<Stated<string?>>.Empty;

    /// <summary>The allowed methods; exactly <c>*</c> means all.</summary>
    public ImmutableArray<Stated<string?>> Methods { get; init; } = ImmutableArray<Stated<string?>>.Empty;

    /// <summary>The exposed response headers.</summary>
    public ImmutableArray<Stated<string?>> ExposedHeaders { get; init; } = ImmutableArray<Stated<string?>>.Empty;

    /// <summary>
    /// False for an object that no builder has made: what is wrong with it comes to light when an origin asks, not when the server starts.
    /// </summary>
    public bool IsBuilt { get; init; } = true;

    /// <summary>Whether the list is exactly <c>*</c>.</summary>
    public bool AllowsAnyOrigin => !OriginsOpen && Origins.Length == 1 && Origins[0].Value == CorsHeaderValues.AnyOrigin;

    /// <summary>
    /// Whether nothing states an origin, so that nobody is admitted; false where something that was not seen may state one.
    /// </summary>
    public bool StatesNoOrigin => Origins.IsEmpty && !OriginsOpen && Predicate is null && !PredicateOpen && LookedUp is not { IsEmpty: false } && !LookedUpOpen;

    /// <summary>Whether the list may turn out to be exactly <c>*</c> at run time.</summary>
    internal bool MayAllowAnyOrigin => !AllowsAnyOrigin
        && Origins.Length <= 1
        && (OriginsOpen || Origins.Length == 1)
        && Origins.All(static entry => entry.Value is null or CorsHeaderValues.AnyOrigin);

    /// <summary>Whether all request headers are allowed.</summary>
    public bool AllowsAnyHeader => IsWildcard(Headers);

    /// <summary>Whether all methods are allowed.</summary>
    public bool AllowsAnyMethod => IsWildcard(Methods);

    /// <summary>
    /// The answer of the policy's host; null where it is not known. A preflight asks for the request's method and for its headers that are
    /// not CORS-safelisted (Fetch Standard §4.8).
    /// </summary>
    public Answer? Respond(CorsRequest request, bool preflight) => Host.Respond(this, request, preflight);

    /// <summary>The answer to a request whose origin the policy admits, whichever that is; null where it is not known.</summary>
    /// <param name="request">The request; it has an origin.</param>
    /// <param name="site">The place that admits it.</param>
    /// <param name="preflight">Whether the answer to its preflight is asked for.</param>
    public Answer? RespondToAdmitted(CorsRequest request, Site site, bool preflight) => Host.Admit(this, request, site, preflight);

    /// <summary>Whether the policy is known to admit a serialized origin; a check that throws admits nobody.</summary>
    public bool Admits(string origin)
    {
        try
        {
            return Decide(origin).Admitted == true;
        }
        catch (PredicateFailedException)
        {
            return false;
        }
    }

    /// <summary>
    /// A policy that is made from this one, as <c>new CorsPolicyBuilder(policy)</c> does: its list is written anew, and its check goes on
    /// looking origins up in this one's.
    /// </summary>
    public PolicyModel Inherit() => this with
    {
        Site = null,
        IsBuilt = true,
        Origins = Origins.Select(entry => entry.Value is null ? entry : entry with { Value = Host.NormalizeOrigin(entry.Value) }).ToImmutableArray(),
        LookedUp = Predicate is null ? LookedUp ?? Origins : null,
        LookedUpOpen = Predicate is null && (LookedUp is null ? OriginsOpen : LookedUpOpen),
        Overridden = ImmutableArray<OverriddenSetting>.Empty,
        Inherited = Inherited
            .AddRange(Origins.Select(static entry => entry.Site))
            .AddRange(new[] { Predicate?.Site, WildcardSubdomainsSite }.OfType<Site>()),
    };

    /// <summary>Whether a list of names is exactly <c>*</c>.</summary>
    internal static bool IsWildcard(ImmutableArray<Stated<string?>> names) =>
        names.Length == 1 && names[0].Value == CorsHeaderValues.Wildcard;

    /// <summary>Whether an origin is admitted, and by which place; null where that is not known.</summary>
    /// <exception cref="PredicateFailedException">The check throws for this origin.</exception>
    internal (bool? Admitted, Site? Site) Decide(string origin)
    {
        if (AllowsAnyOrigin)
        {
            return (true, Origins[0].Site);
        }

        if (Predicate is not null)
        {
            return AskPredicate(origin, Predicate);
        }

        if (PredicateOpen)
        {
            return (null, null);
        }

        var list = LookedUp ?? Origins;
        foreach (var entry in list)
        {
            if (string.Equals(entry.Value, origin, StringComparison.Ordinal))
            {
                return (true, entry.Site);
            }
        }

        var isOpen = (LookedUp is null ? OriginsOpen : LookedUpOpen) || MayAllowAnyOrigin || list.Any(static entry => entry.Value is null);
        try
        {
            foreach (var entry in WildcardSubdomains ? list : ImmutableArray<ListedOrigin>.Empty)
            {
                // An entry that is not known may be none that can be evaluated: then the host throws.
                if (entry.Value is not { } text)
                {
                    return (null, null);
                }

                if (AspNetCoreOrigins.AdmitsSubdomain(text, origin))
                {
                    return (true, entry.Site);
                }
            }
        }
        catch (PredicateFailedException) when (isOpen)
        {
            // An entry that is not known may be the origin itself, and no further one is looked at.
            return (null, null);
        }

        return isOpen ? (null, null) : (false, null);
    }
    private (bool? Admitted, Site? Site) AskPredicate(string origin, OriginPredicate predicate)
    {
        try
        {
            // Nobody asks the check where the list turns out to be any origin.
            return predicate.Admits(origin) is var admits && admits == false && MayAllowAnyOrigin ? (null, null) : (admits, predicate.Site);
        }
        catch (PredicateFailedException) when (MayAllowAnyOrigin)
        {
            return (null, null);
        }
    }
}
