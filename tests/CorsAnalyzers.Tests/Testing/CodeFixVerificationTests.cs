using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.Tests.Testing;

public sealed class CodeFixVerificationTests
{
    private const string OneBad = "class [|badA|] { }";
    private const string TwoBad = "class [|badA|] { } class [|badB|] { }";

    [Theory]
    [InlineData(OneBad, "class goodA { }")]
    [InlineData(TwoBad, "class goodA { } class goodB { }")]
    public Task AcceptsTheFixedCode(string source, string fixedSource) => Test<NamingFix>(source, fixedSource).RunAsync();

    [Fact]
    public Task FailsForOtherFixedCodeAndShowsTheDifference()
        => Test<NamingFix>(OneBad, "class bestA { }").FailsWithAsync(
            "Context: Iterative code fix application", "content of '/0/Test0.cs' did not match", "-class bestA { }", "+class goodA { }");

    [Fact]
    public Task ShowsLineBreaksThatDiffer()
        => Test<NamingFix>("class [|badA|]\n{ }\n", "class goodA\r\n{ }\r\n").FailsWithAsync("<CR>");

    [Fact]
    public Task FailsForAFixThatIsNotThere()
        => Test<EmptyCodeFixProvider>(OneBad, "class goodA { }")
            .FailsWithAsync("content of '/0/Test0.cs' did not match", "+class badA { }");

    [Fact]
    public Task FailsForAFixOfAnotherId()
        => Test<OtherIdFix>(OneBad, "class goodA { }").FailsWithAsync("content of '/0/Test0.cs' did not match", "+class badA { }");

    [Fact]
    public Task FailsForAFixWhereNoneIsExpected()
        => Test<NamingFix>(OneBad, "class [|badA|] { }").FailsWithAsync("content of '/0/Test0.cs' did not match");

    [Fact]
    public Task FailsForAFixThatChangesNothing()
        => Test<IdleFix>(OneBad, OneBad)
            .FailsWithAsync("No code fixes were expected, but a fix was offered that made no changes to the code.");

    [Fact]
    public Task AcceptsThatNoFixIsOffered() => Test<EmptyCodeFixProvider>(OneBad, OneBad).RunAsync();

    [Fact]
    public Task ChecksNoFixWithoutFixedCode() => new SmallTest<NamingAnalyzer, NamingFix> { TestCode = OneBad }.RunAsync();

    [Fact]
    public Task FailsForFixedCodeThatDoesNotCompile()
        => Test<NamingFix>("class [|badA|] { } class goodA { }", "class goodA { } class goodA { }")
            .FailsWithAsync("Context: Diagnostics of fixed state", "expected \"0\" actual \"1\"", "CS0101");

    [Fact]
    public Task ReadsMarksInTheFixedCode()
        => Test<NamingFix>("class [|badA|] { } class goodA { }", "class goodA { } class {|CS0101:goodA|} { }").RunAsync();

    [Fact]
    public Task FailsForAMarkInTheFixedCodeWhereNothingIs()
        => Test<NamingFix>(OneBad, "class {|CS0101:goodA|} { }")
            .FailsWithAsync("Context: Diagnostics of fixed state", "expected \"1\" actual \"0\"");

    [Fact]
    public async Task FailsForTheWrongNumberOfIterations()
    {
        var test = Test<NamingFix>(TwoBad, "class goodA { } class goodB { }");
        test.NumberOfIncrementalIterations = 1;
        await test.FailsWithAsync("Expected '1' iterations but found '2' iterations.");
    }

    [Fact]
    public async Task AcceptsTheRightNumberOfIterations()
    {
        var test = Test<NamingFix>(TwoBad, "class goodA { } class goodB { }");
        test.NumberOfIncrementalIterations = 2;
        test.NumberOfFixAllIterations = 1;
        await test.RunAsync();
    }

    [Fact]
    public Task FailsForMoreIterationsThanDiagnostics()
        => Test<StepwiseFix>(OneBad, "class good { }").FailsWithAsync("content of '/0/Test0.cs' did not match", "+class badA33 { }");

    [Fact]
    public async Task FailsForMoreIterationsThanTheUpperLimit()
    {
        var test = Test<StepwiseFix>(OneBad, "class good { }");
        test.NumberOfIncrementalIterations = -2;
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
        await test.FailsWithAsync("The upper limit for the number of code fix iterations was exceeded");

        await Test<StepwiseFix>(OneBad, "class good { }", -4).RunAsync();
    }

    [Fact]
    public Task FailsForATreeThatItsTextDoesNotParseTo()
        => Test<TwoWordsFix>(OneBad, "class A { } class B { }").FailsWithAsync("Actual and expected values differ", "-", "+");

    [Fact]
    public async Task SkipsTheCheckOfTreesWhenToldSo()
    {
        var test = Test<TwoWordsFix>(OneBad, "class A { } class B { }");
        test.CodeActionValidationMode = CodeActionValidationMode.None;
        await test.RunAsync();
    }

    [Fact]
    public async Task TakesTheActionWithTheIndex()
    {
        var test = Test<NamingFix>(OneBad, "class fineA { }");
        test.CodeActionIndex = 1;
        await test.RunAsync();
    }

    [Fact]
    public async Task TakesTheActionWithTheKey()
    {
        var test = Test<NamingFix>(OneBad, "class fineA { }");
        test.CodeActionEquivalenceKey = NamingFix.FineKey;
        await test.RunAsync();

        var unknown = Test<NamingFix>(OneBad, "class fineA { }");
        unknown.CodeActionEquivalenceKey = "Unknown";
        await unknown.FailsWithAsync("content of '/0/Test0.cs' did not match");
    }

    [Fact]
    public async Task FailsForAnIndexThatDoesNotHaveTheKey()
    {
        var test = Test<NamingFix>(OneBad, "class fineA { }");
        test.CodeActionIndex = 0;
        test.CodeActionEquivalenceKey = NamingFix.FineKey;
        await test.FailsWithAsync("The code action equivalence key and index must be consistent when both are specified.");
    }

    [Fact]
    public async Task CallsTheActionVerifier()
    {
        var test = Test<NamingFix>(OneBad, "class goodA { }");
        test.CodeActionVerifier = (action, verifier) => verifier.Equal("Bad", action.Title);
        await test.FailsWithAsync("expected:'Bad' actual:'Good'");
    }

    [Fact]
    public async Task FixesOneWhenToldSo()
    {
        var test = Test<NamingFix>(TwoBad, "class goodA { } class [|badB|] { }");
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne | CodeFixTestBehaviors.SkipFixAllCheck;
        test.NumberOfIncrementalIterations = 1;
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        await test.RunAsync();
    }

    [Fact]
    public async Task FailsForWhatRemainsAfterOneFixUnlessItIsMarked()
    {
        var test = Test<NamingFix>(TwoBad, "class goodA { } class [|badB|] { }");
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne | CodeFixTestBehaviors.SkipFixAllCheck;
        test.NumberOfIncrementalIterations = 1;
        await test.FailsWithAsync("Context: Diagnostics of fixed state", "expected \"0\" actual \"1\"");
    }

    [Fact]
    public async Task FailsForAFixOfACompilationEndDiagnostic()
    {
        var test = new SmallTest<CompilationEndAnalyzer, NamingFix> { TestCode = OneBad, FixedCode = "class goodA { }" };
        await test.FailsWithAsync("Code fix is attempting to provide a fix for a non-local analyzer diagnostic");

        await new SmallTest<CompilationEndAnalyzer, NamingFix>
        {
            TestCode = OneBad,
            FixedCode = "class goodA { }",
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck,
        }.RunAsync();
    }

    private static SmallTest<NamingAnalyzer, TFix> Test<TFix>(string source, string fixedSource)
        where TFix : CodeFixProvider, new()
        => new() { TestCode = source, FixedCode = fixedSource };

    private static SmallTest<NamingAnalyzer, TFix> Test<TFix>(string source, string fixedSource, int iterations)
        where TFix : CodeFixProvider, new()
        => new()
        {
            TestCode = source,
            FixedCode = fixedSource,
            NumberOfIncrementalIterations = iterations,
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck,
        };
}
