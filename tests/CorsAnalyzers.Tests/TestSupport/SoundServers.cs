using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.TestSupport;

/// <summary>Sources of sound servers of many kinds, to be compiled together.</summary>
internal static class SoundServers
{
    private const string Prefix = "SoundServers/";

    public static ImmutableArray<(string Name, string Text)> Sources { get; } =
        [.. typeof(SoundServers).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(static name => (name[Prefix.Length..], Read(name)))];

    public static MetadataReference[] References =>
        [.. HostReferences.WebApi, .. HostReferences.Yarp, .. HostReferences.WebJobs, .. HostReferences.Grpc, .. HostReferences.AzureWorker, .. HostReferences.Lambda];

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(SoundServers).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
