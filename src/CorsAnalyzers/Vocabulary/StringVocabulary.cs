using System.Globalization;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>Strings and characters, computed with the real functions.</summary>
internal sealed class StringVocabulary : VocabularyBase
{
    private delegate object? Function(string text, object?[] arguments);

    /// <summary>Functions of a string and arguments that are all known. The first that takes the arguments is used.</summary>
    private static readonly Dictionary<string, Function> Functions = new(StringComparer.Ordinal)
    {
        ["Contains"] = static (text, a) => IndexOf(text, a) >= 0,
        ["IndexOf"] = static (text, a) => IndexOf(text, a),
        ["StartsWith"] = static (text, a) => a[0] is char c ? text.Length > 0 && text[0] == c : text.StartsWith(Text(a[0]), Comparison(a, StringComparison.Ordinal)),
        ["EndsWith"] = static (text, a) => a[0] is char c ? text.Length > 0 && text[text.Length - 1] == c : text.EndsWith(Text(a[0]), Comparison(a, StringComparison.Ordinal)),
        ["LastIndexOf"] = static (text, a) => a[0] is char c ? text.LastIndexOf(c) : text.LastIndexOf(Text(a[0]), Comparison(a, StringComparison.Ordinal)),
        ["ToLower"] = static (text, _) => text.ToLowerInvariant(),
        ["ToLowerInvariant"] = static (text, _) => text.ToLowerInvariant(),
        ["ToUpper"] = static (text, _) => text.ToUpperInvariant(),
        ["ToUpperInvariant"] = static (text, _) => text.ToUpperInvariant(),
        ["ToString"] = static (text, _) => text,
        ["Trim"] = static (text, a) => text.Trim(Characters(a)),
        ["TrimStart"] = static (text, a) => text.TrimStart(Characters(a)),
        ["TrimEnd"] = static (text, a) => text.TrimEnd(Characters(a)),
        ["Substring"] = static (text, a) => a.Length == 1 ? text.Substring((int)a[0]!) : text.Substring((int)a[0]!, (int)a[1]!),
        ["Remove"] = static (text, a) => a.Length == 1 ? text.Remove((int)a[0]!) : text.Remove((int)a[0]!, (int)a[1]!),
        ["Replace"] = static (text, a) => a.Length > 2 ? null : a[0] is char c ? text.Replace(c, (char)a[1]!) : text.Replace(Text(a[0]), (string?)a[1]),
        ["PadLeft"] = static (text, a) => text.PadLeft(Width(a), a.Length > 1 ? (char)a[1]! : ' '),
        ["PadRight"] = static (text, a) => text.PadRight(Width(a), a.Length > 1 ? (char)a[1]! : ' '),
        ["Insert"] = static (text, a) => text.Insert((int)a[0]!, Text(a[1])),
        ["get_Chars"] = static (text, a) => text[(int)a[0]!],
    };

    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames => ["System.String", "System.Char"];

    /// <inheritdoc/>
    public override Value? Invoke(Call call)
    {
        if (call.Method.IsStatic)
        {
            return Static(call);
        }

        if (call.Receiver is Constant { Content: null })
        {
            throw new SimulatedException(new NullReferenceException());
        }

        if (call.Name == "Equals" && call.Arguments.Count > 0)
        {
            return Operators.AreEqual(call.Machine, call.Receiver!, call.Argument(0), ComparisonOf(call));
        }

        var text = call.Receiver is null ? null : call.Machine.TextOf(call.Receiver);
        if (text is null)
        {
            return call.Unknown(isTest: ReturnsBoolean(call));
        }

        if (call.Name == "Split")
        {
            return Split(call, text);
        }

        var arguments = call.Arguments.Select(argument => ContentOf(call.Machine, argument)).ToArray();
        if (call.Name is "IndexOf" or "LastIndexOf" && arguments.Length > 1 && call.Method.Parameters[1].Type.SpecialType == SpecialType.System_Int32)
        {
            return call.Unknown();
        }

        if (!Functions.TryGetValue(call.Name, out var function) || arguments.Any(static argument => argument is Missing))
        {
            return call.Unknown(isTest: ReturnsBoolean(call));
        }

        try
        {
            return RealFunction.Call(() => function(text, arguments)) is { } result ? Result(result, OfOrigin(call)) : call.Unknown(isTest: ReturnsBoolean(call));
        }
        catch (InvalidCastException)
        {
            return call.Unknown(isTest: ReturnsBoolean(call));
        }
    }

    /// <inheritdoc/>
    public override Value? Read(Machine machine, ISymbol member, Value? receiver) => (member.Name, receiver) switch
    {
        ("Empty", null) => new Constant(string.Empty),
        ("Length", Constant { Content: string text }) => new Constant(text.Length, receiver.OfOrigin),
        _ => null,
    };

    private static Value? Static(Call call)
    {
        switch (call.Name)
        {
            case "IsNullOrEmpty" or "IsNullOrWhiteSpace":
                return IsEmpty(call.Machine, call.Argument(0), call.Name == "IsNullOrWhiteSpace") ?? call.Unknown(isTest: true);
            case "Equals" when call.Arguments.Count >= 2:
                return Operators.AreEqual(call.Machine, call.Argument(0), call.Argument(1), ComparisonOf(call));
            case "Concat" or "Join":
                return Join(call);
            case "Format" when call.Method.Parameters[0].Type.SpecialType == SpecialType.System_String:
                return Format(call);
            case var name when call.Arguments.Count == 1 && call.Argument(0) is Constant { Content: char c } && CharacterTests.Ask(name, c) is { } holds:
                return Constant.Of(holds, OfOrigin(call));
            default:
                return call.Unknown(isTest: ReturnsBoolean(call));
        }
    }

    /// <summary>Whether the key of a condition is that of a test for null or empty.</summary>
    public static bool IsTestForBlank(string key) => key.StartsWith("String.IsNullOr", StringComparison.Ordinal);

    /// <summary>Whether a text is null or empty; null where that is not known.</summary>
    public static Value? IsEmpty(Machine machine, Value value, bool orWhiteSpace)
    {
        var joined = value is Sequence { Kind: SequenceKind.StringValues } values ? StringValuesVocabulary.Join(machine, values) : value;
        return machine.Path.Resolve(joined) is Constant { Content: null or string } constant
            ? Constant.Of(orWhiteSpace ? string.IsNullOrWhiteSpace((string?)constant.Content) : string.IsNullOrEmpty((string?)constant.Content), constant.OfOrigin)
            : null;
    }

    /// <summary>Whether an argument of the call may depend on the origin.</summary>
    public static bool OfOrigin(Call call) =>
        call.Receiver?.OfOrigin == true || call.Receiver is Sequence { AnyOfOrigin: true }
        || call.Arguments.Any(static argument => argument.OfOrigin || argument is Sequence { AnyOfOrigin: true });

    /// <summary>The comparison that the call names; ordinal where it names none.</summary>
    /// <exception cref="SimulatedException">There is no such comparison.</exception>
    public static StringComparison ComparisonOf(Call call) =>
        call.Method.Parameters.FirstOrDefault(static parameter => parameter.Type.Name == nameof(StringComparison)) is { } comparison
        && call.Argument(comparison.Ordinal) is Constant { Content: int value }
            ? Enum.IsDefined(typeof(StringComparison), value) ? (StringComparison)value : throw new SimulatedException(new ArgumentException(comparison.Name))
            : StringComparison.Ordinal;

    private static Value Join(Call call)
    {
        // Join(separator, texts, first, count)
        if (call.Name == "Join" && call.Arguments.Count == 4)
        {
            return call.Unknown();
        }

        var separator = call.Name == "Join" ? (ContentOf(call.Machine, call.Argument(0)) is var content and not Missing ? Convert.ToString(content, CultureInfo.InvariantCulture) : null) : string.Empty;
        var parts = new List<Value>();
        foreach (var argument in call.Arguments.Skip(call.Name == "Join" ? 1 : 0))
        {
            if (argument is Sequence { Kind: SequenceKind.Collection } sequence)
            {
                if (sequence.IsOpen)
                {
                    return call.Unknown();
                }

                parts.AddRange(sequence.Items);
            }
            else
            {
                parts.Add(argument);
            }
        }

        var texts = parts.Select(part => part is Constant constant ? constant.Text : call.Machine.TextOf(part)).ToList();
        return separator is null || texts.Any(static text => text is null)
            ? call.Unknown()
            : Machine.NewText(string.Join(separator, texts), OfOrigin(call));
    }

    private static Value Format(Call call)
    {
        var arguments = call.Arguments.Skip(1).SelectMany(static argument => argument is Sequence { Kind: SequenceKind.Collection } sequence ? sequence.Items : [argument])
            .Select(argument => ContentOf(call.Machine, argument)).ToArray();
        if (call.Text(0) is not { } format || arguments.Any(static argument => argument is Missing) || call.Arguments.Any(static argument => argument is Sequence { IsOpen: true }))
        {
            return call.Unknown();
        }

        return Machine.NewText(RealFunction.Call(() => string.Format(CultureInfo.InvariantCulture, format, arguments)), OfOrigin(call));
    }

    private static Value Split(Call call, string text)
    {
        var separators = new List<string>();
        var (options, isKnown) = (StringSplitOptions.None, true);
        var trims = false;
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            var type = call.Method.Parameters[i].Type;
            foreach (var argument in call.Argument(i) is Sequence sequence ? sequence.Items : [call.Argument(i)])
            {
                switch (argument)
                {
                    case Constant { Content: char c }:
                        separators.Add(c.ToString());
                        break;
                    case Constant { Content: string separator }:
                        separators.Add(separator);
                        break;
                    case Constant { Content: int value } when type.Name == nameof(StringSplitOptions):
                        options = (StringSplitOptions)(value & 1);
                        trims = (value & 2) != 0;
                        break;
                    default:
                        isKnown = false;
                        break;
                }
            }
        }

        if (!isKnown || separators.Count == 0)
        {
            return call.Unknown();
        }

        var parts = text.Split(separators.ToArray(), StringSplitOptions.None).Select(part => trims ? part.Trim() : part)
            .Where(part => options == StringSplitOptions.None || part.Length > 0);
        var literal = (call.Receiver as Constant)?.Literal;
        return call.Machine.NewSequence(parts.Select(part => (Value)new Constant(part, OfOrigin(call), literal)));
    }

    private static int IndexOf(string text, object?[] arguments) => arguments[0] switch
    {
        char c => text.IndexOf(c.ToString(), Comparison(arguments, StringComparison.Ordinal)),
        _ => text.IndexOf(Text(arguments[0]), Comparison(arguments, StringComparison.Ordinal)),
    };

    /// <summary>A comparison arrives as the number of its enumeration member.</summary>
    private static StringComparison Comparison(object?[] arguments, StringComparison otherwise) =>
        arguments.Length > 1 && arguments[arguments.Length - 1] is int number ? (StringComparison)number : otherwise;

    private static int Width(object?[] arguments) => (int)arguments[0]! is <= Bounds.StringLength and var width ? width : throw new BoundReachedException();

    private static string Text(object? argument) => argument as string ?? throw new ArgumentNullException(nameof(argument));

    private static char[]? Characters(object?[] arguments) => arguments.Length == 0 ? null : arguments[0] switch
    {
        char c => [c],
        char[] characters => characters,
        _ => null,
    };

    private static object? ContentOf(Machine machine, Value argument) => machine.Path.Resolve(argument) switch
    {
        Constant constant => constant.Content,
        Sequence { Kind: SequenceKind.StringValues } values when machine.TextOf(values) is { } text => text,
        Sequence { IsOpen: false } sequence when sequence.Items.All(static item => item is Constant { Content: char }) => sequence.Items.Select(static item => (char)((Constant)item).Content!).ToArray(),
        _ => Missing.Value,
    };

    private static Value Result(object result, bool ofOrigin) => result is string text ? Machine.NewText(text, ofOrigin) : new Constant(result, ofOrigin);

    private static bool ReturnsBoolean(Call call) => call.Method.ReturnType.SpecialType == SpecialType.System_Boolean;

    /// <summary>An argument that is not known.</summary>
    private sealed class Missing
    {
        public static Missing Value { get; } = new();
    }
}
