using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary><c>StringValues</c>: none, one or several strings.</summary>
internal sealed class StringValuesVocabulary : VocabularyBase
{
    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames => ["Microsoft.Extensions.Primitives.StringValues"];

    /// <summary>The values of a header that is written with this value; null where they are not known.</summary>
    public static IReadOnlyList<Value>? ValuesOf(Machine machine, Value value) => machine.Path.Resolve(value) switch
    {
        Sequence { IsOpen: true } => null,
        Sequence sequence => sequence.Items,
        Constant { Content: null } => [],
        Constant constant => [constant],
        _ => null,
    };

    /// <summary>Whether one of two values is header values, and the other, or those that it becomes, are known to be more or fewer.</summary>
    public static bool HaveOtherCounts(Machine machine, Value left, Value right) =>
        (left is Sequence { Kind: SequenceKind.StringValues } || right is Sequence { Kind: SequenceKind.StringValues })
        && ValuesOf(machine, left) is { } some && ValuesOf(machine, right) is { } others && some.Count != others.Count;

    /// <summary>The values as one string, as <c>ToString</c> and the conversion to <c>string</c> give it.</summary>
    public static Value Join(Machine machine, Sequence values)
    {
        if (values.Items.Count == 0 && !values.IsOpen)
        {
            return new Constant(null, values.OfOrigin);
        }

        if (values.Items.Count == 1 && !values.IsOpen)
        {
            return machine.Path.Resolve(values.Items[0]);
        }

        var texts = values.Items.Select(item => machine.Path.Resolve(item) is Constant { Content: null } ? string.Empty : machine.TextOf(item)).ToList();
        return values.IsOpen || texts.Any(static text => text is null)
            ? new Unknown("join(" + values.Key + ")", values.AnyOfOrigin)
            : Machine.NewText(string.Join(",", texts.Where(static text => text!.Length > 0)), values.AnyOfOrigin);
    }

    /// <summary>The conversions from and to <c>string</c> and <c>string[]</c>; null for other operators.</summary>
    public static Value? Convert(Machine machine, IMethodSymbol conversion, Value operand)
    {
        if (machine.Types.KindOf(conversion.ReturnType) == KnownKind.StringValues)
        {
            return operand switch
            {
                Constant { Content: null } => machine.NewSequence([], kind: SequenceKind.StringValues, ofOrigin: operand.OfOrigin),
                Constant => machine.NewSequence([operand], kind: SequenceKind.StringValues),
                Sequence sequence => machine.NewSequence(sequence.Items, sequence.IsOpen, SequenceKind.StringValues, sequence.OfOrigin),
                _ => operand,
            };
        }

        return operand switch
        {
            Sequence { Kind: SequenceKind.StringValues } values when conversion.ReturnType.SpecialType == SpecialType.System_String => Join(machine, values),
            Sequence { Kind: SequenceKind.StringValues } values => machine.NewSequence(values.Items, values.IsOpen, ofOrigin: values.OfOrigin),
            _ => null,
        };
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, KnownKind> Kinds { get; } = new Dictionary<string, KnownKind>(StringComparer.Ordinal)
    {
        ["Microsoft.Extensions.Primitives.StringValues"] = KnownKind.StringValues,
    };

    /// <inheritdoc/>
    public override Value? Invoke(Call call)
    {
        switch (call.Name)
        {
            case ".ctor":
                return ValuesOf(call.Machine, call.Argument(0)) is { } values
                    ? call.Machine.NewSequence(values, kind: SequenceKind.StringValues)
                    : call.Machine.NewSequence([], isOpen: true, SequenceKind.StringValues, call.Argument(0).OfOrigin);
            case "IsNullOrEmpty":
                return call.Argument(0) is Sequence { IsOpen: false, Items.Count: > 1 } several
                    ? Constant.Of(false, several.AnyOfOrigin)
                    : StringVocabulary.IsEmpty(call.Machine, call.Argument(0), orWhiteSpace: false) ?? call.Unknown(isTest: true);
            case "ToString" when call.Receiver is Sequence own:
                return Join(call.Machine, own) is Constant { Content: null } none ? new Constant(string.Empty, none.OfOrigin) : Join(call.Machine, own);
            case "ToString" when call.Receiver is Constant:
                return call.Receiver;
            case "ToArray" when call.Receiver is Sequence array:
                return call.Machine.NewSequence(array.Items, array.IsOpen, ofOrigin: array.OfOrigin);
            case "Equals" when call.Arguments.Count > 0:
                return Operators.AreEqual(call.Machine, call.Receiver ?? call.Argument(0), call.Argument(call.Receiver is null ? 1 : 0));
            case "op_Equality" or "op_Inequality" when call.Arguments.Count == 2:
                var equal = Operators.AreEqual(call.Machine, call.Argument(0), call.Argument(1));
                return call.Name == "op_Equality" ? equal : Operators.Not(equal);
            case "Concat":
                return call.Machine.NewSequence(
                    call.Arguments.SelectMany(argument => ValuesOf(call.Machine, argument) ?? []),
                    call.Arguments.Any(argument => ValuesOf(call.Machine, argument) is null),
                    SequenceKind.StringValues,
                    StringVocabulary.OfOrigin(call));
            default:
                return null;
        }
    }

    /// <inheritdoc/>
    public override Value? Read(Machine machine, ISymbol member, Value? receiver) =>
        member.Name == "Empty" ? machine.NewSequence([], kind: SequenceKind.StringValues) : null;
}
