using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// The framework that code under test is compiled against. Nothing is downloaded for it here: tests hand over
/// their references in <see cref="ProjectState.AdditionalReferences"/>.
/// </summary>
public sealed class ReferenceAssemblies(string targetFramework)
{
    public static ReferenceAssemblies Default { get; } = new("net10.0");

    public string TargetFramework { get; } = targetFramework;

    public Task<ImmutableArray<MetadataReference>> ResolveAsync(string? language, CancellationToken cancellationToken)
        => Task.FromResult(ImmutableArray<MetadataReference>.Empty);
}
