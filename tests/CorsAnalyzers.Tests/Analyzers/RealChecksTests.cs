using CorsAnalyzers.Analyzers;
using CorsAnalyzers.Attacks;
using CorsAnalyzers.Core.Tests.Attacks;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>
/// Checks of the origin as applications write them, read by the simulation and run: each weak one is reported, no sound one is, and every origin
/// that a message names gets in.
/// </summary>
public sealed class RealChecksTests(RealChecksTests.Findings findings) : IClassFixture<RealChecksTests.Findings>
{
    // What another rule speaks of, and what is not known.
    private static readonly Dictionary<string, string[]> Otherwise = new()
    {
        // The stranger who is asked first speaks https; with http she is one of the look-alikes.
        ["o => o.StartsWith(\"http://\") && o != \"http://old.example.com\""] = ["CORS1002"],

        // 'null' is no URI for .NET; neither is the origin of a host that only some browsers take for one, and that is graver.
        ["o => !Uri.TryCreate(o, UriKind.Absolute, out var uri) || uri.Host == \"example.com\""] = ["CORS1002"],
    };

    [Fact]
    public void WeakOnesAreReported()
    {
        var missed = WeakChecks.All.Where(findings.Has)
            .Where(check => Otherwise.TryGetValue(check.Source, out var ids)
                ? !ids.SequenceEqual(findings.Of(check).Select(static finding => finding.Id))
                : RuleFor(check.Kind) is { } id && !findings.Of(check).Any(finding => finding.Id == id))
            .Select(check => $"{check.Kind}: {check.Source} — {findings.Show(check)}");
        Assert.True(!missed.Any(), string.Join("\n", missed));
    }

    [Fact]
    public void SoundOnesAreNot()
    {
        var wrong = SoundChecks.All.Where(findings.Has)
            .Where(check => findings.Of(check).Any(static finding => finding.Id is "CORS1001" or "CORS1002" or "CORS1003" or "CORS1005" or "CORS2002"))
            .Select(check => $"{check.Source} — {findings.Show(check)}");
        Assert.True(!wrong.Any(), string.Join("\n", wrong));
    }

    [Fact]
    public void EachOriginThatAMessageNamesGetsIn()
    {
        var refused = WeakChecks.All.Concat(SoundChecks.All).Where(findings.Has)
            .SelectMany(check => findings.Of(check).Select(finding => (check, finding)))
            .Where(static pair => !pair.check.Admits(OriginIn(pair.finding)))
            .Select(static pair => $"{pair.check.Source} — {pair.finding.GetMessage()}");
        Assert.True(!refused.Any(), string.Join("\n", refused));
    }

    // Other rules judge what is no attack.
    private static string? RuleFor(AttackKind kind) => kind switch
    {
        AttackKind.Stranger => "CORS2002",
        AttackKind.NullOrigin => "CORS1003",
        AttackKind.PublicSuffixNeighbour => "CORS1005",
        AttackKind.PlainHttp or AttackKind.OtherPort => null,
        _ => "CORS1002",
    };

    private static string OriginIn(Diagnostic finding) => finding.GetMessage().Split('\'')[1];

    /// <summary>All checks, each a policy of its own, compiled and analyzed once.</summary>
    public sealed class Findings : IAsyncLifetime
    {
        private Dictionary<string, List<Diagnostic>> byCheck = [];

        /// <summary>Whether the compiler that the tests run on understands the check.</summary>
        internal bool Has(OriginCheck check) => byCheck.ContainsKey(check.Source);

        internal IReadOnlyList<Diagnostic> Of(OriginCheck check) => byCheck[check.Source];

        internal string Show(OriginCheck check) => string.Join("; ", Of(check).Select(static finding => finding.Id + ": " + finding.GetMessage()));

        public async Task InitializeAsync()
        {
            var sources = WeakChecks.All.Concat(SoundChecks.All).Select(static check => check.Source).Distinct()
                .Where(static source => !SyntaxFactory.ParseExpression(source, options: new CSharpParseOptions(LanguageVersion.Latest)).ContainsDiagnostics)
                .ToList();
            var compilation = Analysis.Compile(
                [$$"""
                using System.Text.RegularExpressions;
                using Microsoft.AspNetCore.Cors.Infrastructure;

                public static class Policies
                {
                    private static readonly HashSet<string> Allowed = new(StringComparer.OrdinalIgnoreCase) { "https://example.com" };

                {{string.Join("\n", sources.Select(static (source, i) => $$"""
                        public static void Policy{{i}}(CorsPolicyBuilder policy) { policy.SetIsOriginAllowed({{source}}).AllowCredentials(); }
                    """))}}
                }
                """]);
            Assert.Equal([], compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static error => error.ToString()));
            byCheck = sources.ToDictionary(static source => source, static _ => new List<Diagnostic>());
            foreach (var finding in await Analysis.RunAsync(compilation))
            {
                var root = await finding.Location.SourceTree!.GetRootAsync();
                var policy = root.FindNode(finding.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>()!;
                byCheck[sources[int.Parse(policy.Identifier.ValueText["Policy".Length..])]].Add(finding);
            }
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
