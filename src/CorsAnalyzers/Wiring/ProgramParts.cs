namespace CorsAnalyzers.Wiring;

/// <summary>What belongs to a program beside the code that puts it together.</summary>
/// <param name="Controllers">Its controllers.</param>
/// <param name="Headers">What its handlers write.</param>
internal sealed record ProgramParts(Controllers Controllers, WrittenHeaders Headers);
