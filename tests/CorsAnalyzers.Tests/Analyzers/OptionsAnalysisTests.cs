using System.Collections.Immutable;
using System.Globalization;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>CORS0001: a value of an option that cannot be used is said once, with the reason.</summary>
public sealed class OptionsAnalysisTests
{
    private const string Name = "cors_analyzers.trusted_origins";
    private const string MaxAgeLimit = "cors_analyzers.max_age_limit";
    private const string OriginValidators = "cors_analyzers.origin_validators";
    private const string HeaderWriters = "cors_analyzers.header_writers";
    private const string ReportDevelopmentCode = "cors_analyzers.report_development_code";

    [Theory]
    [InlineData("*", "'*' means every site")]
    [InlineData("null", "'null' is what any sandboxed page sends")]
    [InlineData("a.example", "'a.example' has no scheme; write 'https://a.example'")]
    [InlineData("https://a.example, b.example", "'b.example' has no scheme; write 'https://b.example'")]
    [InlineData("https://a.example/", "'https://a.example/' ends with a slash; write 'https://a.example'")]
    [InlineData("https://a.example:443", "'https://a.example:443' names the default port, which browsers leave out; write 'https://a.example'")]
    [InlineData("https://A.example", "'https://A.example' has upper-case letters; write 'https://a.example'")]
    [InlineData("https://*.com", "'https://*.com' means every site under 'com'")]
    [InlineData("https://*.github.io", "'https://*.github.io' means every site under 'github.io'")]
    [InlineData("https://x.*.example", "'https://x.*.example' has a '*' that is not the whole first label of the host")]
    [InlineData("https://a.example https://b.example", "'https://a.example https://b.example' holds several origins; separate them with commas")]
    [InlineData(",", "it names no origin")]
    public async Task SaysWhatIsWrong(string value, string reason)
    {
        var diagnostic = Assert.Single(await RunAsync(_ => value));
        Assert.Equal(("CORS0001", DiagnosticSeverity.Warning, Location.None), (diagnostic.Id, diagnostic.Severity, diagnostic.Location));
        Assert.Equal(
            $"The option '{Name}' has the value '{value}', which cannot be used: {reason}",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("https://a.example")]
    [InlineData(" https://a.example , https://*.b.example:8443,http://localhost:3000,")]
    [InlineData("https://*.shop.github.io")]
    public async Task IsSilentWhereItCanBeUsed(string? value) => Assert.Empty(await RunAsync(_ => value));

    [Fact]
    public async Task SaysEachWrongValueOnce()
    {
        var diagnostics = await RunAsync(path => path switch { "/Test0.cs" or "/Test1.cs" => "*", "/Test2.cs" => "null", _ => "https://a.example" });
        Assert.Equal(2, diagnostics.Length);
        Assert.Equal(2, diagnostics.Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)).Distinct().Count());
    }

    [Theory]
    [InlineData("1d", "it is not a whole number of seconds, such as 86400")]
    [InlineData("7200.5", "it is not a whole number of seconds, such as 86400")]
    [InlineData("-1", "it is not a whole number of seconds, such as 86400")]
    [InlineData("00:10:00", "it is not a whole number of seconds, such as 86400")]
    [InlineData("0", "no preflight would be cached")]
    public Task TheAgeLimitIsANumberOfSeconds(string value, string reason) => VerifyErrorAsync(MaxAgeLimit, value, reason);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("1")]
    [InlineData(" 7200 ")]
    [InlineData("99999999999999999999")]
    public async Task AnyNumberOfSecondsCanBeTheLimit(string value) => Assert.Empty(await RunAsync(_ => value, MaxAgeLimit));

    /// <summary>The limit in force, and whether an hour is beyond it; a wrong one counts as none.</summary>
    [Theory]
    [InlineData("600", 3600, "Access-Control-Max-Age is 3600 s, beyond the limit of 600 s: browsers shorten it")]
    [InlineData("3600", 3600, null)]
    [InlineData("604800", 604800, null)]
    [InlineData("one", 86400, null)]
    [InlineData("one", 86401, "Access-Control-Max-Age is 86401 s, beyond the limit of 86400 s: browsers shorten it")]
    public async Task TheAgeLimitDecides(string limit, int age, string? expected)
    {
        var compilation = Analysis.Compile([$$"""
            using Microsoft.AspNetCore.Cors.Infrastructure;

            static class Policies
            {
                static void Configure(CorsPolicyBuilder policy) => policy.WithOrigins("https://a.example").SetPreflightMaxAge(TimeSpan.FromSeconds({{age}}));
            }
            """]);
        var diagnostics = await Analysis.RunAsync(compilation, new AnalyzerOptions([], new Provider(MaxAgeLimit, _ => limit)));
        Assert.Equal(
            expected is null ? [] : [expected],
            diagnostics.Where(static diagnostic => diagnostic.Id == "CORS3015").Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("IsAllowed", "'IsAllowed' does not say whose method it is; write 'Type.IsAllowed'")]
    [InlineData("OriginRules.IsAllowed, IsKnown", "'IsKnown' does not say whose method it is; write 'Type.IsKnown'")]
    [InlineData("T:Shop.OriginRules", "'T:Shop.OriginRules' is no method")]
    [InlineData("P:Shop.OriginRules.IsAllowed", "'P:Shop.OriginRules.IsAllowed' is no method")]
    [InlineData("M:IsAllowed(System.String)", "'M:IsAllowed(System.String)' is not the name of a method, such as 'OriginRules.IsAllowed'")]
    [InlineData("OriginRules.IsAllowed(string)", "'OriginRules.IsAllowed(string)' is not the name of a method, such as 'OriginRules.IsAllowed'")]
    [InlineData("Shop.OriginRules.", "'Shop.OriginRules.' is not the name of a method, such as 'OriginRules.IsAllowed'")]
    [InlineData("Shop..IsAllowed", "'Shop..IsAllowed' is not the name of a method, such as 'OriginRules.IsAllowed'")]
    [InlineData("Rules<T>.IsAllowed", "'Rules<T>.IsAllowed' is not the name of a method, such as 'OriginRules.IsAllowed'")]
    [InlineData("Rules`x.IsAllowed", "'Rules`x.IsAllowed' is not the name of a method, such as 'OriginRules.IsAllowed'")]
    [InlineData("OriginRules.IsAllowed OriginRules.IsKnown", "'OriginRules.IsAllowed OriginRules.IsKnown' is not the name of a method, such as 'OriginRules.IsAllowed'")]
    [InlineData("*", "'*' is not the name of a method, such as 'OriginRules.IsAllowed'")]
    [InlineData(",", "it names no method")]
    public Task AValidatorIsAMethodOfAType(string value, string reason) => VerifyErrorAsync(OriginValidators, value, reason);

    [Theory]
    [InlineData("")]
    [InlineData("OriginRules.IsAllowed")]
    [InlineData(" Shop.Cors.OriginRules.IsAllowed , Rules`1.IsKnown,")]
    [InlineData("M:Shop.OriginRules.IsAllowed(System.String,System.Boolean), Shop.OriginRules.IsKnown")]
    [InlineData("M:Shop.Rules`1.IsAllowed``2(``0,`0), Другое.Имя")]
    public async Task AValidatorNeedNotBeInThisCompilation(string value) => Assert.Empty(await RunAsync(_ => value, OriginValidators));

    [Theory]
    [InlineData("Write", "'Write' does not say whose method it is; write 'Type.Write'")]
    [InlineData("Write(name: a, value: b)", "'Write' does not say whose method it is; write 'Type.Write'")]
    [InlineData("Responses.Write(header, content)", "'Responses.Write(header, content)' is not the name of a method, such as 'OriginRules.IsAllowed'")]
    [InlineData("Responses.Write(name: header)", "'(name: header)' does not say which parameters take a header's name and its value; write '(name: header, value: content)'")]
    [InlineData("Responses.Write(name: a, value: a)", "'(name: a, value: a)' does not say which parameters take a header's name and its value; write '(name: header, value: content)'")]
    [InlineData("Responses.Write(name: a, value: 1)", "'(name: a, value: 1)' does not say which parameters take a header's name and its value; write '(name: header, value: content)'")]
    [InlineData("Responses.Write(name: a, value: b, kind: c)", "'(name: a, value: b, kind: c)' does not say which parameters take a header's name and its value; write '(name: header, value: content)'")]
    [InlineData("Responses.Write(name: a, name: b)", "'(name: a, name: b)' does not say which parameters take a header's name and its value; write '(name: header, value: content)'")]
    [InlineData(",", "it names no method")]
    public Task AHeaderWriterIsAMethodWithTwoParameters(string value, string reason) => VerifyErrorAsync(HeaderWriters, value, reason);

    [Theory]
    [InlineData("")]
    [InlineData("Responses.Write")]
    [InlineData("Responses.Write (value: content, name: header), Shop.Web.Headers.Set(name:n,value:v),")]
    [InlineData("M:Shop.Responses.Write(System.String,System.String), M:Shop.Responses.Set(System.String,System.String)(name: header, value: content)")]
    public async Task AHeaderWriterNeedNotBeInThisCompilation(string value) => Assert.Empty(await RunAsync(_ => value, HeaderWriters));

    [Theory]
    [InlineData("yes")]
    [InlineData("1")]
    [InlineData("true, false")]
    public Task DevelopmentCodeIsReportedOrNot(string value) =>
        VerifyErrorAsync(ReportDevelopmentCode, value, "it is neither 'true' nor 'false'");

    [Theory]
    [InlineData("")]
    [InlineData("true")]
    [InlineData(" False ")]
    public async Task EitherCanBeSaidOfDevelopmentCode(string value) => Assert.Empty(await RunAsync(_ => value, ReportDevelopmentCode));

    [Theory]
    [InlineData("Strickt")]
    [InlineData("All")]
    [InlineData("Security Only")]
    public async Task TheModeIsOneOfFour(string value)
    {
        var diagnostic = Assert.Single(await RunAsync(EditorConfigOptions.Of("is_global = true\nbuild_property.CorsAnalyzersMode = " + value)));
        Assert.Equal(("CORS0001", Location.None), (diagnostic.Id, diagnostic.Location));
        Assert.Equal(
            $"The option 'CorsAnalyzersMode' has the value '{value}', which cannot be used: the modes are Default, Strict, SecurityOnly, None",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Default")]
    [InlineData("Strict")]
    [InlineData("SecurityOnly")]
    [InlineData("None")]
    [InlineData(" securityonly ")]
    public async Task TheLetterCaseOfTheModeDoesNotMatter(string value) =>
        Assert.Empty(await RunAsync(EditorConfigOptions.Of("is_global = true\nbuild_property.CorsAnalyzersMode = " + value)));

    /// <summary>A section for one file, and a global configuration for all.</summary>
    [Theory]
    [InlineData("[Test1.cs]\n")]
    [InlineData("[*.cs]\n")]
    [InlineData("is_global = true\n")]
    public async Task EachOptionCanBeSetPerFileAndForAll(string head)
    {
        var diagnostics = await RunAsync(EditorConfigOptions.Of(
            $"{head}{Name} = *\n{MaxAgeLimit} = 1d\n{OriginValidators} = IsAllowed\n{HeaderWriters} = Write\n{ReportDevelopmentCode} = yes\n"));
        Assert.Equal(5, diagnostics.Length);
        Assert.All(
            (string[])[Name, MaxAgeLimit, OriginValidators, HeaderWriters, ReportDevelopmentCode],
            option => Assert.Single(diagnostics, diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains($"'{option}'", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task IsSilentWithoutAspNetCore() => Assert.Empty(await RunAsync(_ => "*", withAspNetCore: false));

    private static async Task VerifyErrorAsync(string name, string value, string reason)
    {
        var diagnostic = Assert.Single(await RunAsync(_ => value, name));
        Assert.Equal(
            $"The option '{name}' has the value '{value}', which cannot be used: {reason}",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    private static Task<ImmutableArray<Diagnostic>> RunAsync(Func<string, string?> valueFor, string name = Name, bool withAspNetCore = true) =>
        RunAsync(new AnalyzerOptions([], new Provider(name, valueFor)), withAspNetCore);

    private static Task<ImmutableArray<Diagnostic>> RunAsync(AnalyzerOptions options, bool withAspNetCore = true) =>
        Analysis.RunAsync(Analysis.Compile(["class A { }", "class B { }", "class C { }"], withAspNetCore: withAspNetCore), options);

    private sealed class Provider(string name, Func<string, string?> valueFor) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Options(name, null);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(name, valueFor(tree.FilePath));

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options(string name, string? text) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = text ?? string.Empty;
            return key == name && text is not null;
        }
    }
}
