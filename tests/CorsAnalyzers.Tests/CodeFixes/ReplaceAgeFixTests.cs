using CorsAnalyzers.Analyzers;
using CorsAnalyzers.CodeFixes;
using Verify = CorsAnalyzers.Tests.CodeFixes.FixVerifier<
    CorsAnalyzers.Analyzers.CorsAnalyzer, CorsAnalyzers.CodeFixes.ReplaceAgeFixProvider>;

namespace CorsAnalyzers.Tests.CodeFixes;

public sealed class ReplaceAgeFixTests
{
    [Theory]
    [InlineData("TimeSpan.{|CORS3015:FromDays(7)|}", "TimeSpan.FromDays(1)")]
    [InlineData("TimeSpan.{|CORS3015:FromDays(1.5)|}", "TimeSpan.FromDays(1)")]
    [InlineData("TimeSpan.{|CORS3015:FromHours(48)|}", "TimeSpan.FromHours(24)")]
    [InlineData("TimeSpan.{|CORS3015:FromMinutes(60 * 48)|}", "TimeSpan.FromMinutes(1440)")]
    [InlineData("TimeSpan.{|CORS3015:FromSeconds(60 * 60 * 24 * 7)|}", "TimeSpan.FromSeconds(86400)")]
    [InlineData("TimeSpan.{|CORS3015:FromMilliseconds(604800000)|}", "TimeSpan.FromMilliseconds(86400000)")]
    [InlineData("System.TimeSpan.{|CORS3015:FromDays(7)|}", "System.TimeSpan.FromDays(1)")]
    [InlineData("TimeSpan.{|CORS3015:FromSeconds(value: 604800)|}", "TimeSpan.FromSeconds(value: 86400)")]
    [InlineData("{|CORS3015:new TimeSpan(7, 0, 0, 0)|}", "TimeSpan.FromSeconds(86400)")]
    [InlineData("{|CORS3015:new System.TimeSpan(48, 0, 0)|}", "System.TimeSpan.FromSeconds(86400)")]
    [InlineData("{|CORS3015:new global::System.TimeSpan(7, 0, 0, 0)|}", "global::System.TimeSpan.FromSeconds(86400)")]
    [InlineData("TimeSpan.{|CORS3014:FromSeconds(-1)|}", "TimeSpan.FromSeconds(0)")]
    [InlineData("TimeSpan.{|CORS3014:FromDays(-1)|}", "TimeSpan.FromDays(0)")]
    [InlineData("TimeSpan.{|CORS3014:FromMilliseconds(1500)|}", "TimeSpan.FromMilliseconds(2000)")]
    [InlineData("TimeSpan.{|CORS3014:FromMinutes(0.125)|}", "TimeSpan.FromSeconds(8)")]
    [InlineData("TimeSpan.{|CORS3014:FromHours(value: 0.0001)|}", "TimeSpan.FromSeconds(1)")]
    [InlineData("{|CORS3014:new TimeSpan(0, 0, -1)|}", "TimeSpan.FromSeconds(0)")]
    public Task AgeIsWrittenInTheSameForm(string age, string fixedAge) =>
        Verify.VerifyAsync(Program($"policy.SetPreflightMaxAge({age});"), Program($"policy.SetPreflightMaxAge({fixedAge});"));

    [Theory]
    [InlineData("var age = TimeSpan.FromDays(7); policy.SetPreflightMaxAge({|CORS3015:age|});")]
    [InlineData("const int Days = 7; policy.SetPreflightMaxAge(TimeSpan.{|CORS3015:FromDays(Days)|});")]
    [InlineData("policy.SetPreflightMaxAge(TimeSpan.FromDays(6).{|CORS3015:Add(TimeSpan.FromDays(1))|});")]
    [InlineData("policy.SetPreflightMaxAge({|CORS3015:TimeSpan.FromDays(6) + TimeSpan.FromDays(1)|});")]
    [InlineData("policy.SetPreflightMaxAge({|CORS3014:TimeSpan.MaxValue|});")]
    [InlineData("policy.SetPreflightMaxAge(TimeSpan.{|CORS3015:FromTicks(6048000000000)|});")]
    [InlineData("policy.SetPreflightMaxAge({|CORS3015:new(7, 0, 0, 0)|});")]
    [InlineData("policy.SetPreflightMaxAge(TimeSpan.{|CORS3015:FromDays(7 /* a week */)|});")]
    [InlineData("policy.SetPreflightMaxAge({|CORS3015:new TimeSpan(7, 0, 0, /* no seconds */ 0)|});")]
    public Task NoFix(string configure) => Verify.VerifyNoFixAsync(Program(configure));

    [Fact]
    public Task ImportedFactoryStaysUnqualified() => Verify.VerifyAsync(
        "using static System.TimeSpan;\n" + Program("policy.SetPreflightMaxAge({|CORS3014:FromMinutes(0.125)|});"),
        "using static System.TimeSpan;\n" + Program("policy.SetPreflightMaxAge(FromSeconds(8));"));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task LinesAndCommentsStay(string lineEnding) => Verify.VerifyAsync(
        Program("""
            policy
                .AllowAnyHeader()
                .SetPreflightMaxAge(
                    // as long as it goes
                    TimeSpan
                        .{|CORS3015:FromDays(7)|} // days
                );
            options.AddPolicy("other", other => other.AllowAnyOrigin().SetPreflightMaxAge(/* s */ {|CORS3015:new TimeSpan(7, 0, 0, 0)|} /* long */));
            """).ReplaceLineEndings(lineEnding),
        Program("""
            policy
                .AllowAnyHeader()
                .SetPreflightMaxAge(
                    // as long as it goes
                    TimeSpan
                        .FromDays(1) // days
                );
            options.AddPolicy("other", other => other.AllowAnyOrigin().SetPreflightMaxAge(/* s */ TimeSpan.FromSeconds(86400) /* long */));
            """).ReplaceLineEndings(lineEnding));

    [Fact]
    public Task EachPolicyIsRepaired() => Verify.VerifyAsync(
        Program("""
            policy.SetPreflightMaxAge(TimeSpan.{|CORS3015:FromDays(7)|}).WithMethods("PUT");
            options.AddPolicy("other", other => other.WithOrigins("https://shop.example").SetPreflightMaxAge(TimeSpan.{|CORS3015:FromHours(25)|}));
            """),
        Program("""
            policy.SetPreflightMaxAge(TimeSpan.FromDays(1)).WithMethods("PUT");
            options.AddPolicy("other", other => other.WithOrigins("https://shop.example").SetPreflightMaxAge(TimeSpan.FromHours(24)));
            """));

    [Theory]
    [InlineData("TimeSpan.FromDays(7)", "CORS3015", "Let preflights be cached for 86400 s")]
    [InlineData("TimeSpan.FromSeconds(1.5)", "CORS3014", "Let preflights be cached for 2 s")]
    public async Task ActionIsNamedAndHasTheIdAsItsKey(string age, string id, string title)
    {
        var action = await OfferedFix.FindAsync(
            new CorsAnalyzer(), new ReplaceAgeFixProvider(), id, Program($"policy.SetPreflightMaxAge({age});"));
        Assert.Equal(title, action!.Title);
        Assert.Equal(id, action.EquivalenceKey);
    }

    private static string Program(string configure) => $$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddDefaultPolicy(policy =>
        {
            policy.WithOrigins("https://shop.example");
            {{configure.Replace("\n", "\n    ")}}
        }));
        builder.Build().Run();
        """;
}
