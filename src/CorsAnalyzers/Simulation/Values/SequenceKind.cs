namespace CorsAnalyzers.Simulation.Values;

/// <summary>What a <see cref="Sequence"/> stands for.</summary>
internal enum SequenceKind
{
    /// <summary>An array, list or set.</summary>
    Collection,

    /// <summary><c>Microsoft.Extensions.Primitives.StringValues</c>.</summary>
    StringValues,
}
