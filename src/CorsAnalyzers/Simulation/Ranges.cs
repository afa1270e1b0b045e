using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Simulation;

/// <summary><c>text[^1]</c> and <c>text[2..]</c>: positions from the end, ranges, and what they pick.</summary>
internal static class Ranges
{
    private static readonly Position End = new(0, IsFromEnd: true);

    /// <summary>A range of the code.</summary>
    public static Value Of(Machine machine, IRangeOperation range, Frame frame)
    {
        var start = range.LeftOperand is null ? new Constant(0) : machine.Evaluator.Evaluate(range.LeftOperand, frame);
        var end = range.RightOperand is null ? new Constant(End) : machine.Evaluator.Evaluate(range.RightOperand, frame);
        var ofOrigin = start.OfOrigin || end.OfOrigin;
        return PositionOf(start) is { } first && PositionOf(end) is { } last
            ? new Constant(new Stretch(first, last), ofOrigin)
            : machine.Unknown(range.Type, "(" + start.Key + ".." + end.Key + ")", ofOrigin);
    }

    /// <summary>A position that a value names; null where it is none, or not known.</summary>
    /// <exception cref="SimulatedException">It is negative.</exception>
    public static Position? PositionOf(Value value) => value switch
    {
        Constant { Content: int and < 0 } => throw new SimulatedException(new ArgumentOutOfRangeException()),
        Constant { Content: int offset } => new Position(offset, IsFromEnd: false),
        Constant { Content: Position position } => position,
        _ => null,
    };

    /// <summary>An element or a range of an object that has neither an indexer for positions nor one for ranges: the compiler counts.</summary>
    public static Value Read(Machine machine, IImplicitIndexerReferenceOperation reference, Frame frame)
    {
        var receiver = machine.Path.Resolve(machine.Evaluator.Evaluate(reference.Instance, frame));
        var argument = machine.Evaluator.Evaluate(reference.Argument, frame);
        var length = LengthOf(machine, reference, receiver, frame);
        switch (reference.IndexerSymbol, (argument as Constant)?.Content)
        {
            case (IPropertySymbol indexer, int index):
                return machine.Invoker.ReadProperty(indexer, receiver, [new Constant(index, argument.OfOrigin)], reference, frame);
            case (IPropertySymbol indexer, Position position) when length is { } count:
                return machine.Invoker.ReadProperty(indexer, receiver, [new Constant(position.In(count), argument.OfOrigin)], reference, frame);
            case (IMethodSymbol slice, Stretch stretch) when length is { } count:
                var start = stretch.Start.In(count);
                Value[] bounds = [new Constant(start, argument.OfOrigin), new Constant(stretch.End.In(count) - start, argument.OfOrigin)];
                return machine.Invoker.Invoke(new Call(machine, frame, slice, receiver, bounds, [], reference.Syntax));
            default:
                Escapes.Keep(machine, receiver);
                return machine.Unknown(reference.Type, receiver.Key + "[" + argument.Key + "]", argument.OfOrigin || Machine.MayRevealOrigin(receiver));
        }
    }

    /// <summary>Assigns an element.</summary>
    public static void Write(Machine machine, IImplicitIndexerReferenceOperation reference, Value value, Frame frame)
    {
        var receiver = machine.Path.Resolve(machine.Evaluator.Evaluate(reference.Instance, frame));
        WriteElement(receiver, [machine.Evaluator.Evaluate(reference.Argument, frame)], value);
    }

    /// <summary>The element of an array, or the part of it that a range is; null where that is not known.</summary>
    public static Value? ReadElement(Machine machine, Value array, IReadOnlyList<Value> indices) => (array, (indices.Count == 1 ? indices[0] as Constant : null)?.Content) switch
    {
        (Sequence sequence, int index) => Evaluator.Element(sequence, index),
        (Sequence sequence, Position position) => Evaluator.Element(sequence, position.In(sequence.Count)),
        (Sequence { IsOpen: false } sequence, Stretch stretch) =>
            Part(machine, sequence, stretch.Start.In(sequence.Count), stretch.End.In(sequence.Count) - stretch.Start.In(sequence.Count)),
        _ => null,
    };

    /// <summary>Assigns an element of an array or list; what is in it then is not known, where it is not known which.</summary>
    public static void WriteElement(Value array, IReadOnlyList<Value> indices, Value value)
    {
        if (array is not Sequence sequence)
        {
            return;
        }

        var position = indices.Count == 1 ? PositionOf(indices[0]) : null;
        if (position is not { } known || sequence.IsOpen)
        {
            sequence.Forget();
        }
        else if (known.In(sequence.Count) is var index && index >= 0 && index < sequence.Count)
        {
            sequence.Items[index] = value;
        }
        else
        {
            throw new SimulatedException(new IndexOutOfRangeException());
        }
    }

    /// <summary>Some of the elements of a sequence that is known.</summary>
    /// <exception cref="SimulatedException">It has not so many.</exception>
    public static Sequence Part(Machine machine, Sequence sequence, int start, int count) => start >= 0 && count >= 0 && start <= sequence.Count - count
        ? machine.NewSequence(sequence.Items.Skip(start).Take(count), kind: sequence.Kind, ofOrigin: sequence.OfOrigin)
        : throw new SimulatedException(new ArgumentOutOfRangeException());

    private static int? LengthOf(Machine machine, IImplicitIndexerReferenceOperation reference, Value receiver, Frame frame) =>
        reference.LengthSymbol is IPropertySymbol length
        && machine.Invoker.ReadProperty(length, receiver, [], reference, frame) is Constant { Content: int known }
            ? known
            : null;
}
