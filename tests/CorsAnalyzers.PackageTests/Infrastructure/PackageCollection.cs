namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>All tests share one packed package, and run one after the other: each of their commands keeps every core busy.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    /// <summary>The name that the test classes give.</summary>
    public const string Name = "package";
}
