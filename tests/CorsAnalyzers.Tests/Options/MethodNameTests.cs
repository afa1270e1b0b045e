using CorsAnalyzers.Options;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Tests.Options;

/// <summary>Which calls a method's name in an option speaks of.</summary>
public sealed class MethodNameTests
{
    private const string Source = """
        namespace A.B
        {
            interface I { bool Ask(string o); }

            abstract class Base { public abstract bool Check(string o); public bool Inherited(string o) => true; }

            sealed class Rules : Base, I
            {
                public static bool Is(string o) => true;
                public static bool Is(string o, bool b) => true;
                public bool Ask(string o) => true;
                public override bool Check(string o) => true;
                public bool Check() => true;

                public static class Inner { public static bool Is(string o) => true; }
            }

            static class Extensions { public static bool May<T>(this T o) => true; }

            class Generic<T> { public static bool Is(T o) => true; public static bool Of<U>(T o, U p) => true; }
        }

        namespace A { static class Rules { public static bool Is(string o) => true; } }

        static class Rules { public static bool Is(string o) => true; }
        """;

    /// <summary>The calls, as the test names them.</summary>
    private const string Calls = """
        using A.B;

        class Calls
        {
            void Run(A.B.Rules rules, A.B.I i)
            {
                A.B.Rules.Is("");
                A.B.Rules.Is("", true);
                rules.Ask("");
                i.Ask("");
                rules.Check("");
                rules.Check();
                rules.Inherited("");
                A.B.Rules.Inner.Is("");
                "".May();
                A.B.Generic<string>.Is("");
                A.B.Generic<string>.Of("", 1);
                A.Rules.Is("");
                global::Rules.Is("");
            }
        }
        """;

    [Theory]
    [InlineData("A.B.Rules.Is", "A.B.Rules.Is(\"\")", "A.B.Rules.Is(\"\", true)")]
    [InlineData("B.Rules.Is", "A.B.Rules.Is(\"\")", "A.B.Rules.Is(\"\", true)")]
    [InlineData("A.Rules.Is", "A.Rules.Is(\"\")")]
    [InlineData("Rules.Is", "A.B.Rules.Is(\"\")", "A.B.Rules.Is(\"\", true)", "A.Rules.Is(\"\")", "global::Rules.Is(\"\")")]
    [InlineData("X.A.Rules.Is")]
    [InlineData("rules.is")]
    [InlineData("M:Rules.Is(System.String)", "global::Rules.Is(\"\")")]
    [InlineData("M:A.B.Rules.Is(System.String,System.Boolean)", "A.B.Rules.Is(\"\", true)")]
    [InlineData("M:A.B.Rules.Is")]
    [InlineData("M:A.B.Rules.Check", "rules.Check()")]
    [InlineData("Inner.Is", "A.B.Rules.Inner.Is(\"\")")]
    [InlineData("A.B.Rules.Inner.Is", "A.B.Rules.Inner.Is(\"\")")]
    [InlineData("A.B.Inner.Is")]
    [InlineData("I.Ask", "rules.Ask(\"\")", "i.Ask(\"\")")]
    [InlineData("Rules.Ask", "rules.Ask(\"\")")]
    [InlineData("Base.Check", "rules.Check(\"\")")]
    [InlineData("M:A.B.Base.Check(System.String)", "rules.Check(\"\")")]
    [InlineData("Rules.Check", "rules.Check(\"\")", "rules.Check()")]
    [InlineData("Base.Inherited", "rules.Inherited(\"\")")]
    [InlineData("Rules.Inherited")]
    [InlineData("Extensions.May", "\"\".May()")]
    [InlineData("M:A.B.Extensions.May``1(``0)", "\"\".May()")]
    [InlineData("Generic`1.Is", "A.B.Generic<string>.Is(\"\")")]
    [InlineData("Generic.Is")]
    [InlineData("Generic`1.Of", "A.B.Generic<string>.Of(\"\", 1)")]
    [InlineData("M:A.B.Generic`1.Of``1(`0,``0)", "A.B.Generic<string>.Of(\"\", 1)")]
    public void NamesTheCallsOf(string text, params string[] calls)
    {
        Assert.Null(MethodName.Read(text, out var name));
        Assert.Equal(calls, Methods.Where(call => name.Names(call.Method)).Select(static call => call.Text));
    }

    private static IReadOnlyList<(string Text, IMethodSymbol Method)> Methods { get; } = FindMethods();

    private static IReadOnlyList<(string Text, IMethodSymbol Method)> FindMethods()
    {
        var compilation = Analysis.Compile([Source, Calls]);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var tree = compilation.SyntaxTrees[1];
        var model = compilation.GetSemanticModel(tree);
        return [.. tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(call => (call.ToString(), (IMethodSymbol)model.GetSymbolInfo(call).Symbol!))];
    }
}
