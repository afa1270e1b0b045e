namespace CorsAnalyzers.Wiring;

/// <summary>What belongs to a program beside the code that puts it together.</summary>
/// <param name="Controllers">Its controllers.</param>
/// <param name="Headers">What its handlers write.</param>
/// <param name="IsOutline">Only a first look is taken at the program.</param>
internal sealed record ProgramParts(Controllers Controllers, WrittenHeaders Headers, bool IsOutline);
