using System.Reflection;

namespace CorsAnalyzers.Core.Tests.TestSupport;

/// <summary>The files of the repository that the tests were built in.</summary>
internal static class RepositoryFiles
{
    private static readonly string Root = typeof(RepositoryFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    public static string PathOf(string relative) => Path.Combine(Root, relative);
}
