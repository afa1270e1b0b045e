using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.TestSupport;

/// <summary>
/// The reference assemblies of .NET and ASP.NET Core from the SDK's targeting packs: one object per assembly for all
/// tests, because Roslyn shares what it has read of an assembly only through that object.
/// </summary>
internal static class AspNetCoreReferences
{
    private const string TargetFramework = "net10.0";

    private static readonly Lazy<ImmutableArray<MetadataReference>> NetCore = new(() => Load("Microsoft.NETCore.App.Ref"));
    private static readonly Lazy<ImmutableArray<MetadataReference>> Both
        = new(() => [.. NetCore.Value, .. Load("Microsoft.AspNetCore.App.Ref")]);

    /// <summary>.NET and ASP.NET Core, as in a web project.</summary>
    public static ImmutableArray<MetadataReference> All => Both.Value;

    /// <summary>.NET alone, as in a console project.</summary>
    public static ImmutableArray<MetadataReference> NetCoreOnly => NetCore.Value;

    private static ImmutableArray<MetadataReference> Load(string pack)
    {
        var root = typeof(AspNetCoreReferences).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "TargetingPackRoot").Value!;
        var newest = Directory.GetDirectories(Path.Combine(root, pack))
            .Select(folder => (Folder: Path.Combine(folder, "ref", TargetFramework), Version: VersionOf(folder)))
            .Where(candidate => Directory.Exists(candidate.Folder))
            .MaxBy(candidate => candidate.Version);
        if (newest.Folder is null)
            throw new DirectoryNotFoundException($"{pack} has no reference assemblies of {TargetFramework} under {root}.");

        var files = Directory.GetFiles(newest.Folder, "*.dll").Order(StringComparer.Ordinal);
        return [.. files.Select(file => MetadataReference.CreateFromFile(file))];
    }

    /// <summary>A preview counts as its release.</summary>
    private static Version VersionOf(string folder)
        => Version.TryParse(Path.GetFileName(folder).Split('-')[0], out var version) ? version : new Version(0, 0);
}
