using System.Reflection;

namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>Its public address.</summary>
    public static string Url { get; } = Metadata("RepositoryUrl");

    /// <summary>The version that is being built, without a suffix.</summary>
    public static string VersionPrefix { get; } = Metadata("VersionPrefix");

    /// <summary>The sources of one of this project's applications.</summary>
    public static string ApplicationFolder(string name) =>
        Path.Combine(Root, "tests", "CorsAnalyzers.PackageTests", "Applications", name);

    private static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == key)
        .Value!;
}
