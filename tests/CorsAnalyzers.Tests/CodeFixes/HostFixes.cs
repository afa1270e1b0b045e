using System.Reflection;
using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.TestShared;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Tests.CodeFixes;

/// <summary>What the fixes make of code for other hosts than ASP.NET Core, whose headers have other members.</summary>
internal static class HostFixes
{
    private static readonly CodeFixProvider[] Providers = [.. typeof(AppendVaryFixProvider).Assembly.GetTypes()
        .Where(static type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
        .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    /// <summary>Applies each action that is offered for a finding, each to the source as it is: the result compiles.</summary>
    /// <returns>How many there were.</returns>
    public static async Task<int> VerifyAsync(bool withAspNetCore, MetadataReference[] references, string source)
    {
        using var workspace = new AdhocWorkspace();
        var project = ProjectId.CreateNewId();
        var id = DocumentId.CreateNewId(project);
        var solution = workspace.CurrentSolution
            .AddProject(project, "Host", "Host", LanguageNames.CSharp)
            .WithProjectParseOptions(project, new CSharpParseOptions(LanguageVersion.Latest))
            .WithProjectCompilationOptions(project, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithProjectMetadataReferences(project, (withAspNetCore ? AspNetCoreReferences.All : AspNetCoreReferences.NetCoreOnly).AddRange(references))
            .AddDocument(id, "Host.cs", SourceText.From(source), filePath: "/Host.cs");
        if (withAspNetCore)
            solution = solution.AddDocument(DocumentId.CreateNewId(project), "GlobalUsings.cs", SourceText.From(WebImplicitUsings.Text));

        var compilation = await solution.GetProject(project)!.GetCompilationAsync();
        var count = 0;
        foreach (var diagnostic in await compilation!.WithAnalyzers(Analysis.Analyzers).GetAnalyzerDiagnosticsAsync())
        {
            var actions = new List<CodeAction>();
            foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
                await provider.RegisterCodeFixesAsync(new CodeFixContext(solution.GetDocument(id)!, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));

            foreach (var action in actions)
            {
                var changed = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(id)!;
                var errors = (await changed.Project.GetCompilationAsync())!.GetDiagnostics().Where(static found => found.Severity == DiagnosticSeverity.Error).ToList();
                Assert.True(errors.Count == 0, $"{diagnostic}\n{action.Title}\n{string.Join("\n", errors)}\n{await changed.GetTextAsync()}");
                Assert.NotEqual(source, (await changed.GetTextAsync()).ToString());
                count++;
            }
        }

        return count;
    }
}
