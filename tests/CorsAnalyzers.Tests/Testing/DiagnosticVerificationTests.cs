using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Tests.Testing;

public sealed class DiagnosticVerificationTests
{
    private static DiagnosticResult BadName => new(NamingAnalyzer.Descriptor);

    [Fact]
    public Task AcceptsWhatIsFound()
        => Test<NamingAnalyzer>("class badA { }", BadName.WithSpan(1, 7, 1, 11).WithArguments("badA")).RunAsync();

    [Fact]
    public Task FailsForWhatIsMissing()
        => Test<NamingAnalyzer>("class A { }", BadName.WithSpan(1, 7, 1, 8))
            .FailsWithAsync("Mismatch between number of diagnostics returned, expected \"1\" actual \"0\"");

    [Fact]
    public Task FailsForWhatIsNotExpectedAndListsItAsCode()
        => Test<NamingAnalyzer>("class badA { }").FailsWithAsync(
            "expected \"0\" actual \"1\"",
            "/0/Test0.cs(1,7): warning NAME1: Class 'badA' has a bad name",
            "VerifyCS.Diagnostic().WithSpan(1, 7, 1, 11).WithArguments(\"badA\")");

    [Fact]
    public Task FailsForTheWrongStart()
        => Test<NamingAnalyzer>("class badA { }", BadName.WithSpan(1, 8, 1, 11).WithArguments("badA"))
            .FailsWithAsync("Expected diagnostic to start at column \"8\" was actually at column \"7\"");

    [Fact]
    public Task FailsForTheWrongEnd()
        => Test<NamingAnalyzer>("class badA { }", BadName.WithSpan(1, 7, 1, 10).WithArguments("badA"))
            .FailsWithAsync("Expected diagnostic to end at column \"10\" was actually at column \"11\"");

    [Fact]
    public Task IgnoresTheEndOfALocation()
        => Test<NamingAnalyzer>("class badA { }", BadName.WithLocation(1, 7).WithArguments("badA")).RunAsync();

    [Fact]
    public Task FailsForTheWrongLine()
        => Test<NamingAnalyzer>("\nclass badA { }", BadName.WithLocation(1, 7).WithArguments("badA"))
            .FailsWithAsync("Expected diagnostic to start on line \"1\" was actually on line \"2\"");

    [Fact]
    public async Task FailsForTheWrongFile()
    {
        var test = Test<NamingAnalyzer>("class badA { }", BadName.WithLocation("/0/Other.cs", 1, 7).WithArguments("badA"));
        test.TestState.Sources.Add(("/0/Other.cs", "class B { }"));
        await test.FailsWithAsync("Expected diagnostic to be in file \"/0/Other.cs\" was actually in file \"/0/Test0.cs\"");
    }

    [Fact]
    public Task FailsForTheWrongId()
        => Test<TwoIdsAnalyzer>("class A { }", new DiagnosticResult("CLASS2", DiagnosticSeverity.Warning).WithSpan(1, 7, 1, 8))
            .FailsWithAsync("Expected diagnostic id to be \"CLASS2\" was \"CLASS1\"");

    [Fact]
    public Task FailsForTheWrongSeverity()
        => Test<NamingAnalyzer>("class badA { }", BadName.WithLocation(1, 7).WithArguments("badA").WithSeverity(DiagnosticSeverity.Error))
            .FailsWithAsync("Expected diagnostic severity to be \"Error\" was \"Warning\"");

    [Fact]
    public Task FailsForTheWrongArguments()
        => Test<NamingAnalyzer>("class badA { }", BadName.WithLocation(1, 7).WithArguments("badB"))
            .FailsWithAsync("Expected diagnostic message to be \"Class 'badB' has a bad name\" was \"Class 'badA' has a bad name\"");

    [Fact]
    public Task FailsForMissingArguments()
        => Test<NamingAnalyzer>("class badA { }", BadName.WithLocation(1, 7)).FailsWithAsync("Expected diagnostic message to be");

    [Fact]
    public Task FailsForTheWrongMessage()
        => Test<NamingAnalyzer>("class badA { }", BadName.WithLocation(1, 7).WithMessage("Something else"))
            .FailsWithAsync("Expected diagnostic message to be \"Something else\"");

    [Fact]
    public Task ComparesNoMessageWhenToldSo()
        => Test<NamingAnalyzer>("class badA { }", BadName.WithLocation(1, 7).WithMessage(null)).RunAsync();

    [Fact]
    public Task FailsForAdditionalLocationsThatAreNotExpected()
        => Test<TwoLocationsAnalyzer>("class A { }", new DiagnosticResult(ClassAnalyzer.First).WithSpan(1, 7, 1, 8).WithArguments("A"))
            .FailsWithAsync("Expected 0 additional locations but got 1");

    [Fact]
    public Task AcceptsAdditionalLocationsThatAreExpected()
        => Test<TwoLocationsAnalyzer>(
            "class A { }",
            new DiagnosticResult(ClassAnalyzer.First).WithSpan(1, 7, 1, 8).WithSpan(1, 1, 1, 6).WithArguments("A")).RunAsync();

    [Fact]
    public Task PairsEachExpectationWithItsOwnDiagnostic()
        => Test<NamingAnalyzer>(
            "class badA { } class badB { }",
            new DiagnosticResult(NamingAnalyzer.Id, DiagnosticSeverity.Warning).WithSpan(1, 22, 1, 26),
            BadName.WithSpan(1, 7, 1, 11).WithArguments("badA")).RunAsync();

    [Fact]
    public Task FailsForACompilerErrorThatIsNotExpected()
        => Test<NamingAnalyzer>("class A : Unknown { }").FailsWithAsync(
            "expected \"0\" actual \"1\"", "DiagnosticResult.CompilerError(\"CS0246\").WithSpan(1, 11, 1, 18).WithArguments(\"Unknown\")");

    [Fact]
    public Task AcceptsACompilerErrorThatIsExpected()
        => Test<NamingAnalyzer>(
            "class A : Unknown { }",
            DiagnosticResult.CompilerError("CS0246").WithSpan(1, 11, 1, 18).WithArguments("Unknown")).RunAsync();

    [Fact]
    public Task FailsForTheWrongArgumentsOfACompilerError()
        => Test<NamingAnalyzer>(
                "class A : Unknown { }",
                DiagnosticResult.CompilerError("CS0246").WithSpan(1, 11, 1, 18).WithArguments("Known"))
            .FailsWithAsync("Expected diagnostic message arguments to match");

    [Theory]
    [InlineData(CompilerDiagnostics.Errors, 0)]
    [InlineData(CompilerDiagnostics.Warnings, 1)]
    public async Task CountsCompilerWarningsWhenToldSo(CompilerDiagnostics least, int count)
    {
        var test = Test<NamingAnalyzer>("class A { int unused; }");
        test.CompilerDiagnostics = least;
        if (count == 0)
            await test.RunAsync();
        else
            await test.FailsWithAsync("actual \"1\"", "DiagnosticResult.CompilerWarning(\"CS0169\")");
    }

    [Fact]
    public Task FailsForAnAnalyzerThatThrows()
        => Test<ThrowingAnalyzer>("class A { }").FailsWithAsync("actual \"1\"", "AD0001", "It broke.");

    [Fact]
    public Task FailsForAnAnalyzerThatReportsInGeneratedCodeByAccident()
        => Test<UnconfiguredAnalyzer>("class [|A|] { }")
            .FailsWithAsync("Context: Verifying exclusions in <auto-generated> code", "expected \"0\" actual \"1\"");

    [Fact]
    public async Task SkipsTheCheckOfGeneratedCodeWhenToldSo()
    {
        var test = Test<UnconfiguredAnalyzer>("class [|A|] { }");
        test.TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck;
        await test.RunAsync();
    }

    [Fact]
    public Task FailsForADiagnosticThatAPragmaDoesNotSilence()
        => Test<PragmaAnalyzer>("class {|CLASS1:A|} { }")
            .FailsWithAsync("Context: Verifying exclusions in '#pragma warning disable' code", "expected \"0\" actual \"1\"", "CLASS2");

    [Fact]
    public async Task SkipsTheCheckOfPragmasWhenToldSo()
    {
        var test = Test<PragmaAnalyzer>("class {|CLASS1:A|} { }");
        test.TestBehaviors = TestBehaviors.SkipSuppressionCheck;
        await test.RunAsync();
    }

    [Fact]
    public Task FindsNothingUnderAPragma() => Test<NamingAnalyzer>("#pragma warning disable NAME1\nclass badA { }").RunAsync();

    [Fact]
    public Task SwitchesOnWhatIsOffByDefault() => Test<OffByDefaultAnalyzer>("class [|A|] { }").RunAsync();

    [Fact]
    public async Task SwitchesOffDisabledDiagnostics()
    {
        var test = Test<NamingAnalyzer>("class badA { }");
        test.DisabledDiagnostics.Add(NamingAnalyzer.Id);
        await test.RunAsync();
    }

    [Fact]
    public async Task CallsTheDiagnosticVerifier()
    {
        var test = Test<NamingAnalyzer>("class [|badA|] { }");
        test.DiagnosticVerifier = (actual, expected, verifier) => verifier.Fail($"{actual.Id} for {expected.Id}");
        await test.FailsWithAsync("NAME1 for NAME1");
    }

    [Fact]
    public Task FailsWithoutSources()
        => new SmallTest<NamingAnalyzer, EmptyCodeFixProvider>().FailsWithAsync("'TestState.Sources' is empty");

    [Fact]
    public async Task VerifiersDoTheSameInOneLine()
    {
        var expected = CSharpAnalyzerVerifier<NamingAnalyzer, DefaultVerifier>.Diagnostic().WithLocation(1, 7);
        Assert.Equal("(1,7): warning NAME1: Class 'badA' has a bad name", expected.WithArguments("badA").ToString().TrimStart('?'));
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => CSharpAnalyzerVerifier<EmptyDiagnosticAnalyzer, DefaultVerifier>.VerifyAnalyzerAsync("class A", expected));
        Assert.Contains("Mismatch between number of diagnostics returned", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusesToGuessAmongSeveralDescriptors()
    {
        Assert.Throws<InvalidOperationException>(() => CSharpAnalyzerVerifier<TwoIdsAnalyzer, DefaultVerifier>.Diagnostic());
        Assert.Equal("CLASS2", CSharpAnalyzerVerifier<TwoIdsAnalyzer, DefaultVerifier>.Diagnostic("CLASS2").Id);
    }

    private static SmallTest<TAnalyzer, EmptyCodeFixProvider> Test<TAnalyzer>(string source, params DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new()
        => new SmallTest<TAnalyzer, EmptyCodeFixProvider> { TestCode = source }.Expecting(expected);
}
