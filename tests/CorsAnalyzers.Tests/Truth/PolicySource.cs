using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Tests.Truth;

/// <summary>The code of the rows: one method each, in one assembly.</summary>
internal static class PolicySource
{
    public const string Type = "Rows";

    public static string MethodOf(int row) => "Row" + row;

    public static CSharpCompilation Compile(IReadOnlyList<string> rows)
    {
        var methods = rows.Select(static (code, row) => $$"""
                public static CorsPolicy {{MethodOf(row)}}()
                {
                    var policy = new CorsPolicyBuilder();
                    {{(PolicyRows.IsStatements(code) ? code : PolicyRows.IsObject(code) ? $"return {code};" : $"return ({code}).Build();")}}
                }

            """);
        var compilation = Analysis.Compile(
            [$$"""
            using System.Text.RegularExpressions;
            using Microsoft.AspNetCore.Cors.Infrastructure;

            public static class {{Type}}
            {
            {{string.Concat(methods)}}
            }
            """]);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }
}
