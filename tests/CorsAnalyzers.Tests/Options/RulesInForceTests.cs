using CorsAnalyzers.Options;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Tests.Options;

/// <summary>Rules that are off by default are judged where somebody has switched them on, in whichever way, and nowhere else.</summary>
public sealed class RulesInForceTests
{
    private static readonly Rule Off = RuleCatalog.MissingMaxAge;
    private static readonly RulesInForce Rules = new([RuleCatalog.AnyOrigin, Off]);
    private static readonly SyntaxTree Tree = CSharpSyntaxTree.ParseText("", path: "/A.cs");

    [Fact]
    public void OffWhereNobodySaysAnything() => Assert.Same(InForce(Options()), InForce(Options().WithGeneralDiagnosticOption(ReportDiagnostic.Error)));

    [Theory]
    [InlineData(ReportDiagnostic.Warn)]
    [InlineData(ReportDiagnostic.Error)]
    [InlineData(ReportDiagnostic.Info)]
    [InlineData(ReportDiagnostic.Hidden)]
    public void OnByEachWayToSaySo(ReportDiagnostic severity)
    {
        var off = InForce(Options());
        var byOption = InForce(Options().WithSpecificDiagnosticOptions([new(Off.Id, severity)]));
        Assert.NotSame(off, byOption);
        Assert.Same(byOption, InForce(Options(new Configured(Tree, severity, null))));
        Assert.Same(byOption, InForce(Options(new Configured(null, null, severity))));
        Assert.Same(off, InForce(Options(new Configured(CSharpSyntaxTree.ParseText("", path: "/B.cs"), severity, null))));
    }

    [Fact]
    public void OffWhereItIsSwitchedOff() => Assert.Same(InForce(Options()), InForce(Options(new Configured(Tree, ReportDiagnostic.Suppress, null))));

    /// <summary>What the compiler makes of <c>.editorconfig</c> reaches the analyzers.</summary>
    [Fact]
    public async Task IsReportedWhereItIsSwitchedOn()
    {
        var source = """class A { void M(CorsOptions o) => o.AddDefaultPolicy(p => p.WithOrigins("https://a.example").WithMethods("PUT")); }""";
        var compilation = Analysis.Compile(["using Microsoft.AspNetCore.Cors.Infrastructure;\n" + source]);
        Assert.Empty(await Analysis.RunAsync(compilation));
        var configured = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new Configured(compilation.SyntaxTrees[0], ReportDiagnostic.Warn, null)));
        Assert.Equal(Off.Id, Assert.Single(await Analysis.RunAsync(configured)).Id);
    }

    private static CorsRuleSet InForce(CompilationOptions options) => Rules.For(Tree, options, CancellationToken.None);

    private static CSharpCompilationOptions Options(SyntaxTreeOptionsProvider? provider = null) =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithSyntaxTreeOptionsProvider(provider);

    /// <summary>What an <c>.editorconfig</c> says for one tree, or a global configuration for all.</summary>
    private sealed class Configured(SyntaxTree? tree, ReportDiagnostic? here, ReportDiagnostic? everywhere) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(SyntaxTree asked, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            Is(asked == tree && diagnosticId == Off.Id ? here : null, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            Is(diagnosticId == Off.Id ? everywhere : null, out severity);

        private static bool Is(ReportDiagnostic? value, out ReportDiagnostic severity)
        {
            severity = value ?? ReportDiagnostic.Default;
            return value is not null;
        }
    }
}
