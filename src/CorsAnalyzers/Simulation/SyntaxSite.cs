using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Simulation;

/// <summary>A place in the code, and the calls that led there from the function under analysis.</summary>
internal sealed class SyntaxSite : Site, IEquatable<SyntaxSite>
{
    /// <param name="node">The place.</param>
    /// <param name="calls">The calls that left the function under analysis, outermost first; empty where the place lies in it.</param>
    public SyntaxSite(SyntaxNode node, ImmutableArray<(SyntaxNode Call, SyntaxNode Function)> calls)
    {
        Node = node;
        Calls = calls;
    }

    public SyntaxNode Node { get; }

    public ImmutableArray<(SyntaxNode Call, SyntaxNode Function)> Calls { get; }

    /// <summary>The place in the function under analysis: the node itself, or the call that led to it.</summary>
    public SyntaxNode Shown => Calls.IsEmpty ? Node : Calls[0].Call;

    public bool Equals(SyntaxSite? other) => other is not null && Node == other.Node && Calls.SequenceEqual(other.Calls);

    public override bool Equals(object? obj) => Equals(obj as SyntaxSite);

    public override int GetHashCode() => Node.GetHashCode();
}
