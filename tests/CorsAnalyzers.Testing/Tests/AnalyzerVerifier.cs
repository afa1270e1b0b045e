using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

public class AnalyzerVerifier<TAnalyzer, TTest, TVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TTest : AnalyzerTest<TVerifier>, new()
    where TVerifier : IVerifier, new()
{
    /// <summary>Only for an analyzer with a single descriptor.</summary>
    public static DiagnosticResult Diagnostic() => new(Single(new TAnalyzer().SupportedDiagnostics, "a single supported diagnostic"));

    public static DiagnosticResult Diagnostic(string diagnosticId)
        => new(Single(
            new TAnalyzer().SupportedDiagnostics.Where(descriptor => descriptor.Id == diagnosticId),
            "a single supported diagnostic with the specified ID"));

    public static DiagnosticResult Diagnostic(DiagnosticDescriptor descriptor) => new(descriptor);

    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected)
    {
        var test = new TTest { TestCode = source };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(CancellationToken.None);
    }

    private static DiagnosticDescriptor Single(IEnumerable<DiagnosticDescriptor> descriptors, string what)
        => descriptors.ToArray() is [var only]
            ? only
            : throw new InvalidOperationException($"'{nameof(Diagnostic)}' can only be used when the analyzer has {what}.");
}
