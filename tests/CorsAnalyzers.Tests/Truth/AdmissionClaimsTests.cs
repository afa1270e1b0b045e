using CorsAnalyzers.Protocol;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Tests.Truth;

/// <summary>
/// What the rules about admitted origins and about wildcards claim, shown with the real middleware: what the reported code answers, and what the
/// code answers that the fix makes of it.
/// </summary>
public sealed class AdmissionClaimsTests(AdmissionClaimsTests.Claims claims) : IClassFixture<AdmissionClaimsTests.Claims>
{
    private const string Weak = """policy.SetIsOriginAllowed(o => o.EndsWith("a.example")).AllowCredentials()""";
    private const string Listed = """policy.WithOrigins("https://a.example", "https://*.a.example").SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials()""";
    private const string Nobody = "no status";
    private const string Refused = "204";

    private static readonly (string Id, string Code, string? Fixed)[] Codes =
    [
        ("CORS1001", "policy.AllowAnyOrigin()", """policy.WithOrigins("https://a.example")"""),
        ("CORS1002", Weak, Listed),
        ("CORS1002", """policy.SetIsOriginAllowed(o => o.StartsWith("https://a.example")).AllowCredentials()""", """policy.WithOrigins("https://a.example").AllowCredentials()"""),
        ("CORS1002", """policy.SetIsOriginAllowed(o => o.StartsWith("http://localhost")).AllowCredentials()""", null),
        ("CORS1005", """policy.SetIsOriginAllowed(o => o.EndsWith(".azurestaticapps.net")).AllowCredentials()""", null),
        ("CORS1005", """policy.WithOrigins("https://*.com").SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials()""", null),
        ("CORS1009", """policy.WithOrigins("https://a.example", "http://localhost:3000").AllowCredentials()""", null),
        ("CORS1009", """policy.SetIsOriginAllowed(o => new Uri(o).Host == "localhost").AllowCredentials()""", null),
        ("CORS1010", """policy.WithOrigins("https://a.example", "https://b.example")""", null),
        ("CORS2004", """policy.WithOrigins("https://a.example").WithHeaders("*", "x-a").AllowCredentials()""", """policy.WithOrigins("https://a.example").AllowAnyHeader().AllowCredentials()"""),
        ("CORS2004", """policy.WithOrigins("https://a.example").AllowAnyMethod().WithMethods("PUT").AllowCredentials()""", """policy.WithOrigins("https://a.example").AllowAnyMethod().AllowCredentials()"""),
        ("CORS2004", """policy.WithOrigins("https://a.example").WithExposedHeaders("*").AllowCredentials()""", """policy.WithOrigins("https://a.example").AllowCredentials()"""),
        ("CORS3005", """policy.WithOrigins("https://a.example").AllowAnyHeader().AllowCredentials()""", null),
        ("CORS3016", """policy.WithOrigins("https://a.example").WithHeaders("x-a")""", """policy.WithOrigins("https://a.example").WithHeaders("x-a").SetPreflightMaxAge(TimeSpan.FromHours(2))"""),
    ];

    [Theory]
    [InlineData(0, "https://attacker.test", "no status | Access-Control-Allow-Origin: *", Nobody)]
    [InlineData(0, "https://a.example", "no status | Access-Control-Allow-Origin: *", "no status | Access-Control-Allow-Origin: https://a.example")]
    [InlineData(1, "https://attackera.example", "no status | Access-Control-Allow-Credentials: true | Access-Control-Allow-Origin: https://attackera.example | Vary: Origin", Nobody)]
    [InlineData(1, "https://a.example", Credentialed + "https://a.example | Vary: Origin", Credentialed + "https://a.example | Vary: Origin")]
    [InlineData(1, "https://x.y.a.example", Credentialed + "https://x.y.a.example | Vary: Origin", Credentialed + "https://x.y.a.example | Vary: Origin")]
    [InlineData(1, "http://x.a.example", Credentialed + "http://x.a.example | Vary: Origin", Nobody)]
    [InlineData(2, "https://a.example.attacker.test", Credentialed + "https://a.example.attacker.test | Vary: Origin", Nobody)]
    [InlineData(2, "https://a.example", Credentialed + "https://a.example | Vary: Origin", Credentialed + "https://a.example")]
    [InlineData(3, "http://localhost.attacker.test", Credentialed + "http://localhost.attacker.test | Vary: Origin")]
    [InlineData(4, "https://attacker.azurestaticapps.net", Credentialed + "https://attacker.azurestaticapps.net | Vary: Origin")]
    [InlineData(5, "https://attacker.com", Credentialed + "https://attacker.com | Vary: Origin")]
    [InlineData(6, "http://localhost:3000", Credentialed + "http://localhost:3000 | Vary: Origin")]
    [InlineData(7, "http://localhost:8443", Credentialed + "http://localhost:8443 | Vary: Origin")]
    [InlineData(8, "https://b.example", "no status | Access-Control-Allow-Origin: https://b.example | Vary: Origin")]
    [InlineData(11, "https://a.example", Credentialed + "https://a.example | Access-Control-Expose-Headers: *", Credentialed + "https://a.example")]
    public void Answers(int code, string origin, string answer, string? fixedAnswer = null)
    {
        var request = CorsRequest.Get(origin);
        Assert.Equal((answer, fixedAnswer), claims.Ask(code, request, preflight: false));
    }

    [Theory]
    [InlineData(9, "GET", "x-b", Refused + " | Access-Control-Allow-Credentials: true | Access-Control-Allow-Headers: *,x-a | Access-Control-Allow-Origin: https://a.example", PreflightVerdict.HeaderNotAllowed)]
    [InlineData(10, "DELETE", "", Refused + " | Access-Control-Allow-Credentials: true | Access-Control-Allow-Methods: *,PUT | Access-Control-Allow-Origin: https://a.example", PreflightVerdict.MethodNotAllowed)]
    public void ABrowserTakesTheWildcardForAName(int code, string method, string header, string answer, PreflightVerdict verdict)
    {
        var request = new CorsRequest("https://a.example", method, header.Length == 0 ? [] : [new HeaderField(header, "1")], CredentialsMode.Include);
        var (before, after) = claims.Ask(code, request, preflight: true);
        Assert.Equal(answer, before);
        Assert.Equal(verdict, Judge(request, before));
        Assert.Equal(PreflightVerdict.Allowed, Judge(request, after!));
    }

    [Fact]
    public void AnyHeaderIsWhateverIsAskedFor() => Assert.Contains(
        "Access-Control-Allow-Headers: x-forwarded-for |",
        claims.Ask(12, new CorsRequest("https://a.example", "GET", [new HeaderField("X-Forwarded-For", "::1")], CredentialsMode.Include), preflight: true).Before);

    [Fact]
    public void PreflightsAreCachedOnlyWhereAnAgeIsSent()
    {
        var (before, after) = claims.Ask(13, new CorsRequest("https://a.example", "GET", [new HeaderField("x-a", "1")], CredentialsMode.Omit), preflight: true);
        Assert.DoesNotContain("Max-Age", before);
        Assert.Contains("Access-Control-Max-Age: 7200", after);
    }

    [Fact]
    public void TheRulesSpeakOfTheCodeAndNotOfTheFixedCode() => Assert.Equal(
        Codes.SelectMany(static (code, i) => new[] { (i, false, code.Id, true), (i, true, code.Id, false) }).Where(row => !row.Item2 || Codes[row.i].Fixed is not null),
        Codes.SelectMany((code, i) => new[]
        {
            (i, false, code.Id, claims.Reports(i, isFixed: false, code.Id)),
            (i, true, code.Id, claims.Reports(i, isFixed: true, code.Id)),
        }).Where(row => !row.Item2 || Codes[row.i].Fixed is not null));

    private const string Credentialed = "no status | Access-Control-Allow-Credentials: true | Access-Control-Allow-Origin: ";

    private static PreflightVerdict Judge(CorsRequest request, string answer)
    {
        var parts = answer.Split(" | ");
        var headers = parts.Skip(1).Select(static part => part.Split(": ")).Select(static part => new HeaderField(part[0], part[1]));
        return Preflight.Evaluate(request, new CorsResponse(int.Parse(parts[0]), headers)).Verdict;
    }

    /// <summary>All codes and what the fixes make of them, compiled, run and analyzed once.</summary>
    public sealed class Claims : IAsyncLifetime
    {
        private readonly HashSet<(int Row, string Id)> reported = [];
        private RealPolicies? real;

        internal (string Before, string? After) Ask(int code, CorsRequest request, bool preflight) => (
            real!.Ask(code * 2, request, preflight).ToString(),
            Codes[code].Fixed is null ? null : real.Ask((code * 2) + 1, request, preflight).ToString());

        internal bool Reports(int code, bool isFixed, string id) => reported.Contains(((code * 2) + (isFixed ? 1 : 0), id));

        public async Task InitializeAsync()
        {
            var compilation = PolicySource.Compile([.. Codes.SelectMany(static code => new[] { code.Code, code.Fixed ?? "policy" })]);
            real = new RealPolicies(compilation);
            var findings = await Analysis.RunAsync(
                Analysis.SwitchOn(compilation, ["CORS3005", "CORS3016"]),
                EditorConfigOptions.Of("root = true\n[*.cs]\ncors_analyzers.trusted_origins = https://a.example, https://*.a.example, http://localhost:3000\n"));
            foreach (var finding in findings)
            {
                var method = (await finding.Location.SourceTree!.GetRootAsync()).FindNode(finding.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>()!;
                reported.Add((Enumerable.Range(0, Codes.Length * 2).Single(row => PolicySource.MethodOf(row) == method.Identifier.ValueText), finding.Id));
            }
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
