using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Core.Tests;

public sealed class AssemblyTests
{
    // What the host of an analyzer brings; nothing of Roslyn.
    private static readonly string[] Allowed = ["netstandard", "System.Buffers", "System.Collections.Immutable", "System.Memory", "System.Runtime.CompilerServices.Unsafe"];

    [Fact]
    public void CoreKnowsNoRoslyn()
    {
        var references = typeof(PolicyModel).Assembly.GetReferencedAssemblies().Select(static reference => reference.Name!).ToList();
        Assert.Contains("netstandard", references);
        Assert.Empty(references.Except(Allowed));
    }
}
