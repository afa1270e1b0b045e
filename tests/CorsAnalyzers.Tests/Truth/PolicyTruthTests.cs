using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Tests.Truth;

/// <summary>
/// The simulated middleware against the real one: one table of code is read by the package's simulation and compiled, run and asked in
/// this process. Where the two differ, the model is wrong.
/// </summary>
public sealed class PolicyTruthTests(PolicyTruthTests.Rows rows) : IClassFixture<PolicyTruthTests.Rows>
{
    public static TheoryData<string> Codes => [.. PolicyRows.All];

    [Theory]
    [MemberData(nameof(Codes))]
    public void TheModelAnswersAsTheMiddlewareDoes(string code)
    {
        var row = PolicyRows.All.ToList().IndexOf(code);
        var questions = PolicyRows.Origins.SelectMany(static origin => new[] { (origin, preflight: false), (origin, preflight: true) }).ToList();
        Assert.Equal(
            questions.Select(question => Show(question, rows.Real.Ask(row, question.origin, question.preflight))),
            questions.Select(question => Show(question, Show(rows.Read.Ask(row, question.origin, question.preflight)))));
    }

    /// <summary>The battery would be worthless if every policy answered every origin alike.</summary>
    [Fact]
    public void TheBatteryTellsPoliciesApart()
    {
        var answers = Enumerable.Range(0, PolicyRows.All.Count)
            .SelectMany(row => PolicyRows.Origins.Select(origin => rows.Real.Ask(row, origin, preflight: false)))
            .ToList();
        Assert.Contains("none", answers);
        Assert.Contains("throws", answers);
        Assert.Contains("* ", answers);
        Assert.Contains("https://attacker.com credentials ", answers);
        Assert.All(PolicyRows.Origins.Take(18), origin => Assert.Contains(answers, answer => answer.StartsWith(origin + " ", StringComparison.Ordinal)));
    }

    private static string Show((string Origin, bool Preflight) question, string answer) =>
        $"{(question.Preflight ? "preflight" : "request")} from {question.Origin}: {answer}";

    /// <summary>The model's answer, as the middleware would send it.</summary>
    private static string Show(Answer? answer)
    {
        if (answer is null)
        {
            return "unknown";
        }

        return answer.Failure != HostFailure.None
            ? "throws"
            : RealPolicies.Show(name => answer.Find(name) is null ? null : string.Join(",", answer.FindAll(name).Select(static header => header.Value)));
    }

    /// <summary>All rows, compiled once.</summary>
    public sealed class Rows
    {
        public Rows()
        {
            var compilation = PolicySource.Compile(PolicyRows.All);
            Real = new RealPolicies(compilation);
            Read = new ReadPolicies(compilation);
        }

        internal RealPolicies Real { get; }

        internal ReadPolicies Read { get; }
    }
}
