using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Simulation.Values;

/// <summary>A policy that the simulated code is building or has built.</summary>
internal sealed class PolicyDraft : Value
{
    private PolicyModel model = new();
    private bool isTemplate;
    private bool hasThrown;
    private readonly List<PolicyDraft> copies = [];
    private PolicyDraft? asked;

    /// <param name="key">Identifies the policy along a path.</param>
    /// <param name="isOpen">The policy came from elsewhere: what was stated before is not known.</param>
    public PolicyDraft(string key, bool isOpen)
        : base(false)
    {
        Key = key;
        if (isOpen)
        {
            Open();
        }
    }

    public override string Key { get; }

    /// <summary>Code that cannot be seen may have stated something, so nothing can be said about the whole.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The code made the policy itself, without a builder.</summary>
    public bool IsObject { get; private set; }

    /// <summary>Code of .NET holds the policy and may hand it out again.</summary>
    public bool IsKept { get; set; }

    /// <summary>What has been stated so far; once building has thrown, nothing comes after it.</summary>
    public PolicyModel Model
    {
        get => model;
        set
        {
            if (hasThrown)
            {
                return;
            }

            var isOtherList = value.Origins != model.Origins || value.OriginsOpen != model.OriginsOpen;
            model = value;
            if (isOtherList)
            {
                TellCopies(value.OriginsOpen ? ImmutableArray<ListedOrigin>.Empty : value.Origins, value.OriginsOpen);
            }
        }
    }

    /// <summary>The code makes the object itself, without a builder.</summary>
    public void MakeObject()
    {
        IsObject = true;
        Model = Model with { IsBuilt = false };
    }

    private void Open()
    {
        IsOpen = true;
        Model = Model with { OriginsOpen = true, Site = null };
    }

    /// <summary>What the policy states from here on is not known.</summary>
    /// <param name="elsewhere">The place to show what cannot be seen.</param>
    public void Forget(Site elsewhere)
    {
        Open();
        var unknown = ImmutableArray.Create(new Stated<string?>(null, elsewhere));
        Model = new PolicyModel
        {
            Host = Model.Host,
            IsBuilt = Model.IsBuilt,
            OriginsOpen = true,
            PredicateOpen = true,
            Credentials = new Stated<bool?>(null, elsewhere),
            Headers = unknown,
            Methods = unknown,
            ExposedHeaders = unknown,
            MaxAge = new Stated<TimeSpan?>(null, elsewhere),
        };
        TellCopies(ImmutableArray<ListedOrigin>.Empty, isOpen: true);
    }

    /// <summary>The policy is finished at a place, as far as all its code can be seen.</summary>
    public void Finish(Site site) => Model = Model with { Site = IsOpen ? null : site };

    /// <summary>
    /// The builder looks at its policy, throws or hands it out: the object itself, which either may go on changing. What is wrong from then
    /// on comes to light when an origin asks.
    /// </summary>
    public void Build(Site site)
    {
        Finish(site);
        Model = Model with { IsBuilt = true };
        if (Model.Respond(CorsRequest.Get(null), preflight: false) is { Failure: not HostFailure.None })
        {
            hasThrown = true;
        }

        Model = Model with { IsBuilt = false };
    }

    /// <summary>Takes over what another policy states, as <c>new CorsPolicyBuilder(policy)</c> does.</summary>
    /// <param name="other">The policy.</param>
    /// <param name="isForThis">It was made for nothing else.</param>
    public void CopyFrom(PolicyDraft other, bool isForThis)
    {
        IsOpen |= other.IsOpen;
        asked = other.Model.LookedUp is null ? other : other.asked;
        Model = other.Model.Inherit();

        // What the other lacks may be stated here, and what one states that was made for this is judged here.
        other.isTemplate = other.IsObject || isForThis;
        other.Model = other.isTemplate ? new PolicyModel { Host = other.Model.Host, OriginsOpen = true } : other.Model with { Site = null };
        asked?.copies.Add(this);
    }

    /// <summary>A loop that is not known stated what was stated since, and may have stated more.</summary>
    /// <param name="before">What was stated before the loop.</param>
    /// <param name="elsewhere">The place to show what is not known.</param>
    public void StateMore(PolicyModel before, Site elsewhere)
    {
        Model = Model with
        {
            OriginsOpen = Model.OriginsOpen
                || (Model.Origins.Length > before.Origins.Length && Model.Origins.Skip(before.Origins.Length).All(static origin => origin.Value is not null)),
            Headers = WithMore(before.Headers, Model.Headers),
            Methods = WithMore(before.Methods, Model.Methods),
            ExposedHeaders = WithMore(before.ExposedHeaders, Model.ExposedHeaders),
        };

        ImmutableArray<Stated<string?>> WithMore(ImmutableArray<Stated<string?>> earlier, ImmutableArray<Stated<string?>> names) =>
            names.Length > earlier.Length && names.Skip(earlier.Length).All(static name => name.Value is not null)
                ? names.Add(new Stated<string?>(null, elsewhere))
                : names;
    }

    /// <summary>Empties the list slot, also where it is not known what was in it.</summary>
    public void ClearOrigins()
    {
        Model = Model with { Origins = ImmutableArray<ListedOrigin>.Empty, OriginsOpen = IsOpen || isTemplate };
        TellCopies(ImmutableArray<ListedOrigin>.Empty, isOpen: false);
    }

    /// <summary>What is in the list slot from here on is not known.</summary>
    public void ForgetOrigins()
    {
        Model = Model with { Origins = ImmutableArray<ListedOrigin>.Empty, OriginsOpen = true };
        TellCopies(ImmutableArray<ListedOrigin>.Empty, isOpen: true);
    }

    /// <summary>Adds to the list slot.</summary>
    public void AddOrigins(IEnumerable<ListedOrigin> origins) => Model = Model with { Origins = Model.Origins.AddRange(origins) };

    /// <summary>Clears the list slot and puts <c>*</c> there.</summary>
    public void AllowAnyOrigin(Site site) => Model = Model with
    {
        Overridden = Model.Overridden.AddRange(Model.Origins.Select(origin => new OverriddenSetting(
            origin.Value == CorsHeaderValues.AnyOrigin ? OriginSettingKind.Any : OriginSettingKind.Listed, origin.Site, site))),
        Origins = ImmutableArray.Create(new ListedOrigin(CorsHeaderValues.AnyOrigin, site)),
        OriginsOpen = false,
    };

    /// <summary>Puts a check of the author's own into the predicate slot.</summary>
    public void SetPredicate(OriginPredicate predicate) => Model = Model with
    {
        Overridden = WithoutPredicate(predicate.Site),
        Predicate = predicate,
        PredicateOpen = false,
        WildcardSubdomains = false,
        WildcardSubdomainsSite = null,
        LookedUp = null,
    };

    /// <summary>Puts the check for wildcard subdomains into the predicate slot.</summary>
    public void AllowWildcardSubdomains(Site site) => Model = Model with
    {
        Overridden = Model.WildcardSubdomains ? Model.Overridden : WithoutPredicate(site),
        Predicate = null,
        PredicateOpen = false,
        WildcardSubdomains = true,
        WildcardSubdomainsSite = site,
        LookedUp = null,
    };

    /// <summary>Sets for how long preflights may be cached; null takes it back.</summary>
    public void SetMaxAge(Stated<TimeSpan?>? age)
    {
        // Setting a negative age throws, so nothing comes after it; one that is not known may have been negative.
        if (Model.MaxAge is not { } stated || stated.Value >= TimeSpan.Zero)
        {
            Model = Model with { MaxAge = age };
        }
    }

    /// <summary>The policies that were made from this one go on looking origins up in its list.</summary>
    private void TellCopies(ImmutableArray<ListedOrigin> origins, bool isOpen)
    {
        foreach (var copy in hasThrown ? [] : copies)
        {
            copy.Model = copy.Model.LookedUp is null ? copy.Model : copy.Model with { LookedUp = origins, LookedUpOpen = isOpen };
        }
    }

    private ImmutableArray<OverriddenSetting> WithoutPredicate(Site by) => Model switch
    {
        { Predicate: { } predicate } => Model.Overridden.Add(new OverriddenSetting(OriginSettingKind.Predicate, predicate.Site, by)),
        { WildcardSubdomainsSite: { } site } => Model.Overridden.Add(new OverriddenSetting(OriginSettingKind.WildcardSubdomains, site, by)),
        _ => Model.Overridden,
    };
}
