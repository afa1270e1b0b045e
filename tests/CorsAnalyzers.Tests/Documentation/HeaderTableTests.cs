using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Documentation;

/// <summary>Pages that show headers in a table show headers that their rule reports.</summary>
public sealed class HeaderTableTests
{
    [Theory]
    [InlineData("CORS3004", "WithOrigins(\"https://shop.example\").AllowCredentials().WithHeaders")]
    [InlineData("CORS3006", "WithOrigins(\"https://shop.example\").WithHeaders")]
    [InlineData("CORS3010", "AllowAnyOrigin().WithExposedHeaders")]
    public async Task EachHeaderOfThePageIsReported(string id, string policy)
    {
        var names = MarkdownPage.Read(RuleTexts.PathOf(id)).Rows
            .Where(row => row.Section == "Why it matters")
            .SelectMany(row => row.Cells[0].Split(','))
            .Select(name => name.Trim().Trim('`'))
            .ToList();
        Assert.NotEmpty(names);
        var source = $$"""
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy
                .{{policy}}({{string.Join(", ", names.Select(name => $"\"{name}\""))}})));
            """;
        var reported = await Analysis.RunAsync(Analysis.Compile([source], OutputKind.ConsoleApplication));
        var literals = reported.Where(diagnostic => diagnostic.Id == id)
            .Select(diagnostic => diagnostic.Location.SourceSpan)
            .Select(span => source[span.Start..span.End].Trim('"'));
        Assert.Equal(names.Order(StringComparer.Ordinal), literals.Order(StringComparer.Ordinal));
    }
}
