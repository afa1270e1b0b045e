using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Testing;

public sealed class StateTests
{
    [Fact]
    public async Task NamesSourcesByTheirPosition()
    {
        var test = Test("class A { }");
        test.TestState.Sources.Add("class badB { }");
        await test.FailsWithAsync("/0/Test1.cs(1,7): warning NAME1", ".WithSpan(\"/0/Test1.cs\", 1, 7, 1, 11)");
    }

    [Fact]
    public async Task KeepsTheNamesThatSourcesHave()
    {
        var test = Test("class A { }");
        test.TestState.Sources.Add(("/0/Pages/Index.cs", "class [|badB|] { }"));
        test.SolutionTransforms.Add((solution, id) =>
        {
            var document = solution.GetProject(id)!.Documents.Last();
            Assert.Equal("Index.cs", document.Name);
            Assert.Equal(["Pages"], document.Folders);
            return solution;
        });
        await test.RunAsync();
    }

    [Fact]
    public async Task HandsOptionsToTheAnalyzer()
    {
        var test = Test("class badA { } class [|worseB|] { }");
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nbad_prefix = worse\n"));
        await test.RunAsync();
    }

    [Fact]
    public async Task TakesSeveritiesFromOptions()
    {
        var test = Test("class badA { }");
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.NAME1.severity = suggestion\n"));
        await test.FailsWithAsync("/0/Test0.cs(1,7): info NAME1");
    }

    [Fact]
    public async Task ShowsFurtherProjectsToTheOneThatReferencesThem()
    {
        var test = Test("class A : Shared { }");
        test.TestState.AdditionalProjects["Library"].Sources.Add("public class Shared { }");
        test.TestState.AdditionalProjects["Library"].AdditionalReferences.AddRange(test.TestState.AdditionalReferences);
        await test.FailsWithAsync("CS0246");

        test.TestState.AdditionalProjectReferences.Add("Library");
        await test.RunAsync();
    }

    [Fact]
    public async Task FindsDiagnosticsInFurtherProjects()
    {
        var test = Test("class A { }");
        test.TestState.AdditionalProjects["Library"].Sources.Add("public class badB { }");
        test.TestState.AdditionalProjects["Library"].AdditionalReferences.AddRange(test.TestState.AdditionalReferences);
        await test.FailsWithAsync("/Library/Test0.cs(1,14): warning NAME1");
    }

    [Fact]
    public async Task CompilesAsTheOutputKindSays()
    {
        var test = Test("System.Console.WriteLine();");
        await test.FailsWithAsync("CS8805");

        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        await test.RunAsync();
    }

    [Fact]
    public async Task RunsTheTestsOwnTransforms()
    {
        var test = Test("class A { }");
        test.SolutionTransforms.Add((solution, id) => solution.AddMetadataReferences(id, []).WithProjectAssemblyName(id, "Renamed"));
        test.SolutionTransforms.Add((solution, id) =>
        {
            Assert.Equal("Renamed", solution.GetProject(id)!.AssemblyName);
            return solution.WithProjectMetadataReferences(id, []);
        });
        await test.FailsWithAsync("CS0518");
    }

    private static SmallTest<NamingAnalyzer, EmptyCodeFixProvider> Test(string source) => new() { TestCode = source };
}
