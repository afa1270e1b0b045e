using CorsAnalyzers.Policies;
using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Tests.Truth.Generation;

namespace CorsAnalyzers.Tests.Truth.Programs;

/// <summary>Holds what was read of a batch's programs against what they do.</summary>
/// <param name="batch">The programs.</param>
/// <param name="real">The same, compiled.</param>
/// <param name="read">The same, read.</param>
/// <param name="change">A fault to put into every policy that was read; none where it is left out.</param>
internal sealed class Comparison(ProgramBatch batch, RealBatch real, ReadBatch read, Func<PolicyModel, PolicyModel>? change = null) : IComparison
{
    /// <inheritdoc/>
    public Tally Tally { get; } = new();

    /// <inheritdoc/>
    public Disagreement? Compare(int index) => Disagreement.In(batch.Programs[index], () => Find(index));

    private Disagreement? Find(int index)
    {
        var program = batch.Programs[index];
        Tally.Programs++;
        foreach (var path in read.Paths(index))
        {
            Tally.Paths++;
            var origins = Question.OriginsFor(path.Texts).ToList();
            var answers = path.Policies.SelectMany(policy => Ask(path, policy.Key, ModelOf(policy.Value), origins)).ToList();
            var fails = path.Unknown is null && (path.Threw || path.FailsWhileBuilding);

            // What made no difference to the reader may do so to the program: either value has to give the same.
            var (first, second) = (path.Switch("first") ?? index % 2 == 0, path.Switch("second") ?? index % 3 == 0);
            var running = real.Run(index, first, second);
            if (running.Threw)
                Tally.Throwing++;
            fails |= running.Threw && answers.Exists(static answer => answer.Model?.Failure is not (null or HostFailure.None));
            var mayFail = path.Unknown is not null || path.MayFailWhileBuilding;
            if (running.Threw != fails && !(running.Threw && mayFail))
                return new Disagreement(program, Scene("any", question: null), running.Threw ? "throws" : "does not throw", fails ? "throws" : "does not throw");

            foreach (var (policy, question, asked, cause) in answers)
            {
                var answer = running.Ask(policy, question.Request, question.Preflight);
                var isOpen = answer.Threw && path.Policies[policy] is { Model: var stated } && ReadPath.MayFail(stated);
                var (model, unknown) = isOpen ? (null, "whether the policy throws") : (asked, cause);
                if (answer.Headers.Count > 0)
                    Tally.Admitted++;
                foreach (var fact in Fact.All)
                {
                    var (isKnown, value) = !running.Threw ? fact.Of(model) : fails ? (true, fact.Of(answer)) : (false, null);
                    Tally.Count(fact, isKnown, unknown ?? (running.Threw ? "whether the program throws" : null));
                    if (isKnown && value != fact.Of(answer))
                        return new Disagreement(program, Scene(policy, question), answer.ToString(), RealAnswer.Show(model));
                }
            }

            string Scene(string policy, Question? question) =>
                $"{DeliveryGrammar.EntryPoint}({first}, {second}), policy {policy}, {question?.ToString() ?? "whatever is asked"}";
        }

        return null;
    }

    private PolicyModel? ModelOf(PolicyDraft? policy) => policy is null ? null : change is null ? policy.Model : change(policy.Model);

    private static IEnumerable<(string Policy, Question Question, Answer? Model, string? Unknown)> Ask(ReadPath path, string name, PolicyModel? policy, List<string?> origins)
    {
        var furtherAsked = false;
        foreach (var origin in origins)
        {
            var isAdmitted = false;
            foreach (var question in Question.Of(origin))
            {
                var (answer, unknown) = policy is null ? (null, "policy not seen") : path.Ask(policy, question);
                isAdmitted |= answer?.Headers.IsEmpty == false;
                yield return (name, question, answer, unknown);
            }

            // One origin asks everything: what the policy says beside the origin is the same for all.
            if (policy is null || !isAdmitted || furtherAsked)
                continue;

            furtherAsked = true;
            foreach (var question in Question.FurtherOf(origin))
            {
                var (answer, unknown) = path.Ask(policy, question);
                yield return (name, question, answer, unknown);
            }
        }
    }
}
