using System.Collections.Immutable;
using CorsAnalyzers.Attacks;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Policies;

/// <summary>A request, and every answer that the code may give to it.</summary>
public sealed record Exchange
{
    /// <summary>More combinations of conditions than these are not followed; what would need them is not proven.</summary>
    private const int CombinationLimit = 64;

    private readonly Question question;
    private Derived? derived;

    /// <summary>An exchange that took place.</summary>
    /// <param name="request">The request.</param>
    /// <param name="outcomes">One entry a path, as a depth-first walk over the decisions yields them.</param>
    /// <param name="isComplete">False where there are more paths than were followed.</param>
    public Exchange(CorsRequest request, ImmutableArray<Outcome> outcomes, bool isComplete = true)
    {
        Request = request;
        question = new Question(outcomes, isComplete);
    }

    /// <summary>An exchange that takes place, once, when a rule first asks what came of it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="ask">
    /// Yields one entry a path, as a depth-first walk over the decisions does, and false where there are more paths than were followed.
    /// </param>
    public Exchange(CorsRequest request, Func<(ImmutableArray<Outcome> Outcomes, bool IsComplete)> ask)
    {
        Request = request;
        question = new Question(ask);
    }

    /// <summary>The request.</summary>
    public CorsRequest Request { get; }

    /// <summary>One entry a path, as a depth-first walk over the decisions yields them.</summary>
    public ImmutableArray<Outcome> Outcomes => question.Asked.Outcomes;

    /// <summary>False where there are more paths than were followed.</summary>
    public bool IsComplete => question.Asked.IsComplete;

    /// <summary>The attack that the request's origin makes; null where the code itself names the origin, or there is none.</summary>
    public AttackOrigin? Attack { get; init; }

    /// <summary>What rules have worked out of it.</summary>
    internal Derived Derived => Derived.Of(this, ref derived);

    /// <summary>Every answer that the code is known to give outside development.</summary>
    public IEnumerable<Answer> KnownAnswers
    {
        get
        {
            foreach (var outcome in Outcomes)
            {
                if (outcome is { IsDevelopmentOnly: false, Answer: { } answer })
                {
                    yield return answer;
                }
            }
        }
    }

    /// <summary>
    /// Looks for the proof that the code answers as <paramref name="claim"/> says: a choice of the conditions that have nothing to do
    /// with the origin under which the claim holds whatever the checks of the origin that cannot be seen come to.
    /// </summary>
    /// <returns>An answer for which the claim holds, as evidence; null where there is no proof.</returns>
    public Answer? Prove(Func<Answer, bool> claim)
    {
        if (IsUnconditional)
        {
            return Outcomes[0].Answer is { } only && claim(only) ? only : null;
        }

        var proofs = Prove(Outcomes, 0, claim);
        return proofs.Count == 0 ? null : proofs[0].Evidence;
    }

    /// <summary>
    /// One proof for each thing that answers of the claim may be told apart by, such as a place. Where it depends on a check of the origin
    /// that cannot be seen and the claim holds in any case, one of them.
    /// </summary>
    public IReadOnlyList<Answer> ProveEach<TKey>(Func<Answer, bool> claim, Func<Answer, TKey> key)
    {
        if (IsUnconditional)
        {
            return Prove(claim) is { } only ? [only] : [];
        }

        var proofs = Outcomes
            .Select(static outcome => outcome.Answer)
            .OfType<Answer>()
            .Where(claim)
            .Select(key)
            .Distinct()
            .Select(one => Prove(answer => claim(answer) && Equals(key(answer), one)))
            .OfType<Answer>()
            .ToList();
        if (proofs.Count == 0 && Prove(claim) is { } anyway)
        {
            proofs.Add(anyway);
        }

        return proofs;
    }

    /// <summary>Whether there is one path, which nothing has to hold for.</summary>
    private bool IsUnconditional => Outcomes.Length == 1 && Outcomes[0] is { Decisions.IsEmpty: true, IsDevelopmentOnly: false };

    private static List<Proof> Prove(IReadOnlyList<Outcome> outcomes, int depth, Func<Answer, bool> claim)
    {
        if (outcomes.Count == 0)
        {
            return [];
        }

        if (outcomes[0].Decisions.Length == depth)
        {
            return outcomes[0] is { Answer: { } answer, IsDevelopmentOnly: false } && claim(answer)
                ? [new Proof(ImmutableDictionary<string, bool>.Empty, answer)]
                : [];
        }

        var condition = outcomes[0].Decisions[depth].Condition;
        var whenTrue = Prove(Where(true), depth + 1, claim);
        var whenFalse = Prove(Where(false), depth + 1, claim);
        return condition.AboutOrigin
            ? OnBoth(whenTrue, whenFalse)
            : OnEither(condition.Key, whenTrue, whenFalse);

        List<Outcome> Where(bool holds) => outcomes.Where(outcome => outcome.Decisions[depth].Holds == holds).ToList();
    }

    private static List<Proof> OnEither(string key, List<Proof> whenTrue, List<Proof> whenFalse) =>
        whenTrue.Select(proof => proof with { Choice = proof.Choice.SetItem(key, true) })
            .Concat(whenFalse.Select(proof => proof with { Choice = proof.Choice.SetItem(key, false) }))
            .Take(CombinationLimit)
            .ToList();

    private static List<Proof> OnBoth(List<Proof> whenTrue, List<Proof> whenFalse)
    {
        var both = new List<Proof>();
        foreach (var one in whenTrue)
        {
            foreach (var other in whenFalse)
            {
                if (both.Count < CombinationLimit
                    && other.Choice.All(pair => !one.Choice.TryGetValue(pair.Key, out var value) || value == pair.Value))
                {
                    both.Add(one with { Choice = one.Choice.SetItems(other.Choice) });
                }
            }
        }

        return both;
    }

    /// <summary>What is asked once, by this exchange or a copy of it. Not for several threads at once.</summary>
    private sealed class Question
    {
        private Func<(ImmutableArray<Outcome> Outcomes, bool IsComplete)>? ask;

        public Question(Func<(ImmutableArray<Outcome> Outcomes, bool IsComplete)> ask) => this.ask = ask;

        public Question(ImmutableArray<Outcome> outcomes, bool isComplete) => (Outcomes, IsComplete) = (outcomes, isComplete);

        public ImmutableArray<Outcome> Outcomes { get; private set; }

        public bool IsComplete { get; private set; }

        public Question Asked
        {
            get
            {
                if (ask is not null)
                {
                    (Outcomes, IsComplete) = ask();
                    ask = null;
                }

                return this;
            }
        }
    }

    /// <summary>A choice of the unrelated conditions, and an answer that shows the claim under it.</summary>
    private sealed record Proof(ImmutableDictionary<string, bool> Choice, Answer Evidence);
}
