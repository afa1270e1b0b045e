using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Documentation;

public sealed class RiskyHeaderPageTests
{
    /// <summary>Each header that the page of CORS3004 names is one that the rule reports.</summary>
    [Fact]
    public async Task EachHeaderOfThePageIsReported()
    {
        var names = MarkdownPage.Read(RuleTexts.PathOf("CORS3004")).Rows
            .Where(row => row.Section == "Why it matters")
            .SelectMany(row => row.Cells[0].Split(','))
            .Select(name => name.Trim().Trim('`'))
            .ToList();
        Assert.NotEmpty(names);
        var source = $$"""
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy
                .WithOrigins("https://shop.example")
                .WithHeaders({{string.Join(", ", names.Select(name => $"\"{name}\""))}})
                .AllowCredentials()));
            """;
        var reported = await Analysis.RunAsync(Analysis.Compile([source], OutputKind.ConsoleApplication));
        var literals = reported.Where(diagnostic => diagnostic.Id == "CORS3004")
            .Select(diagnostic => diagnostic.Location.SourceSpan)
            .Select(span => source[span.Start..span.End].Trim('"'));
        Assert.Equal(names.Order(StringComparer.Ordinal), literals.Order(StringComparer.Ordinal));
    }
}
