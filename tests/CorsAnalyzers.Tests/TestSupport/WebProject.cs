using System.Text.RegularExpressions;
using CorsAnalyzers.TestShared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Tests.TestSupport;

/// <summary>What the SDK for the web gives a project without being asked.</summary>
internal static partial class WebProject
{
    public const string GlobalUsingsPath = "/0/GlobalUsings.cs";

    /// <summary>Adds the usings after the test's own files, so that the first of these stays <c>Test0.cs</c>.</summary>
    public static void AddGlobalUsings(ProjectState state)
    {
        if (state.Sources.Count > 0 && state.Sources.All(source => source.filename != GlobalUsingsPath))
            state.Sources.Add((GlobalUsingsPath, WebImplicitUsings.Text));
    }

    /// <summary>Code with top-level statements compiles only as a program.</summary>
    public static void InferOutputKind(ProjectState state, ParseOptions options)
    {
        if (state.OutputKind is null && state.Sources.Any(source => HasTopLevelStatements(source.content.ToString(), options)))
            state.OutputKind = OutputKind.ConsoleApplication;
    }

    private static bool HasTopLevelStatements(string markedSource, ParseOptions options)
    {
        var source = Markup().Replace(markedSource, string.Empty);
        var root = CSharpSyntaxTree.ParseText(source, (CSharpParseOptions)options).GetCompilationUnitRoot();
        return root.Members.Any(member => member is GlobalStatementSyntax);
    }

    [GeneratedRegex(@"\[\||\|\]|\{\|[^:|\[\]{}]+:|\|(#\d+)?\}")]
    private static partial Regex Markup();
}
