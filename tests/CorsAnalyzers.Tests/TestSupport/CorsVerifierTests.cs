using CorsAnalyzers.Tests.Testing;
using VerifyAnalyzer = CorsAnalyzers.Tests.TestSupport.CorsAnalyzerVerifier<CorsAnalyzers.Tests.Testing.NamingAnalyzer>;
using VerifyFix = CorsAnalyzers.Tests.TestSupport.CorsCodeFixVerifier<
    CorsAnalyzers.Tests.Testing.NamingAnalyzer, CorsAnalyzers.Tests.Testing.NamingFix>;

namespace CorsAnalyzers.Tests.TestSupport;

public sealed class CorsVerifierTests
{
    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy.WithOrigins("https://example.com")));
        var app = builder.Build();
        app.UseCors();
        app.MapGet("/", () => Results.Ok(Enumerable.Empty<int>()));
        await app.RunAsync();
        """;

    [Fact]
    public Task CompilesAMinimalProgram()
        => VerifyAnalyzer.VerifyAsync(Program + "\nclass [|badA|] { string? name; string? Name => name; }");

    [Fact]
    public Task CompilesMarkedTopLevelStatements()
        => VerifyAnalyzer.VerifyAsync("{|CS0103:Unknown|}.Run();\n{|#0:Console|}.WriteLine();");

    [Fact]
    public Task CompilesAStartupClass() => VerifyAnalyzer.VerifyAsync("""
        public class Startup
        {
            public void ConfigureServices(IServiceCollection services) => services.AddCors();

            public void Configure(IApplicationBuilder app) => app.UseCors(policy => policy.AllowAnyOrigin());
        }
        """);

    [Fact]
    public async Task FailsForCodeThatDoesNotCompile()
    {
        var source = Program + "\nclass A : Unknown { }";
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => VerifyAnalyzer.VerifyAsync(source));
        Assert.Contains("CS0246", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task ComparesExpectedDiagnostics()
        => VerifyAnalyzer.VerifyAsync(
            "class {|#0:badA|} { }", VerifyAnalyzer.Diagnostic().WithLocation(0).WithArguments("badA"));

    [Fact]
    public Task VerifiesFixes() => VerifyFix.VerifyFixAsync(Program + "\nclass [|badA|] { }", Program + "\nclass goodA { }");

    [Fact]
    public Task ReadsTheEditorConfig() => new VerifyAnalyzer.Test
    {
        TestCode = "class badA { } class [|worseB|] { }",
        EditorConfig = "root = true\n[*.cs]\nbad_prefix = worse\n",
    }.RunAsync();

    [Fact]
    public void LoadsEachReferenceOnce()
    {
        Assert.True(AspNetCoreReferences.NetCoreOnly.Length > 100);
        Assert.Contains("Microsoft.AspNetCore.Cors.dll", AspNetCoreReferences.All.Select(reference => Path.GetFileName(reference.Display)));
        Assert.DoesNotContain(
            "Microsoft.AspNetCore.Cors.dll", AspNetCoreReferences.NetCoreOnly.Select(reference => Path.GetFileName(reference.Display)));
        Assert.Same(AspNetCoreReferences.NetCoreOnly[0], AspNetCoreReferences.All[0]);
    }
}
