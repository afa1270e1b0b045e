using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CorsAnalyzers.PackageTests.Infrastructure;

namespace CorsAnalyzers.PackageTests;

[Collection(PackageCollection.Name)]
public sealed class PackagedAssembliesTests(PackedPackage package)
{
    // What the oldest host, Roslyn 4.5.0 in .NET SDK 7.0.200 and Visual Studio 2022 17.5, has. A reference to more is CS8032 there.
    private static readonly Dictionary<string, Version> HostAssemblies = new()
    {
        ["Microsoft.CodeAnalysis"] = new(4, 5, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 5, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 5, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 5, 0, 0),
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Collections.Immutable"] = new(6, 0, 0, 0),
        ["System.Composition.AttributedModel"] = new(6, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Reflection.Metadata"] = new(6, 0, 0, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
        ["System.Text.Encoding.CodePages"] = new(6, 0, 0, 0),
        ["System.Threading.Tasks.Extensions"] = new(4, 2, 0, 1),
        ["netstandard"] = new(2, 0, 0, 0),
    };

    private static readonly string[] Names = ["CorsAnalyzers.Core", "CorsAnalyzers", "CorsAnalyzers.CodeFixes"];

    public static TheoryData<string> Assemblies { get; } = new(Names);

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void References_AreWhatTheOldestHostHas(string name)
    {
        using var assembly = Open(name);
        var metadata = assembly.GetMetadataReader();

        var references = metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .Select(reference => (Name: metadata.GetString(reference.Name), reference.Version))
            .Where(static reference => !Names.Contains(reference.Name))
            .ToList();

        Assert.Contains("netstandard", references.Select(static reference => reference.Name));
        Assert.All(references, static reference =>
        {
            Assert.True(HostAssemblies.TryGetValue(reference.Name, out var version), $"The host does not bring {reference.Name}.");
            Assert.True(reference.Version <= version, $"The host has {reference.Name} {version}; {reference.Version} is referenced.");
        });
    }

    // A stack trace in AD0001 has line numbers only if the symbols travel inside: compilers copy the DLLs alone.
    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Symbols_AreEmbedded(string name)
    {
        using var assembly = Open(name);

        var embedded = Assert.Single(assembly.ReadDebugDirectory(), static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var symbols = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);

        Assert.NotEmpty(symbols.GetMetadataReader().Documents);
    }

    private PEReader Open(string name)
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var entry = archive.GetEntry($"analyzers/dotnet/cs/{name}.dll")!.Open();
        var image = new MemoryStream();
        entry.CopyTo(image);
        image.Position = 0;
        return new PEReader(image);
    }
}
