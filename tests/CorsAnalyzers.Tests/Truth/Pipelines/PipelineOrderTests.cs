using CorsAnalyzers.Tests.Documentation;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>The order of middlewares is asked of ASP.NET Core itself.</summary>
[Collection(nameof(Matrix))]
public sealed class PipelineOrderTests(Matrix matrix)
{
    // Set by the command in CONTRIBUTING.md that writes the page.
    private static readonly bool IsWriting = Environment.GetEnvironmentVariable("WRITE_PIPELINE_ORDER") == "true";

    public static TheoryData<int, string> Facts
    {
        get
        {
            var facts = new TheoryData<int, string>();
            for (var i = 0; i < PipelineFact.All.Count; i++)
                facts.Add(i, $"{PipelineFact.All[i].Pipeline.Order} {PipelineFact.All[i].Probe.Title}");
            return facts;
        }
    }

    [Fact]
    public void ThePageShowsWhatIsMeasured()
    {
        var text = OrderPage.Write(matrix);
        if (IsWriting)
        {
            File.WriteAllText(RepositoryFiles.PathOf(OrderPage.Path), text);
        }

        Assert.Equal(text, RepositoryFiles.Read(OrderPage.Path));
    }

    /// <summary>What ran is what an author would write: a few applications of each question, as programs.</summary>
    [Fact]
    public void TheProgramsCompile()
    {
        var programs = Question.All.SelectMany(static question => question.Pipelines.Where(static (_, i) => i % 60 == 0));
        Assert.All(programs, static pipeline => Assert.Empty(PipelineSource.CompileProgram(pipeline.Program).GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void TheFactHolds(int row, string asks)
    {
        var fact = PipelineFact.All[row];
        Assert.True(fact.Outcome == matrix[fact.Pipeline, fact.Probe].ToString(), $"{asks}: {matrix[fact.Pipeline, fact.Probe]}");
    }
}
