using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>
/// Arrays, lists, sets, and LINQ over them. Which methods these are is told by what they are called on: only the simulation makes
/// sequences.
/// </summary>
internal static class SequenceVocabulary
{
    private static readonly HashSet<string> CollectionTypes = new(StringComparer.Ordinal)
    {
        "List", "HashSet", "SortedSet", "Queue", "Stack", "LinkedList", "Collection", "ReadOnlyCollection", "ArrayList",
    };

    /// <summary>A new collection; null where the type is none.</summary>
    public static Value? TryCreate(Call call)
    {
        var type = call.Method.ContainingType;
        if (!CollectionTypes.Contains(type.Name) || type.ContainingNamespace?.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal) != true)
        {
            return null;
        }

        var sequence = call.Machine.MakeCollection([]);
        foreach (var argument in call.Arguments)
        {
            switch (argument)
            {
                case Sequence source:
                    sequence.Items.AddRange(source.Items);
                    sequence.IsOpen |= source.IsOpen;
                    break;
                case Constant { Content: StringComparer comparer }:
                    sequence.Comparer = comparer;
                    break;
                case Unknown { Type.Name: "StringComparer" or "IEqualityComparer" }:
                    sequence.IsOpen = true;
                    break;
                case Unknown:
                    sequence.IsOpen |= call.Method.Parameters.Any(static parameter => parameter.Type.SpecialType != SpecialType.System_Int32);
                    break;
            }
        }

        if (IsSet(type))
        {
            KeepDistinct(sequence);
        }

        return sequence;
    }

    /// <summary>The result of a method or property of a known sequence; null where it is called on something else or says nothing.</summary>
    public static Value? TryInvoke(Call call)
    {
        if (call.Method.ContainingType?.Name == nameof(StringComparer) && call.Name.StartsWith("get_", StringComparison.Ordinal))
        {
            return Comparer(call.Name);
        }

        if (call.Receiver is Enumerator enumerator)
        {
            return OfEnumerator(call, enumerator);
        }

        if (call.Method.IsStatic && call.Name == "Empty" && call.Arguments.Count == 0)
        {
            return call.Method.ContainingType?.Name is "Array" or "Enumerable" ? call.Machine.MakeCollection([]) : null;
        }

        // Extension methods take the sequence first; Array's own static ones too.
        var shift = call.Receiver is null ? 1 : 0;
        var source = call.Receiver ?? (call.Arguments.Count > 0 ? call.Arguments[0] : null);
        if (source is Unknown unknown && shift == 1 && call.Arguments.Count == 1 && call.Method.ContainingType?.Name == "Enumerable" && call.Name is "Any" or "Count")
        {
            var count = Operators.CountOf(unknown);
            return call.Name == "Count" ? count : Operators.Not(Operators.AreEqual(call.Machine, count, new Constant(0)));
        }

        return source is Sequence sequence && (shift == 0 || IsOverSequences(call.Method)) ? Invoke(call, sequence, shift) : null;
    }

    private static bool IsOverSequences(IMethodSymbol method) => method.ContainingType?.Name is "Enumerable" or "Array" or "MemoryExtensions" or "ImmutableArray" or "ImmutableArrayExtensions" or "Queryable";

    private static Value? Invoke(Call call, Sequence sequence, int shift)
    {
        var machine = call.Machine;
        switch (call.Name)
        {
            case "get_Count" or "get_Length" or "Count" or "LongCount" when call.Arguments.Count == shift:
                return sequence.IsOpen ? null : new Constant(sequence.Items.Count, sequence.OfOrigin);
            case "get_Item" or "ElementAt" when call.Argument(shift) is Constant { Content: int index }:
                return Evaluator.Element(sequence, index);
            case "set_Item" when call.Argument(0) is Constant { Content: int index } && index >= 0 && index < sequence.Items.Count:
                sequence.Items[index] = call.Argument(1);
                return Constant.Null;
            case "GetEnumerator":
                return sequence.IsUncertain
                    ? new Unknown("enumerator(" + sequence.Key + ")", sequence.AnyOfOrigin)
                    : new Enumerator(machine.Path.NextId(), sequence);
            case "Contains" when call.Arguments.Count > shift:
                return Contains(call, sequence, shift);
            case "IndexOf" when call.Arguments.Count == shift + 1 && !sequence.IsUncertain:
                for (var i = 0; i < sequence.Items.Count; i++)
                {
                    if (machine.Path.Decide(Operators.AreEqual(machine, sequence.Items[i], call.Argument(shift))))
                    {
                        return new Constant(i, call.Argument(shift).OfOrigin);
                    }
                }

                return new Constant(-1, call.Argument(shift).OfOrigin);
            case "Any" or "Exists" when call.Arguments.Count == shift:
                return sequence.IsOpen ? null : Constant.Of(sequence.Items.Count > 0, sequence.OfOrigin);
            case "Any" or "Exists":
                return Test(call, sequence, shift, stopAt: true);
            case "All" or "TrueForAll":
                return Test(call, sequence, shift, stopAt: false);
            case "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Find" or "Last" or "LastOrDefault":
                return Pick(call, sequence, shift);
            case "Where" or "FindAll" when call.Argument(shift) is Function:
                return sequence.IsOpen ? null : machine.NewSequence(sequence.Items.Where(item => Holds(call, shift, item)), ofOrigin: sequence.OfOrigin);
            case "Select" or "ConvertAll" when call.Argument(shift) is Function function && function.Method.Parameters.Length == 1:
                return machine.NewSequence(sequence.Items.Select(item => machine.Invoker.Apply(function, [item], call.Syntax, call.Frame)), sequence.IsOpen, ofOrigin: sequence.OfOrigin);
            case "Concat" or "Union":
                var joined = call.Argument(shift) is Sequence other
                    ? machine.NewSequence(sequence.Items.Concat(other.Items), sequence.IsOpen || other.IsOpen, ofOrigin: sequence.OfOrigin || other.OfOrigin)
                    : machine.NewSequence(sequence.Items, isOpen: true, ofOrigin: sequence.OfOrigin || call.Argument(shift).OfOrigin);
                return call.Name == "Concat" || MadeDistinct(joined, call, shift + 1) ? joined : null;
            case "Distinct":
                var distinct = machine.NewSequence(sequence.Items, sequence.IsOpen, ofOrigin: sequence.OfOrigin);
                return MadeDistinct(distinct, call, shift) ? distinct : null;
            case "Append" or "Prepend" when call.Method.ContainingType?.Name == "Enumerable":
                return machine.NewSequence(call.Name == "Append" ? sequence.Items.Append(call.Argument(shift)) : sequence.Items.Prepend(call.Argument(shift)), sequence.IsOpen, ofOrigin: sequence.OfOrigin);
            case "Take" or "Skip" when !sequence.IsOpen && call.Argument(shift) is Constant { Content: int count }:
                return machine.NewSequence(call.Name == "Take" ? sequence.Items.Take(count) : sequence.Items.Skip(count), ofOrigin: sequence.OfOrigin);
            case "ToArray" or "ToList" or "ToHashSet" or "AsEnumerable" or "AsReadOnly" or "ToImmutableArray" or "AsSpan" or "Cast" or "OfType" or "Clone":
                var copy = machine.NewSequence(sequence.Items, sequence.IsOpen, ofOrigin: sequence.OfOrigin);
                copy.IsMadeEmpty = sequence.IsMadeEmpty;
                copy.Comparer = call.Name is "AsEnumerable" or "AsReadOnly" or "Clone" ? sequence.Comparer : null;
                if (call.Name == "ToHashSet" && !MadeDistinct(copy, call, shift))
                {
                    return null;
                }

                return copy;
            case "Add" or "Push" or "Enqueue" or "AddLast" when sequence.Kind == SequenceKind.Collection && call.Arguments.Count == 1:
                Grow(sequence, [call.Argument(0)]);
                if (IsSet(call.Method.ContainingType))
                {
                    KeepDistinct(sequence);
                }

                return Constant.True;
            case "AddRange" or "UnionWith" when sequence.Kind == SequenceKind.Collection:
                if (call.Argument(0) is Sequence added)
                {
                    Grow(sequence, added.Items);
                    sequence.IsOpen |= added.IsOpen;
                    if (call.Name == "UnionWith")
                    {
                        KeepDistinct(sequence);
                    }
                }
                else
                {
                    sequence.IsOpen = true;
                }

                return Constant.Null;
            case "Clear":
                sequence.Items.Clear();
                sequence.IsOpen = false;
                return Constant.Null;
            case "Insert" or "InsertRange" or "Remove" or "RemoveAll" or "RemoveAt" or "ExceptWith" or "IntersectWith" or "Sort" or "Reverse":
                // What is left is not worth following.
                sequence.IsOpen = true;
                return null;
            case "ForEach" when call.Argument(shift) is Function action:
                foreach (var item in sequence.Items.ToList())
                {
                    machine.Invoker.Apply(action, [item], call.Syntax, call.Frame);
                }

                return Constant.Null;
            default:
                return null;
        }
    }

    private static bool IsSet(INamedTypeSymbol? type) => type?.Name is "HashSet" or "SortedSet";

    /// <summary>Leaves out the elements that come a second time; false where the comparer of the call is not known.</summary>
    private static bool MadeDistinct(Sequence sequence, Call call, int comparer)
    {
        if (call.Arguments.Count > comparer)
        {
            sequence.Comparer = call.Argument(comparer) is Constant { Content: StringComparer known } ? known : null;
            if (sequence.Comparer is null && call.Argument(comparer) is not Constant { Content: null })
            {
                return false;
            }
        }

        KeepDistinct(sequence);
        return true;
    }

    /// <summary>Leaves out the texts that come a second time; what is not known stays.</summary>
    private static void KeepDistinct(Sequence sequence)
    {
        var seen = new HashSet<string>(sequence.Comparer ?? StringComparer.Ordinal);
        sequence.Items.RemoveAll(item => item is Constant { Content: string text } && !seen.Add(text));
    }

    private static void Grow(Sequence sequence, IEnumerable<Value> items)
    {
        sequence.Items.AddRange(items);
        if (sequence.Items.Count > Bounds.SequenceLength)
        {
            throw new BoundReachedException();
        }
    }

    private static Value Contains(Call call, Sequence sequence, int shift)
    {
        var machine = call.Machine;
        var sought = call.Argument(shift);
        var ofOrigin = sought.OfOrigin || sequence.AnyOfOrigin || sought is Sequence { AnyOfOrigin: true };
        var comparer = sequence.Comparer;
        if (call.Arguments.Count > shift + 1)
        {
            comparer = (call.Argument(shift + 1) as Constant)?.Content as StringComparer;
            if (comparer is null)
            {
                return call.Unknown(isTest: true);
            }
        }

        if (sequence.IsUncertain)
        {
            return new Unknown("contains(" + sequence.Key + "," + sought.Key + ")", ofOrigin, subject: sought);
        }

        var comparison = comparer is not null && comparer.Equals("a", "A") ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        foreach (var item in sequence.Items)
        {
            if (machine.Path.Decide(Operators.AreEqual(machine, item, sought, comparison)))
            {
                return Constant.Of(true, ofOrigin);
            }
        }

        return Constant.Of(false, ofOrigin);
    }

    private static Value Test(Call call, Sequence sequence, int shift, bool stopAt)
    {
        var ofOrigin = sequence.AnyOfOrigin || Machine.MayRevealOrigin(call.Argument(shift));
        if (sequence.IsUncertain || call.Argument(shift) is not Function)
        {
            return new Unknown(call.Name + "(" + sequence.Key + "," + call.Argument(shift).Key + ")", ofOrigin);
        }

        foreach (var item in sequence.Items)
        {
            if (Holds(call, shift, item) == stopAt)
            {
                return Constant.Of(stopAt, ofOrigin);
            }
        }

        return Constant.Of(!stopAt, ofOrigin);
    }

    private static bool Holds(Call call, int shift, Value item) => call.Argument(shift) is Function predicate
        && call.Machine.Path.Decide(call.Machine.Invoker.Apply(predicate, [item], call.Syntax, call.Frame));

    private static Value? Pick(Call call, Sequence sequence, int shift)
    {
        if (sequence.IsUncertain)
        {
            return new Unknown(call.Name + "(" + sequence.Key + "," + call.Argument(shift).Key + ")", sequence.AnyOfOrigin || Machine.MayRevealOrigin(call.Argument(shift)), call.Method.ReturnType);
        }

        var items = call.Name.StartsWith("Last", StringComparison.Ordinal) ? Enumerable.Reverse(sequence.Items).ToList() : sequence.Items;
        if (call.Arguments.Count > shift && call.Argument(shift) is Function)
        {
            items = items.Where(item => Holds(call, shift, item)).Take(1).ToList();
        }
        else if (call.Arguments.Count > shift)
        {
            return null;
        }

        var ofOrigin = sequence.OfOrigin || (call.Arguments.Count > shift && Machine.MayRevealOrigin(call.Argument(shift)));
        return items.Count > 0
            ? items[0]
            : call.Name.EndsWith("OrDefault", StringComparison.Ordinal) || call.Name == "Find"
                ? new Constant(null, ofOrigin)
                : throw new SimulatedException(new InvalidOperationException());
    }

    private static Value? OfEnumerator(Call call, Enumerator enumerator) => call.Name switch
    {
        "MoveNext" => Constant.Of(enumerator.MoveNext(), enumerator.Source.OfOrigin),
        "get_Current" => enumerator.Current,
        "Dispose" => Constant.Null,
        "GetEnumerator" => enumerator,
        _ => null,
    };

    private static Value? Comparer(string getter) => getter switch
    {
        "get_OrdinalIgnoreCase" => new Constant(StringComparer.OrdinalIgnoreCase),
        "get_InvariantCultureIgnoreCase" => new Constant(StringComparer.InvariantCultureIgnoreCase),
        "get_CurrentCultureIgnoreCase" => new Constant(StringComparer.InvariantCultureIgnoreCase),
        "get_Ordinal" => new Constant(StringComparer.Ordinal),
        _ => new Constant(StringComparer.InvariantCulture),
    };
}
