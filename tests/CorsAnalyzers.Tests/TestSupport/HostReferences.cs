using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Tests.TestSupport;

/// <summary>
/// The assemblies of other hosts than ASP.NET Core: from their packages, or, where those cannot be restored, from declarations of the same names
/// and signatures (<c>docs/frameworks.md</c> says which).
/// </summary>
internal static class HostReferences
{
    private static readonly ConcurrentDictionary<string, MetadataReference> Known = new(StringComparer.Ordinal);

    public static MetadataReference[] Yarp => [OfPackage("Yarp")];

    public static MetadataReference[] WebApi => [OfPackage("WebApi")];

    public static MetadataReference[] WebJobs => [OfPackage("WebJobs"), OfPackage("WebJobsHttp")];

    public static MetadataReference[] Grpc => [OfPackage("Grpc"), OfPackage("GrpcServer")];

    public static MetadataReference[] AzureWorker => [Declared("Microsoft.Azure.Functions.Worker.Core", HostDeclarations.AzureWorker)];

    public static MetadataReference[] Lambda => [Declared("Amazon.Lambda.APIGatewayEvents", HostDeclarations.Lambda)];

    private static MetadataReference OfPackage(string host) => Known.GetOrAdd(host, static key => MetadataReference.CreateFromFile(
        typeof(HostReferences).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Host:" + key).Value!));

    private static MetadataReference Declared(string assembly, string source) => Known.GetOrAdd(assembly, key =>
    {
        var compilation = CSharpCompilation.Create(
            key,
            [CSharpSyntaxTree.ParseText(source)],
            AspNetCoreReferences.NetCoreOnly,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    });
}
