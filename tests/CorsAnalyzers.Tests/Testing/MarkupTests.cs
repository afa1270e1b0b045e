using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Tests.Testing;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("class [|badA|] { }")]
    [InlineData("class {|NAME1:badA|} { }")]
    [InlineData("class $$badA { }")]
    [InlineData("class [|badA|] : {|CS0246:Unknown|} { int[] x; }")]
    [InlineData("class [|badA|] { class [|badB|] { } }")]
    public Task ExpectsWhatIsMarked(string source) => Test<NamingAnalyzer>(source).RunAsync();

    [Theory]
    [InlineData("class [|A|] { }", "expected \"1\" actual \"0\"")]
    [InlineData("class {|CS0246:A|} { }", "expected \"1\" actual \"0\"")]
    [InlineData("class b[|adA|] { }", "Expected diagnostic to start at column \"8\" was actually at column \"7\"")]
    [InlineData("class {|NAME2:badA|} { }", "Expected diagnostic id to be \"NAME2\" was \"NAME1\"")]
    public Task FailsForTheWrongMark(string source, string message) => Test<NamingAnalyzer>(source).FailsWithAsync(message);

    [Fact]
    public Task PutsNumberedSpansInTheirPlace()
        => Test<NamingAnalyzer>(
            "class {|#0:badA|} { } class {|#1:badB|} { }",
            new DiagnosticResult(NamingAnalyzer.Descriptor).WithLocation(1).WithArguments("badB"),
            new DiagnosticResult(NamingAnalyzer.Descriptor).WithLocation(0).WithArguments("badA")).RunAsync();

    [Fact]
    public Task FailsForSwappedNumbers()
        => Test<NamingAnalyzer>(
                "class {|#0:badA|} { } class {|#1:badB|} { }",
                new DiagnosticResult(NamingAnalyzer.Descriptor).WithLocation(0).WithArguments("badB"),
                new DiagnosticResult(NamingAnalyzer.Descriptor).WithLocation(1).WithArguments("badA"))
            .FailsWithAsync("Expected diagnostic");

    [Fact]
    public Task FailsForANumberThatIsNotMarked()
        => Test<NamingAnalyzer>("class badA { }", new DiagnosticResult(NamingAnalyzer.Descriptor).WithLocation(3).WithArguments("badA"))
            .FailsWithAsync("The markup location '#3' was not found in the input.");

    [Fact]
    public Task FailsForANumberThatIsMarkedTwice()
        => Test<NamingAnalyzer>("class {|#0:A|} { } class {|#0:B|} { }")
            .RunExpectingAsync<Exception>();

    [Fact]
    public Task FailsForAMarkWithoutIdWhenTheAnalyzerHasSeveral()
        => Test<TwoIdsAnalyzer>("class [|A|] { }").FailsWithAsync("Markup syntax can only omit the diagnostic ID");

    [Fact]
    public async Task TakesTheFirstDescriptorWhenToldSo()
    {
        var test = Test<TwoIdsAnalyzer>("class [|A|] { }");
        test.MarkupOptions = MarkupOptions.UseFirstDescriptor;
        await test.RunAsync();
    }

    [Fact]
    public Task FailsForASpanWithoutEnd() => Test<NamingAnalyzer>("class [|badA { }").RunExpectingAsync<ArgumentException>();

    [Fact]
    public Task FailsForAnEndWithoutStart() => Test<NamingAnalyzer>("class badA|] { }").RunExpectingAsync<ArgumentException>();

    [Fact]
    public async Task LeavesMarkupAloneWhenToldSo()
    {
        var test = Test<NamingAnalyzer>("class A { string s = \"[|x|]\"; string t => s; }");
        test.TestState.MarkupHandling = MarkupMode.None;
        await test.RunAsync();
    }

    [Fact]
    public async Task ReadsDollarsAsCodeWhenToldSo()
    {
        var test = Test<NamingAnalyzer>("class [|badA|] { string s = $$\"\"\"{{1}}\"\"\"; string t => s; }");
        test.MarkupOptions = MarkupOptions.TreatPositionIndicatorsAsCode;
        await test.RunAsync();
    }

    private static SmallTest<TAnalyzer, EmptyCodeFixProvider> Test<TAnalyzer>(string source, params DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new()
        => new SmallTest<TAnalyzer, EmptyCodeFixProvider> { TestCode = source }.Expecting(expected);
}
