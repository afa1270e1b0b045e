using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;

namespace CorsAnalyzers.Vocabulary;

/// <summary>
/// What the methods that append to a header, and those for comma-separated values, make of the values that they are given: nothing of an
/// empty one that would stand alone, and a quoted one of one that holds a comma.
/// </summary>
internal static class JoinedValues
{
    /// <summary>The values that the call writes, as it writes them.</summary>
    /// <param name="call">The call.</param>
    /// <param name="value">What it is given.</param>
    /// <param name="isAlone">The header has no other values.</param>
    public static Value Of(Call call, Value value, bool isAlone)
    {
        if (StringValuesVocabulary.ValuesOf(call.Machine, value) is not { } values)
        {
            return value;
        }

        var isBlank = values.Count == 1 && call.Machine.Path.Resolve(values[0]) is Constant { Content: null or "" };
        if (isAlone && isBlank)
        {
            return Constant.Null;
        }

        return call.Name is "AppendCommaSeparatedValues" or "SetCommaSeparatedValues"
            ? call.Machine.NewSequence(values.Select(one => Quoted(call.Machine, one)), kind: SequenceKind.StringValues, ofOrigin: value.OfOrigin)
            : value;
    }

    private static Value Quoted(Machine machine, Value value) => machine.Path.Resolve(value) switch
    {
        Constant { Content: null } => new Constant(string.Empty, value.OfOrigin),
        Constant { Content: string text } constant when text.Contains(',') && !(text[0] == '"' && text[text.Length - 1] == '"') =>
            new Constant("\"" + text + "\"", constant.OfOrigin, constant.Literal),
        var one => one,
    };
}
