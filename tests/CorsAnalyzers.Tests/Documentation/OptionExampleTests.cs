namespace CorsAnalyzers.Tests.Documentation;

/// <summary>The configuration that the pages show can be used as it stands.</summary>
public sealed class OptionExampleTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/configuration.md")]
    [InlineData("src/CorsAnalyzers.Package/README.md")]
    public async Task EachConfigurationIsValid(string page)
    {
        var blocks = MarkdownPage.Read(page).Blocks.Where(block => block.Language == "ini").ToList();
        Assert.Contains(blocks, block => block.Text.Contains("cors_analyzers.trusted_origins"));
        foreach (var block in blocks)
        {
            var isGlobal = block.Text.Contains("is_global", StringComparison.Ordinal);
            await ExampleTest.VerifyOptionsAsync(isGlobal ? "/.globalconfig" : "/.editorconfig", (isGlobal ? "" : "root = true\n") + block.Text);
        }
    }
}
