namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>What was seen of an application, and what follows.</summary>
/// <param name="Pipeline">The application.</param>
/// <param name="Outcomes">One for each probe of the question.</param>
/// <param name="Rules">The rules whose change would let a request through that fails now, and fail none.</param>
internal sealed record Row(Pipeline Pipeline, IReadOnlyList<Outcome> Outcomes, IReadOnlyList<string> Rules);
