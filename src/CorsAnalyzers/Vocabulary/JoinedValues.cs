using CorsAnalyzers.Policies;
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

    /// <summary>
    /// Makes one text of the values that a header has, as a method does that is about to append to it: where they are several, empty ones and
    /// nulls are left out.
    /// </summary>
    /// <param name="path">The path.</param>
    /// <param name="name">The header's name.</param>
    /// <param name="site">The place of the call.</param>
    /// <returns>Whether there is a text, be it empty.</returns>
    public static bool Join(PathRun path, string name, Site site)
    {
        path.JoinedHeaders.TryGetValue(name, out var joined);
        path.EmptyHeaders.TryGetValue(name, out var nulls);
        path.EmptyHeaders.Remove(name);
        var values = path.ResponseHeaders.Where(header => header.Is(name)).ToList();
        if (values.Count == 0)
        {
            if (nulls < 2)
            {
                return false;
            }

            path.ResponseHeaders.Add(new StatedHeader(name, string.Empty, site));
        }
        else if (values.Count - Math.Max(joined - 1, 0) + nulls > 1)
        {
            var empty = values.Skip(joined > 1 ? joined : 0).Where(static header => header.Value is "").ToList();
            foreach (var one in empty.Skip(empty.Count == values.Count ? 1 : 0))
            {
                path.ResponseHeaders.RemoveAll(header => ReferenceEquals(header, one));
            }
        }

        return true;
    }

    private static Value Quoted(Machine machine, Value value) => machine.Path.Resolve(value) switch
    {
        Constant { Content: null } => new Constant(string.Empty, value.OfOrigin),
        Constant { Content: string text } constant when text.Contains(',') && !(text[0] == '"' && text[text.Length - 1] == '"') =>
            new Constant("\"" + text + "\"", constant.OfOrigin, constant.Literal),
        var one => one,
    };
}
