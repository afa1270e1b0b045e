using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Options;

/// <summary><c>// D: CORSnnnn</c> is a finding that is reported only with <c>cors_analyzers.report_development_code</c>.</summary>
public sealed class ReportDevelopmentCodeTests
{
    private const string Option = "cors_analyzers.report_development_code = ";

    private const string Source = """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        static class Policies
        {
            static void Branch(WebApplication app)
            {
                if (app.Environment.IsDevelopment())
                    app.UseCors(policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials()); // D: CORS2002
                else
                    app.UseCors(policy => policy.WithOrigins("https://a.example").AllowCredentials());
            }

            static void Return(IWebHostEnvironment environment, CorsPolicyBuilder policy)
            {
                policy.WithOrigins("https://a.example");
                if (!environment.IsEnvironment("Development"))
                    return;

                policy.SetPreflightMaxAge(TimeSpan.FromDays(2)); // D: CORS3015
                policy.SetIsOriginAllowed(_ => true).AllowCredentials(); // D: CORS2002
            }

            static void Name(IWebHostEnvironment environment, CorsPolicyBuilder policy)
            {
                if (environment.EnvironmentName == "Development")
                    policy.WithMethods("TRACE"); // D: CORS3012
            }

            static void Staging(IWebHostEnvironment environment, CorsPolicyBuilder policy)
            {
                if (environment.IsStaging())
                    policy.SetIsOriginAllowed(_ => true).AllowCredentials(); // CORS2002
            }

            static void Write(HttpContext context, IWebHostEnvironment environment)
            {
                if (environment.IsDevelopment())
                {
                    context.Response.Headers.AccessControlAllowOrigin = context.Request.Headers.Origin; // D: CORS2002
                    context.Response.Headers.AccessControlAllowCredentials = "true";
                }
            }
        }
        """;

    [Theory]
    [InlineData("[*.cs]\n" + Option + "true")]
    [InlineData("[*.cs]\n" + Option + " TRUE ")]
    [InlineData("is_global = true\n" + Option + "true")]
    public async Task TrueReportsIt(string configuration) => await Analysis.VerifyMarksAsync([Found(Source)], configuration);

    [Theory]
    [InlineData("")]
    [InlineData("[*.cs]\n" + Option + "false")]
    [InlineData("[*.cs]\n" + Option)]
    [InlineData("[Else.cs]\n" + Option + "true")]
    public async Task ElseItProvesNothing(string configuration) => await Analysis.VerifyMarksAsync([Source], configuration);

    [Fact]
    public async Task EachFileHasItsOwn() =>
        await Analysis.VerifyMarksAsync(
            [Source, Found(Source).Replace("Policies", "Others", StringComparison.Ordinal)], "[Test1.cs]\n" + Option + "true");

    private static string Found(string source) => source.Replace("// D: ", "// ", StringComparison.Ordinal);
}
