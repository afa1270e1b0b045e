using System.Collections.Immutable;

namespace CorsAnalyzers.Policies;

/// <summary>Everything that was asked of one policy or one handler, and what it answered: what the rules judge.</summary>
/// <param name="Source">What makes the answers.</param>
/// <param name="Actual">
/// The exchanges of actual requests (not preflights), the stranger's first; then trusted probes, attacks and a request without Origin.
/// </param>
/// <param name="Preflights">The exchanges of preflights, the stranger's first.</param>
/// <param name="IsWholeResponse">
/// False where callers that are not seen may add headers to the same response: then an absent header proves nothing.
/// </param>
public sealed record Conversation(
    AnswerSource Source,
    ImmutableArray<Exchange> Actual,
    ImmutableArray<Exchange> Preflights,
    bool IsWholeResponse)
{
    private readonly Lazy<Site?>? firstUseOfOrigin;
    private readonly Lazy<bool>? isSafeInCaches;
    private Derived? derived;

    /// <summary>The first place that depends on the request's Origin, where that is known.</summary>
    public Site? FirstUseOfOrigin => firstUseOfOrigin?.Value;

    /// <summary>Finds <see cref="FirstUseOfOrigin"/>, once, when a rule asks for it.</summary>
    public Func<Site?> FindFirstUseOfOrigin
    {
        init => firstUseOfOrigin = new Lazy<Site?>(value);
    }

    /// <summary>
    /// Whether no cache gives one origin's answer to another whatever the answers say: caches keep no answers to such requests, or are told
    /// so by code beside.
    /// </summary>
    public bool IsSafeInCaches => isSafeInCaches?.Value == true;

    /// <summary>Finds <see cref="IsSafeInCaches"/>, once, when a rule asks for it.</summary>
    public Func<bool> FindWhetherSafeInCaches
    {
        init => isSafeInCaches = new Lazy<bool>(value);
    }

    /// <summary>The policy on every path, where answers are made from one; empty for headers written by hand.</summary>
    public ImmutableArray<PolicyOutcome> Policies { get; init; } = ImmutableArray<PolicyOutcome>.Empty;

    /// <summary>
    /// Every answer that the code is known to give outside development, those to actual requests first. What none of them holds may still
    /// be said on a path that is not known.
    /// </summary>
    public IReadOnlyList<Answer> KnownAnswers => Derived.Get(
        nameof(KnownAnswers), this, static asked => asked.Actual.Concat(asked.Preflights).SelectMany(static exchange => exchange.KnownAnswers).ToArray());

    /// <summary>Every policy that the code is known to state outside development; none for headers written by hand.</summary>
    public IReadOnlyList<PolicyModel> KnownPolicies => Derived.Get(
        nameof(KnownPolicies),
        this,
        static asked => asked.Policies.Where(static outcome => !outcome.IsDevelopmentOnly).Select(static outcome => outcome.Policy).OfType<PolicyModel>().ToArray());

    /// <summary>The exchange with an origin that nobody in the code names.</summary>
    public Exchange Stranger => Actual[0];

    /// <summary>What rules have worked out of it.</summary>
    internal Derived Derived => Derived.Of(this, ref derived);
}
