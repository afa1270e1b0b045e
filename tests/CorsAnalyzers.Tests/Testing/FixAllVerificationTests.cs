using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.Tests.Testing;

public sealed class FixAllVerificationTests
{
    private const string Bad = "class [|badA|] { }";

    [Fact]
    public async Task FixesAllInSeveralFiles()
    {
        var test = new SmallTest<NamingAnalyzer, NamingFix>();
        test.TestState.Sources.Add(Bad);
        test.TestState.Sources.Add("class [|badB|] { } class [|badC|] { }");
        test.FixedState.Sources.Add("class goodA { }");
        test.FixedState.Sources.Add("class goodB { } class goodC { }");
        await test.RunAsync();

        test.NumberOfFixAllInDocumentIterations = 1;
        await test.FailsWithAsync("Context: Fix all in document", "Expected '1' iterations but found '2' iterations.");

        test.NumberOfFixAllInDocumentIterations = 2;
        test.NumberOfFixAllInProjectIterations = 2;
        await test.FailsWithAsync("Context: Fix all in project", "Expected '2' iterations but found '1' iterations.");
    }

    [Theory]
    [InlineData("inDocument", CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck)]
    [InlineData("inProject", CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck)]
    [InlineData("inSolution", CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInProjectCheck)]
    public async Task FixesAllInEachScope(string name, CodeFixTestBehaviors skipped)
    {
        var test = Test<ScopeFix>(Bad, "class goodA { }");
        test.CodeFixTestBehaviors = skipped;
        await test.FailsWithAsync("content of '/0/Test0.cs' did not match", $"+class {name} {{ }}");

        var right = Test<ScopeFix>(Bad, "class goodA { }");
        right.CodeFixTestBehaviors = skipped;
        right.BatchFixedCode = $"class {name} {{ }}";
        await right.RunAsync();
    }

    [Theory]
    [InlineData("inDocument", "Context: Fix all in project")]
    [InlineData("inProject", "Context: Fix all in document")]
    public async Task FailsForTheScopeThatGoesWrong(string batchFixed, string context)
    {
        var test = Test<ScopeFix>(Bad, "class goodA { }");
        test.BatchFixedCode = $"class {batchFixed} {{ }}";
        await test.FailsWithAsync(context);
    }

    [Fact]
    public async Task SkipsAllScopesWhenToldSo()
    {
        var test = Test<ScopeFix>(Bad, "class goodA { }");
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
        await test.RunAsync();
    }

    [Fact]
    public Task ChecksNoScopeOfAFixThatCannotFixAll()
        => Test<OneByOneFix>("class [|badA|] { } class [|badB|] { }", "class goodA { } class goodB { }").RunAsync();

    [Fact]
    public async Task FailsForBatchFixedCodeThatDoesNotCompile()
    {
        var test = new SmallTest<NamingAnalyzer, ScopeFix>
        {
            TestCode = "class [|badA|] { } class [|badB|] { }",
            FixedCode = "class goodA { } class goodB { }",
            BatchFixedCode = "class inDocument { } class inDocument { }",
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck,
        };
        await test.FailsWithAsync("Context: Diagnostics of batch fixed state", "CS0101");
    }

    [Fact]
    public async Task FixesAllWithTheChosenAction()
    {
        var test = Test<NamingFix>("class [|badA|] { } class [|badB|] { }", "class fineA { } class fineB { }");
        test.CodeActionEquivalenceKey = NamingFix.FineKey;
        await test.RunAsync();
    }

    private static SmallTest<NamingAnalyzer, TFix> Test<TFix>(string source, string fixedSource)
        where TFix : CodeFixProvider, new()
        => new() { TestCode = source, FixedCode = fixedSource };
}
