using CorsAnalyzers.Attacks;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Tests.Truth.Generation;
using CorsAnalyzers.Tests.Truth.Generation.Handlers;

namespace CorsAnalyzers.Tests.Truth.Programs.Handlers;

/// <summary>Holds what the simulation says of a batch's handlers against what they answer.</summary>
/// <param name="batch">The handlers.</param>
/// <param name="real">The same, compiled.</param>
/// <param name="read">The same, read.</param>
internal sealed class HandlerComparison(ProgramBatch batch, RealBatch real, ReadHandlers read) : IComparison
{
    private const int Trusted = 4;
    private const int LookAlikes = 4;

    private static readonly (bool First, bool Second)[] Switches = [(false, false), (false, true), (true, false), (true, true)];

    /// <inheritdoc/>
    public Tally Tally { get; } = new();

    /// <inheritdoc/>
    public Disagreement? Compare(int index) => Disagreement.In(batch.Programs[index], () => Find(index));

    private Disagreement? Find(int index)
    {
        var handler = real.Handler(index);
        Tally.Programs++;
        foreach (var (question, exchange) in ExchangesOf(index))
        {
            Tally.Paths += exchange.Outcomes.Length;
            foreach (var (first, second) in SwitchesOf(exchange, index))
            {
                var answer = handler.Ask(question, first, second);
                var possible = exchange.Outcomes.Where(outcome => outcome.Decisions.All(decision => KnownConditions.Truth(decision.Condition.Key, first, second, question) is not { } truth || truth == decision.Holds)).ToList();
                Tally.Throwing += answer.Threw ? 1 : 0;
                Tally.Admitted += answer.Headers.ContainsKey(CorsHeaderNames.AccessControlAllowOrigin) ? 1 : 0;
                if (Judge(exchange.IsComplete, possible, answer) is { } said)
                    return new Disagreement(batch.Programs[index], $"{HandlerGrammar.EntryPoint}({first}, {second}), {question}", answer.ToString(), said);
            }
        }

        return null;
    }

    /// <summary>Counts what is known of an answer; what the simulation says, where it is wrong.</summary>
    private string? Judge(bool isComplete, List<Outcome> possible, RealAnswer answer)
    {
        if (isComplete && possible.Count == 0)
            return "there is no such path";

        // What the code decides by something that the simulation cannot know makes several answers possible: one of them has to be right.
        if (isComplete && !possible.Exists(outcome => Fact.OfHandlers.All(fact => fact.Of(outcome.Answer) is not { IsKnown: true } said || said.Value == fact.Of(answer))))
            return string.Join("\n         ", possible.Select(static outcome => RealAnswer.Show(outcome.Answer)).Distinct());

        foreach (var fact in Fact.OfHandlers)
        {
            var said = possible.Select(outcome => fact.Of(outcome.Answer)).Distinct().ToList();
            Tally.Count(fact, isComplete && said is [{ IsKnown: true }], isComplete ? CauseOf(possible) : "too many paths");
        }

        return null;
    }

    private static string? CauseOf(List<Outcome> possible) => possible is [{ Answer: null, Decisions.Length: 0 }]
        ? "bound reached"
        : possible.SelectMany(static outcome => outcome.Decisions).Select(static decision => decision.Condition.Key).FirstOrDefault(static key => !KnownConditions.IsOfSwitch(key)) is { } guess
            ? "condition " + guess.TrimStart('(').Split('(', '"', '@', '#', ' ')[0]
            : possible.Exists(static outcome => outcome.Answer is null) ? "path given up" : null;

    /// <summary>Where no path asks for the switches, one choice of them shows all.</summary>
    private static IEnumerable<(bool First, bool Second)> SwitchesOf(Exchange exchange, int index) =>
        exchange.Outcomes.Any(static outcome => outcome.Decisions.Any(static decision => KnownConditions.IsOfSwitch(decision.Condition.Key)))
            ? Switches
            : [Switches[index % Switches.Length]];

    /// <summary>What the rules judge, and the answers to those whom nobody needs to ask: the simulation may not be wrong about them.</summary>
    private IEnumerable<(Question Question, Exchange Exchange)> ExchangesOf(int index)
    {
        var asked = new HashSet<string?>();
        if (read.Interview(index) is { } conversation)
        {
            foreach (var exchange in conversation.Actual)
            {
                asked.Add(exchange.Request.Origin);
                yield return (new Question(exchange.Request, Preflight: false), exchange);
            }

            foreach (var exchange in conversation.Preflights)
                yield return (Question.Of(exchange.Request.Origin)[1], exchange);
        }

        foreach (var question in OriginsFor(read.TextsOf(index)).Where(asked.Add).Select(static origin => new Question(CorsRequest.Get(origin), Preflight: false)))
            yield return (question, read.Ask(index, question));
    }

    private static IEnumerable<string?> OriginsFor(IReadOnlyCollection<string> texts) => new[] { AttackOrigins.Stranger(texts), null, "null" }
        .Concat(AttackOrigins.TrustedProbes(texts).Take(Trusted))
        .Concat(AttackOrigins.LookAlikes(texts).Select(static attack => attack.Origin).Take(LookAlikes));
}
