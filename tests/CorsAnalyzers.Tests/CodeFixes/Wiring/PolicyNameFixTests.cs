using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Tests.CodeFixes.Wiring;

/// <summary>Names of policies that are corrected.</summary>
public sealed class PolicyNameFixTests
{
    [Theory]
    [InlineData("""app.UseCors(«"Spa"»); // who asks""", """app.UseCors("spa"); // who asks""")]
    [InlineData("""app.UseCors(policyName: «@"Spa"»);""", """app.UseCors(policyName: @"spa");""")]
    [InlineData("""app.MapGet("/", [Microsoft.AspNetCore.Cors.EnableCors(«"Spa"»)] () => "");""", """app.MapGet("/", [Microsoft.AspNetCore.Cors.EnableCors("spa")] () => "");""")]
    [InlineData("""const string Name = "Spa"; app.UseCors(«Name»);""", """const string Name = "spa"; app.UseCors(Name);""")]
    [InlineData("""app.UseCors(«Names.Spa»); static class Names { public const string Spa = "Spa"; }""", """app.UseCors(Names.Spa); static class Names { public const string Spa = "spa"; }""")]
    [InlineData("""const string Name = "Spa"; app.UseCors(«Name»); app.MapGet("/", () => Name);""", null)]
    [InlineData("""app.UseCors(«nameof(Spa)»); static class Spa { }""", null)]
    [InlineData("""app.UseCors(«"Sp" + "a"»);""", null)]
    [InlineData("""app.UseCors(«"shop"»);""", null)]
    [InlineData("""«app.UseCors("Spa")»;""", null)]
    public async Task IsTheNearest(string source, string? fixedSource)
    {
        const string Head = "var app = WebApplication.Create(args);\n";
        Assert.Equal(
            fixedSource is null ? null : Head + fixedSource,
            await MarkedFinding.FixAsync(new UnknownPolicyNameFixProvider(), RuleCatalog.UnknownPolicyName, FixHint.Replace, Head + source, "Spa", "spa"));
    }
}
