using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Benchmarks.Measuring;

/// <summary>The reference assemblies of .NET and ASP.NET Core that the generated code is compiled against.</summary>
internal static class ReferenceAssemblies
{
    private static readonly ImmutableArray<string> Packs = ["Microsoft.NETCore.App.Ref", "Microsoft.AspNetCore.App.Ref"];

    public static ImmutableArray<MetadataReference> All { get; } = [.. Packs.SelectMany(Load)];

    private static IEnumerable<MetadataReference> Load(string pack)
    {
        var root = typeof(ReferenceAssemblies).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static attribute => attribute.Key == "TargetingPackRoot").Value!;
        var framework = $"net{Environment.Version.Major}.{Environment.Version.Minor}";
        var version = Directory.GetDirectories(Path.Combine(root, pack), $"{Environment.Version.Major}.*")
            .OrderBy(static folder => Version.TryParse(Path.GetFileName(folder), out var parsed) ? parsed : new Version())
            .Last();
        return Directory.GetFiles(Path.Combine(version, "ref", framework), "*.dll")
            .Order(StringComparer.Ordinal)
            .Select(static path => MetadataReference.CreateFromFile(path));
    }
}
