using System.Reflection;

namespace CorsAnalyzers.Tests.Documentation;

/// <summary>The files of the repository that the tests were built in.</summary>
internal static class RepositoryFiles
{
    /// <summary>The repository's folder, with a separator at its end.</summary>
    public static string Root { get; } = typeof(RepositoryFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative)).ReplaceLineEndings("\n");

    /// <summary>The pages that users read, relative to the root.</summary>
    public static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Root, "*.md"))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
