namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>The tests that ask the matrix: its applications run once for all.</summary>
[CollectionDefinition(nameof(Matrix))]
public sealed class MatrixCollection : ICollectionFixture<Matrix>
{
}
