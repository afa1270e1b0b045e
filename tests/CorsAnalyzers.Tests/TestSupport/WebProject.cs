using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Tests.TestSupport;

/// <summary>What the SDK for the web gives a project without being asked.</summary>
internal static partial class WebProject
{
    public const string GlobalUsingsPath = "/0/GlobalUsings.cs";

    private static readonly string[] Namespaces =
    [
        "System",
        "System.Collections.Generic",
        "System.IO",
        "System.Linq",
        "System.Net.Http",
        "System.Threading",
        "System.Threading.Tasks",
        "Microsoft.AspNetCore.Builder",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Routing",
        "Microsoft.Extensions.Configuration",
        "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.Hosting",
        "Microsoft.Extensions.Logging",
    ];

    public static string GlobalUsings { get; }
        = string.Concat(Namespaces.Select(name => $"global using global::{name};\n"));

    /// <summary>Adds the usings after the test's own files, so that the first of these stays <c>Test0.cs</c>.</summary>
    public static void AddGlobalUsings(ProjectState state)
    {
        if (state.Sources.Count > 0 && state.Sources.All(source => source.filename != GlobalUsingsPath))
            state.Sources.Add((GlobalUsingsPath, GlobalUsings));
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
