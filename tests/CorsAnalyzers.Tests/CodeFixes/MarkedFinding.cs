using System.Collections.Immutable;
using System.Text;
using CorsAnalyzers.Diagnostics;
using CorsAnalyzers.Rules;
using CorsAnalyzers.TestShared;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Tests.CodeFixes;

/// <summary>
/// A fix given a finding that the text marks: <c>«primary»</c> and <c>‹other›</c>. For forms of code that no analyzer reports yet, and for
/// diagnostics that no longer fit the code.
/// </summary>
internal static class MarkedFinding
{
    /// <summary>The text that the first action leads to; null where no action is offered.</summary>
    public static async Task<string?> FixAsync(CodeFixProvider provider, Rule rule, FixHint hint, string markedSource, string? headerName = null, string? fixValues = null, string? trustedOrigins = null)
    {
        var (source, primary, other) = Unmark(markedSource);
        using var workspace = new AdhocWorkspace();
        var document = AddDocument(workspace, source);
        return await FixAsync(provider, rule, hint, document, primary, other == default ? null : other, headerName, fixValues, trustedOrigins);
    }

    /// <summary>The same for any spans.</summary>
    public static async Task<string?> FixAsync(
        CodeFixProvider provider,
        Rule rule,
        FixHint hint,
        Document document,
        TextSpan primary,
        TextSpan? other,
        string? headerName = null,
        string? fixValues = null,
        string? trustedOrigins = null)
    {
        var tree = await document.GetSyntaxTreeAsync();
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(FindingProperties.FixHint, hint.ToString())
            .Add(FindingProperties.HeaderName, headerName)
            .Add(FindingProperties.FixValues, fixValues)
            .Add(FindingProperties.TrustedOrigins, trustedOrigins);
        Location[] others = other is { } span ? [Location.Create(tree!, span)] : [];
        var diagnostic = Diagnostic.Create(CorsDescriptors.Of(rule), Location.Create(tree!, primary), others, properties, "", "", "", "");

        CodeAction? action = null;
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (offered, _) => action ??= offered, CancellationToken.None));
        if (action is null)
            return null;

        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        return (await changed.GetTextAsync()).ToString();
    }

    /// <summary>A web project with one document.</summary>
    public static Document AddDocument(AdhocWorkspace workspace, string source)
    {
        var project = ProjectId.CreateNewId();
        var document = DocumentId.CreateNewId(project);
        var usings = DocumentId.CreateNewId(project);
        return workspace.CurrentSolution
            .AddProject(project, "Shop", "Shop", LanguageNames.CSharp)
            .WithProjectParseOptions(project, new CSharpParseOptions(LanguageVersion.Latest))
            .WithProjectCompilationOptions(project, new CSharpCompilationOptions(OutputKind.ConsoleApplication))
            .WithProjectMetadataReferences(project, AspNetCoreReferences.All)
            .AddDocument(usings, "GlobalUsings.cs", SourceText.From(WebImplicitUsings.Text))
            .AddDocument(document, "Program.cs", SourceText.From(source), filePath: "/Program.cs")
            .GetDocument(document)!;
    }

    private static (string Source, TextSpan Primary, TextSpan Other) Unmark(string markedSource)
    {
        const string Marks = "«»‹›";
        var positions = new int[Marks.Length];
        var source = new StringBuilder();
        foreach (var c in markedSource)
        {
            if (Marks.IndexOf(c) is var mark and >= 0)
                positions[mark] = source.Length;
            else
                source.Append(c);
        }

        return (source.ToString(), TextSpan.FromBounds(positions[0], positions[1]), TextSpan.FromBounds(positions[2], positions[3]));
    }
}
