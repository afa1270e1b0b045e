using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>A program whose statements stand in modules of another file, each behind a second one, as teams keep them.</summary>
internal static class SplitProgram
{
    /// <summary>The file with the entry point, and that with the modules; null where nothing can be moved.</summary>
    public static (string Program, string Modules)? Of(string program)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(program).GetRoot();
        var modules = new List<string>();
        var split = root.ReplaceNodes(root.Members.OfType<GlobalStatementSyntax>(), (statement, _) => Move(statement, modules));
        return modules.Count == 0 ? null : (split.ToFullString(), $"public static class Modules\n{{\n{string.Join('\n', modules)}\n}}\n");
    }

    private static GlobalStatementSyntax Move(GlobalStatementSyntax statement, List<string> modules)
    {
        var text = statement.ToString();
        var (part, type) = text.StartsWith("builder.Services.", StringComparison.Ordinal) ? ("builder.Services", "IServiceCollection")
            : text.StartsWith("app.Map", StringComparison.Ordinal) ? ("app", "IEndpointRouteBuilder")
            : text.StartsWith("app.Use", StringComparison.Ordinal) ? ("app", "WebApplication")
            : ("", "");
        if (part.Length == 0 || statement.Statement is not ExpressionStatementSyntax)
            return statement;

        var number = modules.Count;
        modules.Add($"public static {type} Outer{number}(this {type} part) => part.Inner{number}();");
        modules.Add($"public static {type} Inner{number}(this {type} part) {{ part{text[part.Length..]} return part; }}");
        return statement.WithStatement(SyntaxFactory.ParseStatement($"{part}.Outer{number}();\n"));
    }
}
