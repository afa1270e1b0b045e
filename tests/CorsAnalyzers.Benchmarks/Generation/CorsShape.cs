namespace CorsAnalyzers.Benchmarks.Generation;

/// <summary>One way to write a policy or a handler; the members of a generated class are made from these.</summary>
/// <param name="Planted">The id of the rule that must report it once; null where the code is sound.</param>
/// <param name="Write">The member's text for its number, which is unique in the program.</param>
internal sealed record CorsShape(string? Planted, Func<int, string> Write);
