using CorsAnalyzers.Protocol;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Tests.Truth;

/// <summary>Each fact about policies is asked of the real middleware, and of the rules.</summary>
public sealed class FactTests(FactTests.Facts facts) : IClassFixture<FactTests.Facts>
{
    public static TheoryData<int, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<int, string, string>();
            for (var i = 0; i < FactRows.All.Count; i++)
                rows.Add(i, FactRows.All[i].Code, FactRows.All[i].Origin + " " + FactRows.All[i].Wish);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void TheMiddlewareAnswersSo(int row, string code, string asks)
    {
        var fact = FactRows.All[row];
        Assert.Equal((fact.Code, fact.Origin + " " + fact.Wish), (code, asks));
        var wish = fact.Wish.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var request = new CorsRequest(
            fact.Origin,
            wish.FirstOrDefault() ?? "GET",
            wish.Skip(1).Select(static name => new HeaderField(name, "application/json")),
            CredentialsMode.Include);
        Assert.Equal(fact.Answer, facts.Real.Ask(row, request, preflight: wish.Length > 0).ToString());
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void TheRulesSaySo(int row, string code, string asks)
    {
        Assert.NotEmpty(code + asks);
        Assert.Equal(FactRows.All[row].Verdict, string.Join(' ', facts.Verdicts[row].Order()));
    }

    /// <summary>All rows, compiled and analyzed once.</summary>
    public sealed class Facts : IAsyncLifetime
    {
        internal RealPolicies Real { get; private set; } = null!;

        internal ILookup<int, string> Verdicts { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            var compilation = PolicySource.Compile([.. FactRows.All.Select(static fact => fact.Code)]);
            Real = new RealPolicies(compilation);
            Verdicts = (await Analysis.RunAsync(compilation)).ToLookup(static finding => RowOf(finding.Location), static finding => finding.Id);
        }

        public Task DisposeAsync() => Task.CompletedTask;

        private static int RowOf(Location location)
        {
            var method = location.SourceTree!.GetRoot().FindNode(location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>()!;
            return Enumerable.Range(0, FactRows.All.Count).Single(row => PolicySource.MethodOf(row) == method.Identifier.ValueText);
        }
    }
}
