using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Tests.Testing;

/// <summary>A test whose sources know .NET and nothing else.</summary>
internal sealed class SmallTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    public SmallTest()
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(AspNetCoreReferences.NetCoreOnly);
    }

    public SmallTest<TAnalyzer, TFix> Expecting(params DiagnosticResult[] expected)
    {
        ExpectedDiagnostics.AddRange(expected);
        return this;
    }

    /// <summary>Runs the test, which must fail with a message that has all <paramref name="fragments"/>.</summary>
    public async Task FailsWithAsync(params string[] fragments)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync());
        foreach (var fragment in fragments)
            Assert.True(failure.Message.Contains(fragment, StringComparison.Ordinal), $"\"{fragment}\" is not in:\n{failure.Message}");
    }

    /// <summary>Runs the test, which must fail with a <typeparamref name="TException"/>.</summary>
    public async Task RunExpectingAsync<TException>()
        where TException : Exception
        => await Assert.ThrowsAnyAsync<TException>(() => RunAsync());
}
