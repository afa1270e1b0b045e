using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Tests.TestSupport;

/// <summary>Checks an analyzer on the sources of an ASP.NET Core project.</summary>
internal sealed class CorsAnalyzerVerifier<TAnalyzer> : CorsCodeFixVerifier<TAnalyzer, EmptyCodeFixProvider>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private CorsAnalyzerVerifier()
    {
    }
}

/// <summary>Checks an analyzer and a code fix on the sources of an ASP.NET Core project.</summary>
internal class CorsCodeFixVerifier<TAnalyzer, TFix> : CSharpCodeFixVerifier<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    protected CorsCodeFixVerifier()
    {
    }

    public static Task VerifyAsync(string source, params DiagnosticResult[] expected) => RunAsync(new Test { TestCode = source }, expected);

    public static Task VerifyFixAsync(string source, string fixedSource, params DiagnosticResult[] expected)
        => RunAsync(new Test { TestCode = source, FixedCode = fixedSource }, expected);

    private static Task RunAsync(Test test, DiagnosticResult[] expected)
    {
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(CancellationToken.None);
    }

    internal class Test : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    {
        /// <summary>Without the rules that are off by default: the testing library would switch all of them on.</summary>
        public Test()
        {
            DisabledDiagnostics.AddRange(new TAnalyzer().SupportedDiagnostics.Where(static rule => !rule.IsEnabledByDefault).Select(static rule => rule.Id));
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");

            // A rule that one function may show, or the whole program alone, has a descriptor for either.
            MarkupOptions = MarkupOptions.UseFirstDescriptor;
            TestState.AdditionalReferences.AddRange(AspNetCoreReferences.All);
        }

        /// <summary>The text of the project's <c>.editorconfig</c>.</summary>
        public string EditorConfig
        {
            set => TestState.AnalyzerConfigFiles.Add(("/.editorconfig", value));
        }

        protected override ParseOptions CreateParseOptions()
            => ((CSharpParseOptions)base.CreateParseOptions()).WithLanguageVersion(LanguageVersion.Latest);

        protected override CompilationOptions CreateCompilationOptions()
            => ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(NullableContextOptions.Enable);

        protected override Task RunImplAsync(CancellationToken cancellationToken)
        {
            WebProject.InferOutputKind(TestState, CreateParseOptions());
            WebProject.AddGlobalUsings(TestState);
            WebProject.AddGlobalUsings(FixedState);
            WebProject.AddGlobalUsings(BatchFixedState);
            return base.RunImplAsync(cancellationToken);
        }
    }
}
