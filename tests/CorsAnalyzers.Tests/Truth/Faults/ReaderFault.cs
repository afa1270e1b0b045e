using CorsAnalyzers.Policies;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Truth.Faults;

/// <summary>A mistake that the reader could make, put in on purpose: in what it knows of a call, in the policy that it comes to, or in the code
/// that it thinks it reads while other code runs.</summary>
/// <param name="Name">What goes wrong.</param>
internal sealed record ReaderFault(string Name)
{
    /// <summary>What a call is taken for; null where the vocabularies are right.</summary>
    public Func<IVocabulary, IVocabulary>? Vocabulary { get; init; }

    /// <summary>What becomes of the policy that was read.</summary>
    public Func<PolicyModel, PolicyModel>? Policy { get; init; }

    /// <summary>What the code is taken for.</summary>
    public Func<SyntaxNode, SyntaxNode>? Code { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
