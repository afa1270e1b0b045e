namespace CorsAnalyzers.BrowserTests.Browser;

/// <summary>The tests that share one Kestrel and one Chromium; they run one by one, so host names are theirs alone meanwhile.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Browser";
}
