using System.Collections.Immutable;
using CorsAnalyzers.Attacks;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Relevance;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Simulation;

/// <summary>
/// Asks a function that answers requests: as a stranger, as those whom it names, and as those who look like them. Each request is a run of
/// the function and takes its time, so one whose answers are known from another is not sent, and others wait until a rule reads the answers.
/// </summary>
/// <param name="simulator">Runs the function.</param>
/// <param name="compared">Where the runs note what the function compares the origin with.</param>
/// <param name="reachable">The requests that reach it.</param>
internal sealed class HandlerInterview(FunctionSimulator simulator, CheckedTexts compared, ReachableBy reachable)
{
    /// <summary>What came of actual requests, by their origins, as far as all of it was looked at.</summary>
    private readonly Dictionary<string, List<FunctionSimulator.Run>> runsByOrigin = new(StringComparer.Ordinal);
    private readonly List<FunctionSimulator.Run> runsOfActual = [];

    /// <summary>The conversation; null where no answer has a header that matters.</summary>
    /// <param name="isWholeResponse">Whether nobody but the function writes the response's headers.</param>
    public Conversation? Conduct(bool isWholeResponse)
    {
        var (stranger, runs, isComplete) = simulator.AskAsStranger();
        runsOfActual.AddRange(runs);
        if (isComplete)
        {
            runsByOrigin[stranger.Origin!] = runs;
        }

        var texts = FunctionSimulator.TextsOf(runs).ToList();

        // Where one request has more answers than can be looked at, comparing it with others proves nothing.
        var trusted = isComplete ? TrustedBy(texts) : [];
        var actual = ImmutableArray.CreateBuilder<Exchange>();
        actual.Add(reachable.ActualRequests ? new Exchange(stranger, AnswersOf(runs), isComplete) : Unanswered(stranger));
        actual.AddRange(trusted.Select(origin => Actual(CorsRequest.Get(origin), runs)));
        if (isComplete)
        {
            // Where the code names nobody and fails without an origin, it takes two strangers to see that each is answered in his own way.
            var nobody = Actual(CorsRequest.Get(null), runs);
            if (trusted.Count == 0
                && runs.Exists(run => run.Answer?.IsReadable(stranger.Origin) == true)
                && nobody.Outcomes.All(static outcome => outcome.Answer is { Failure: not HostFailure.None }))
            {
                var second = AttackOrigins.Stranger(texts.Append(stranger.Origin!));
                actual.Add(Actual(CorsRequest.Get(second), runs) with { Attack = new AttackOrigin(second, AttackKind.Stranger, string.Empty, IsHostile: true) });
            }

            actual.Add(nobody);
            actual.AddRange(AttacksThatGetIn(actual, runs, texts).ToList());
        }

        var preflights = PreflightsOf(stranger, trusted.Take(Bounds.TrustedPreflights));
        return actual.Concat(preflights).SelectMany(static exchange => exchange.Outcomes).Any(static outcome =>
            outcome.Answer is { } answer && CorsRuleSet.SpeaksOfCors(answer))
            ? new Conversation(AnswerSource.HandWrittenHeaders, actual.ToImmutable(), preflights, isWholeResponse && !runs.Exists(static run => run.Path.ReadsReferer))
            {
                FindFirstUseOfOrigin = () => FirstUseOfOrigin(actual),
                FindWhetherSafeInCaches = () => !reachable.IsCached || simulator.CachesAreTold(),
            }
            : null;
    }

    /// <summary>The origins that the code names: first those that it compares with.</summary>
    private List<string> TrustedBy(IEnumerable<string> texts) => AttackOrigins.TrustedProbes(compared.Texts)
        .Concat(AttackOrigins.HostProbes(compared.Texts))
        .Concat(AttackOrigins.TrustedProbes(texts))
        .Distinct()
        .Take(Bounds.TrustedProbes)
        .ToList();

    private Exchange Actual(CorsRequest request, List<FunctionSimulator.Run> strangers) =>
        !reachable.ActualRequests ? Unanswered(request)
        : !strangers.Exists(static run => run.Path.DependsOnOrigin) ? new Exchange(request, AnswersOf(strangers))
        : new Exchange(request, () =>
        {
            var (runs, isAll) = simulator.Explore(request, preflight: false);
            runsOfActual.AddRange(runs);
            if (isAll && request.Origin is not null)
            {
                runsByOrigin[request.Origin] = runs;
            }

            return (AnswersOf(runs), isAll);
        });

    private ImmutableArray<Exchange> PreflightsOf(CorsRequest stranger, IEnumerable<string> trusted)
    {
        // Only where a header is asked for, does anybody read which ones are allowed.
        var requests = trusted.Prepend(stranger.Origin!).Select(static origin => CorsRequest.GetWithHeader(origin)).ToList();
        var first = new Lazy<(List<FunctionSimulator.Run> Runs, bool IsComplete)>(() => Run(requests[0]));
        return requests
            .Select(request => !reachable.Preflights ? Unanswered(request) : new Exchange(request, () =>
            {
                var isLikeFirst = request == requests[0] || (first.Value.IsComplete && !first.Value.Runs.Exists(static run => run.Path.DependsOnOrigin));
                var (runs, isAll) = isLikeFirst ? first.Value : Run(request);
                return (AnswersOf(runs), isAll);
            }))
            .ToImmutableArray();

        // Code that never asks which kind of request it is answers the one like the other.
        (List<FunctionSimulator.Run> Runs, bool IsComplete) Run(CorsRequest request) =>
            runsByOrigin.TryGetValue(request.Origin!, out var actual) && !actual.Exists(static run => run.Path.DependsOnKind)
                ? (actual, true)
                : simulator.Explore(request, preflight: true);
    }

    /// <summary>
    /// The attacks that get through on some path: those that every path refuses tell a rule nothing. A check that asks for nothing but a whole
    /// origin takes nobody for another, and where the stranger gets in on every path, nobody need look like a friend.
    /// </summary>
    private IEnumerable<Exchange> AttacksThatGetIn(IReadOnlyList<Exchange> asked, List<FunctionSimulator.Run> strangers, List<string> texts)
    {
        var stranger = asked[0].Request.Origin!;
        if (!reachable.ActualRequests
            || !strangers.Exists(static run => run.Path.DependsOnOrigin)
            || strangers.TrueForAll(run => run.Answer?.Check(CorsRequest.Get(stranger)) == CorsCheckResult.Allowed))
        {
            yield break;
        }

        // Friends come further than the stranger, and meet more of what the code compares with. He need not have credentials where they have.
        var haveCredentials = asked.SelectMany(static exchange => exchange.Outcomes).Count(static outcome =>
            outcome.Answer?.Find(CorsHeaderNames.AccessControlAllowCredentials) is not null) > 0;
        if (!haveCredentials && strangers.TrueForAll(run => run.Answer?.IsReadable(stranger) == true))
        {
            yield break;
        }

        var attacks = compared.AsksForParts
            ? AttackOrigins.LookAlikes(compared.Texts, compared.Patterns)
            : AttackOrigins.WholeTexts(texts);
        foreach (var attack in attacks.Where(attack => !asked.Any(exchange => exchange.Request.Origin == attack.Origin)))
        {
            if (simulator.IsOutOfSteps)
            {
                yield break;
            }

            var (runs, isAll) = simulator.Explore(CorsRequest.Get(attack.Origin), preflight: false);
            if (runs.Exists(run => run.Answer?.IsReadable(attack.Origin) == true))
            {
                runsOfActual.AddRange(runs);
                yield return new Exchange(CorsRequest.Get(attack.Origin), AnswersOf(runs), isAll) { Attack = attack };
            }
        }
    }

    private Site? FirstUseOfOrigin(IEnumerable<Exchange> actual)
    {
        foreach (var exchange in actual)
        {
            _ = exchange.Outcomes;
        }

        return runsOfActual.Select(static run => run.Path.OriginAnchor).OfType<SyntaxNode>().OrderBy(static node => node.SpanStart).FirstOrDefault() is { } anchor
            ? new SyntaxSite(anchor, ImmutableArray<(SyntaxNode, SyntaxNode)>.Empty)
            : null;
    }

    private static Exchange Unanswered(CorsRequest request) =>
        new(request, ImmutableArray.Create(new Outcome(ImmutableArray<Decision>.Empty, Answer.Empty)));

    private static ImmutableArray<Outcome> AnswersOf(List<FunctionSimulator.Run> runs) => runs.Select(static run => run.Outcome(run.Answer)).ToImmutableArray();
}
