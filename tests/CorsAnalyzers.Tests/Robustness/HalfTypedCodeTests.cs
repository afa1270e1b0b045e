using System.Collections.Immutable;
using CorsAnalyzers.TestShared;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Xunit.Abstractions;

namespace CorsAnalyzers.Tests.Robustness;

/// <summary>
/// Every prefix of ten CORS files, cut at each token: no analyzer and no fix throws, and what stands before the cut keeps its findings.
/// The ten files are cut together, so that one compilation serves ten prefixes.
/// </summary>
public sealed class HalfTypedCodeTests(ITestOutputHelper output)
{
    private static readonly ImmutableArray<(string Name, string Text)> Files =
        [.. typeof(HalfTypedCodeTests).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith("Robustness/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(static name => (name, Read(name)))];

    [Fact]
    public async Task EveryPrefix()
    {
        Assert.Equal(10, Files.Length);
        var (project, documents) = NewProject();
        var whole = await FindingsAsync(project, documents);
        output.WriteLine(string.Join("\n", whole.Select(static finding => finding.Diagnostic.ToString())));

        var cuts = Files.Select(static file => CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantTokens().Select(static token => token.Span.End).ToList()).ToList();
        var fixes = FixProviders();
        var (prefixes, actions) = (0, 0);
        for (var at = 0; at < cuts.Max(static file => file.Count); at++)
        {
            var solution = project.Solution;
            for (var i = 0; i < documents.Count; i++)
            {
                if (at < cuts[i].Count)
                {
                    prefixes++;
                    solution = solution.WithDocumentText(documents[i], SourceText.From(Files[i].Text[..cuts[i][at]]));
                }
            }

            var findings = await FindingsAsync(solution.GetProject(project.Id)!, documents);
            foreach (var finding in findings)
            {
                actions += await ApplyAllAsync(solution.GetDocument(finding.Document)!, finding.Diagnostic, fixes);
            }

            for (var i = 0; i < documents.Count; i++)
            {
                var end = cuts[i][Math.Min(at, cuts[i].Count - 1)];
                var intact = whole.Where(finding => finding.Document == documents[i] && finding.EndOfMember <= end).Select(Describe);
                var found = findings.Where(finding => finding.Document == documents[i]).Select(Describe).ToHashSet();
                Assert.All(intact, finding => Assert.Contains(finding, found));
            }
        }

        output.WriteLine($"{prefixes} prefixes of {Files.Length} files, {actions} fixes applied to them");
        Assert.True(prefixes > 1_500);
    }

    [Theory]
    [InlineData("\nclass Broken { void M( { var x = ; if (")]
    [InlineData("\n}}} using ; \"unclosed \n #if \n @@@ '")]
    [InlineData("\npublic class Later { public void M() { policy.AllowAnyOrigin(.AllowCredentials(; context.Response.Headers[\"Access-Control-Allow-Origin\"] = } }")]
    public async Task FindingsSurviveAnErrorElsewhere(string broken)
    {
        var (project, documents) = NewProject();
        var whole = (await FindingsAsync(project, documents)).Select(Describe).ToList();
        var solution = documents.Select(static (document, i) => (document, i)).Aggregate(
            project.Solution,
            (current, pair) => current.WithDocumentText(pair.document, SourceText.From(Files[pair.i].Text + broken)));

        var found = (await FindingsAsync(solution.GetProject(project.Id)!, documents)).Select(Describe).ToHashSet();
        Assert.NotEmpty(whole);
        Assert.All(whole, finding => Assert.Contains(finding, found));
    }

    private static string Describe(Finding finding) => $"{finding.Document.Id} {finding.Diagnostic.Id} {finding.Diagnostic.Location.SourceSpan} {finding.Diagnostic.GetMessage()}";

    private static (Project Project, List<DocumentId> Documents) NewProject()
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Create(),
            "Test",
            "Test",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            metadataReferences: AspNetCoreReferences.All));
        project = project.AddDocument("GlobalUsings.cs", WebImplicitUsings.Text).Project;
        var documents = new List<DocumentId>();
        foreach (var (name, text) in Files)
        {
            var document = project.AddDocument(name + ".cs", text, filePath: "/" + name + ".cs");
            project = document.Project;
            documents.Add(document.Id);
        }

        return (project, documents);
    }

    private static async Task<List<Finding>> FindingsAsync(Project project, List<DocumentId> documents)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var trees = new Dictionary<SyntaxTree, DocumentId>();
        foreach (var document in documents)
            trees.Add((await project.GetDocument(document)!.GetSyntaxTreeAsync())!, document);
        return (await Analysis.RunAsync(compilation)).Select(diagnostic => new Finding(
            trees[diagnostic.Location.SourceTree!],
            diagnostic,
            diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Span.End ?? int.MaxValue)).ToList();
    }

    private static async Task<int> ApplyAllAsync(Document document, Diagnostic diagnostic, ImmutableArray<CodeFixProvider> fixes)
    {
        var actions = new List<CodeAction>();
        foreach (var fix in fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        foreach (var action in actions)
            Assert.NotEmpty(await action.GetOperationsAsync(CancellationToken.None));
        return actions.Count;
    }

    private static ImmutableArray<CodeFixProvider> FixProviders() =>
        [.. System.Reflection.Assembly.Load("CorsAnalyzers.CodeFixes").GetTypes()
            .Where(static type => typeof(CodeFixProvider).IsAssignableFrom(type) && !type.IsAbstract)
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type, nonPublic: true)!)];

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(HalfTypedCodeTests).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private sealed record Finding(DocumentId Document, Diagnostic Diagnostic, int EndOfMember);
}
