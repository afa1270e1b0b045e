using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>A vocabulary that says nothing, to be filled in.</summary>
internal abstract class VocabularyBase : IVocabulary
{
    private static readonly Dictionary<string, KnownKind> NoKinds = [];

    /// <inheritdoc/>
    public abstract IEnumerable<string> TypeNames { get; }

    /// <inheritdoc/>
    public virtual IReadOnlyDictionary<string, KnownKind> Kinds => NoKinds;

    /// <inheritdoc/>
    public virtual Value? Invoke(Call call) => null;

    /// <inheritdoc/>
    public virtual Value? Read(Machine machine, ISymbol member, Value? receiver) => null;

    /// <inheritdoc/>
    public virtual bool Write(Machine machine, Frame frame, IPropertySymbol property, Value? receiver, Value value, SyntaxNode valueSyntax) => false;
}
