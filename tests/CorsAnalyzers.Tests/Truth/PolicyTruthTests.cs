using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Tests.Truth;

/// <summary>
/// The simulated middleware against the real one: one table of code is read by the package's simulation and compiled, run and asked in
/// this process. Where the two differ in any header or status, the model is wrong.
/// </summary>
public sealed class PolicyTruthTests(PolicyTruthTests.Rows rows) : IClassFixture<PolicyTruthTests.Rows>
{
    /// <summary>What scripts ask for: the method, and header names.</summary>
    private static readonly (string Method, string[] Headers)[] Wishes =
    [
        ("GET", []),
        ("PUT", ["X-Requested"]),
        ("PURGE", ["x-b", "X-A", "Content-Type"]),
        ("delete", ["x-a"]),
    ];

    private static readonly List<(CorsRequest Request, bool Preflight)> Questions = PolicyRows.Origins
        .SelectMany(static origin => Wishes.Select(wish => Ask(origin, wish)))
        .SelectMany(static request => new[] { (request, false), (request, true) })
        .Append((CorsRequest.Get(null), false))
        .Append((CorsRequest.Get(null), true))
        .ToList();

    public static TheoryData<string> Codes => [.. PolicyRows.All];

    [Theory]
    [MemberData(nameof(Codes))]
    public void TheModelAnswersAsTheMiddlewareDoes(string code)
    {
        var row = PolicyRows.All.ToList().IndexOf(code);
        Assert.Equal(
            Questions.Select(question => Show(question, rows.Real.Ask(row, question.Request, question.Preflight).ToString())),
            Questions.Select(question => Show(question, RealAnswer.Show(rows.Read.Ask(row, question.Request, question.Preflight)))));
    }

    /// <summary>The battery would be worthless if every policy answered every origin alike.</summary>
    [Fact]
    public void TheBatteryTellsPoliciesApart()
    {
        var answers = Enumerable.Range(0, PolicyRows.All.Count)
            .SelectMany(row => Questions.Select(question => rows.Real.Ask(row, question.Request, question.Preflight).ToString()))
            .ToHashSet();
        Assert.Contains("no status", answers);
        Assert.Contains("204", answers);
        Assert.Contains("throws", answers);
        Assert.Contains("no status | Access-Control-Allow-Origin: *", answers);
        Assert.Contains("no status | Access-Control-Allow-Credentials: true | Access-Control-Allow-Origin: https://attacker.com | Vary: Origin", answers);
        Assert.Contains("204 | Access-Control-Allow-Headers: content-type,x-a,x-b | Access-Control-Allow-Methods: PURGE | Access-Control-Allow-Origin: https://a.example", answers);
        Assert.All(PolicyRows.Origins.Take(20), origin => Assert.Contains(answers, answer => answer.Split(" | ").Contains("Access-Control-Allow-Origin: " + origin)));
        Assert.All(
            ["Access-Control-Expose-Headers: ", "Access-Control-Max-Age: 3600", "Access-Control-Max-Age: 0.5", "Vary: Origin"],
            part => Assert.Contains(answers, answer => answer.Contains(part)));
    }

    private static CorsRequest Ask(string? origin, (string Method, string[] Headers) wish) =>
        new(origin, wish.Method, wish.Headers.Select(static name => new HeaderField(name, "application/json")), CredentialsMode.Include);

    private static string Show((CorsRequest Request, bool Preflight) question, string answer) =>
        $"{(question.Preflight ? "preflight" : "request")} {question.Request.Method} from {question.Request.Origin}: {answer}";

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
