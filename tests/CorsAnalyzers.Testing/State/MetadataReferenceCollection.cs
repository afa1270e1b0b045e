using System.Collections.Concurrent;
using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>References; those made from files are shared by all tests, so that each file is read once.</summary>
public class MetadataReferenceCollection : List<MetadataReference>
{
    private static readonly ConcurrentDictionary<string, MetadataReference> FromFiles = new(StringComparer.Ordinal);

    public void Add(Assembly assembly) => Add(assembly.Location);

    public void Add(string path) => Add(FromFiles.GetOrAdd(path, static file => MetadataReference.CreateFromFile(file)));
}
