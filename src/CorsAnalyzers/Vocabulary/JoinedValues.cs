using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;

namespace CorsAnalyzers.Vocabulary;

/// <summary>What the methods for comma-separated values make of the values that they are given, and of those that a header has.</summary>
internal static class JoinedValues
{
    /// <summary>Whether a value is a single empty one, which no header is given.</summary>
    public static bool IsBlank(Machine machine, Value value) => StringValuesVocabulary.ValuesOf(machine, value) is { Count: 1 } values
        && machine.Path.Resolve(values[0]) is Constant { Content: null or "" };

    /// <summary>The values as they are written: one that holds a comma is quoted.</summary>
    /// <param name="machine">Runs the code.</param>
    /// <param name="value">What the call is given.</param>
    /// <param name="isAlone">The header has no other values.</param>
    public static Value Quoted(Machine machine, Value value, bool isAlone) =>
        isAlone && IsBlank(machine, value) ? Constant.Null
        : StringValuesVocabulary.ValuesOf(machine, value) is { } values
            ? machine.NewSequence(values.Select(one => Quoted(machine, one)), kind: SequenceKind.StringValues, ofOrigin: value.OfOrigin)
        : value;

    /// <summary>A header's values are about to be joined: empty ones are left out, but for an only one.</summary>
    public static void SkipEmpty(PathRun path, string name)
    {
        if (path.ResponseHeaders.Exists(header => header.Is(name) && header.Value is not ""))
        {
            path.ResponseHeaders.RemoveAll(header => header.Is(name) && header.Value is "");
        }
    }

    private static Value Quoted(Machine machine, Value value) => machine.Path.Resolve(value) switch
    {
        Constant { Content: null } => new Constant(string.Empty, value.OfOrigin),
        Constant { Content: string text } constant when text.Contains(',') && !(text[0] == '"' && text[text.Length - 1] == '"') =>
            new Constant("\"" + text + "\"", constant.OfOrigin, constant.Literal),
        var one => one,
    };
}
