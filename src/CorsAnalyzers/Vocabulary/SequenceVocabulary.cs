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
        "List", "HashSet", "SortedSet", "Queue", "LinkedList", "Collection", "ReadOnlyCollection", "ArrayList",
    };

    /// <summary>Methods that change no collection which they are given.</summary>
    private static readonly HashSet<string> Readers = new(StringComparer.Ordinal)
    {
        "WithOrigins", "WithHeaders", "WithMethods", "WithExposedHeaders", "Join", "Concat", "Union", "Except", "Intersect", "AddRange", "UnionWith",
        "Contains", "Any", "All", "Exists", "IndexOf", "Find", "nameof", "Equals", "IsNullOrEmpty", "SequenceEqual", "Append", "Add", "Select", "Where",
        "ExceptWith", "IntersectWith", "SetIsOriginAllowed",
    };

    /// <summary>Whether a method of a name changes no collection that it is given.</summary>
    public static bool LeavesArguments(string method) => Readers.Contains(method);

    /// <summary>A new collection; null where the type is none.</summary>
    public static Value? TryCreate(Call call)
    {
        var type = call.Method.ContainingType;
        if (!CollectionTypes.Contains(type.Name) || type.ContainingNamespace?.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal) != true)
        {
            return null;
        }

        var sequence = call.Machine.MakeCollection([]);
        sequence.IsSet = type.Name is "HashSet" or "SortedSet";
        sequence.Comparer = ComparerIn(call.Arguments);
        foreach (var argument in call.Arguments)
        {
            switch (argument)
            {
                case Sequence source:
                    Fill(sequence, [source]);
                    break;
                case Unknown { Type.Name: "StringComparer" or "IEqualityComparer" }:
                    sequence.IsOpen = true;
                    break;
                case Unknown:
                    sequence.IsOpen |= call.Method.Parameters.Any(static parameter => parameter.Type.SpecialType != SpecialType.System_Int32);
                    break;
            }
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
        if (source is Constant { Content: string or null } known && call.Method is { IsExtensionMethod: true, ContainingType.Name: "Enumerable" })
        {
            return known.Content is string text
                ? Invoke(call, call.Machine.NewSequence(text.Select(c => new Constant(c, source.OfOrigin)), ofOrigin: source.OfOrigin), shift)
                : throw new SimulatedException(new ArgumentNullException());
        }

        if (source is Unknown unknown && shift == 1 && call.Arguments.Count == 1 && call.Method.ContainingType?.Name == "Enumerable" && call.Name is "Any" or "Count")
        {
            var count = Operators.CountOf(unknown);
            return call.Name == "Count" ? count : Operators.Not(Operators.AreEqual(call.Machine, count, new Constant(0)));
        }

        if (source is Unknown list && call.Name == "ForEach" && call.Argument(shift) is Function body && call.Machine.Types.IsFramework(call.Method))
        {
            call.Machine.Invoker.Apply(body, [AnyElement(call, list, body)], call.Syntax, call.Frame);
            return Constant.Null;
        }

        return source is Sequence sequence && (shift == 0 || IsOverSequences(call.Method)) ? Invoke(call, sequence, shift) : null;
    }

    private static bool IsOverSequences(IMethodSymbol method) => method.ContainingType?.Name is "Enumerable" or "Array" or "MemoryExtensions" or "ImmutableArray" or "ImmutableArrayExtensions" or "Queryable";

    private static Value? Invoke(Call call, Sequence sequence, int shift)
    {
        var machine = call.Machine;
        if (sequence.IsUncertain && call.Name != "ForEach")
        {
            foreach (var function in call.Arguments.OfType<Function>())
            {
                Escapes.Change(machine, function);
            }
        }

        switch (call.Name)
        {
            case "get_Count" or "get_Length" or "Count" or "LongCount" when call.Arguments.Count == shift:
                return sequence.IsOpen ? null : new Constant(sequence.Items.Count, sequence.OfOrigin);
            case "Count" when !sequence.IsUncertain && call.Argument(shift) is Function:
                return new Constant(sequence.Each().Count(item => Holds(call, shift, item)), sequence.AnyOfOrigin || Machine.MayRevealOrigin(call.Argument(shift)));
            case "get_Item" or "ElementAt" when call.Argument(shift) is Constant { Content: int index }:
                return Evaluator.Element(sequence, index);
            case "set_Item" when call.Arguments.Count == 2:
                Ranges.WriteElement(sequence, [call.Argument(0)], call.Argument(1));
                return Constant.Null;
            case "GetEnumerator":
                if (!sequence.IsUncertain)
                {
                    return new Enumerator(machine.Path.NextId(), sequence);
                }

                Escapes.Keep(machine, sequence);
                return new Unknown("enumerator(" + sequence.Key + ")", sequence.AnyOfOrigin);
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
            case "Where" or "FindAll" when call.Argument(shift) is Function { Method.Parameters.Length: 1 }:
                return sequence.IsOpen ? null : machine.NewSequence(sequence.Each().Where(item => Holds(call, shift, item)), ofOrigin: sequence.OfOrigin);
            case "Select" or "ConvertAll" when call.Argument(shift) is Function function && function.Method.Parameters.Length == 1:
                return machine.NewSequence(sequence.Each().Select(item => machine.Invoker.Apply(function, [item], call.Syntax, call.Frame)), sequence.IsOpen, ofOrigin: sequence.OfOrigin);
            case "Union" or "Distinct" or "ToHashSet":
                return Unite(call, sequence, shift);
            case "Concat":
                return call.Argument(shift) is Sequence other
                    ? machine.NewSequence(sequence.Items.Concat(other.Items), sequence.IsOpen || other.IsOpen, ofOrigin: sequence.OfOrigin || other.OfOrigin)
                    : machine.NewSequence(sequence.Items, isOpen: true, ofOrigin: sequence.OfOrigin || call.Argument(shift).OfOrigin);
            case "Append" or "Prepend" when call.Method.ContainingType?.Name == "Enumerable":
                return machine.NewSequence(call.Name == "Append" ? sequence.Items.Append(call.Argument(shift)) : sequence.Items.Prepend(call.Argument(shift)), sequence.IsOpen, ofOrigin: sequence.OfOrigin);
            case "Take" or "Skip" when !sequence.IsOpen && call.Argument(shift) is Constant { Content: int count }:
                return machine.NewSequence(call.Name == "Take" ? sequence.Items.Take(count) : sequence.Items.Skip(count), ofOrigin: sequence.OfOrigin);
            case "Slice" or "GetRange" when !sequence.IsOpen && call.Argument(shift) is Constant { Content: int start } && call.Argument(shift + 1) is Constant { Content: int length }:
                return Ranges.Part(machine, sequence, start, length);
            case "ToArray" or "ToList" or "AsEnumerable" or "AsReadOnly" or "ToImmutableArray" or "AsSpan" or "Cast" or "OfType" or "Clone":
                var copy = machine.NewSequence(sequence.Items, sequence.IsOpen, ofOrigin: sequence.OfOrigin);
                copy.IsMadeEmpty = sequence.IsMadeEmpty;
                copy.Comparer = call.Name is "AsEnumerable" or "AsReadOnly" or "Clone" ? sequence.Comparer : null;
                return copy;
            case "Add" or "Enqueue" or "AddLast" when sequence.Kind == SequenceKind.Collection && call.Arguments.Count == 1:
                var before = sequence.Items.Count;
                Grow(sequence, [call.Argument(0)]);
                return Constant.Of(sequence.Items.Count > before, ofOrigin: false);
            case "AddRange" or "UnionWith" when sequence.Kind == SequenceKind.Collection:
                Fill(sequence, [call.Argument(0)]);
                return Constant.Null;
            case "Clear" when shift == 0:
                sequence.Items.Clear();
                sequence.IsOpen = false;
                return Constant.Null;
            case "Reverse" when !sequence.IsUncertain && call.Method.ContainingType?.Name == "Enumerable":
                return machine.NewSequence(Enumerable.Reverse(sequence.Items), ofOrigin: sequence.OfOrigin);
            case "OrderBy" or "OrderByDescending" when !sequence.IsUncertain:
                return Order(call, sequence, shift);
            case "Insert" or "InsertRange" or "AddFirst" or "AddBefore" or "AddAfter" or "Sort" or "Reverse":
                // Where they stand then is not worth following.
                sequence.IsOpen = true;
                return null;
            case "Remove" or "RemoveAll" or "RemoveAt" or "RemoveRange" or "RemoveWhere" or "RemoveFirst" or "RemoveLast"
                or "ExceptWith" or "IntersectWith" or "SymmetricExceptWith" or "Dequeue" or "TryDequeue" or "Clear" or "Fill":
                // Nor is what is left.
                sequence.Forget();
                return null;
            case "Aggregate" when !sequence.IsUncertain && call.Arguments.Count == shift + 2 && call.Argument(shift + 1) is Function fold:
                return sequence.Each().Aggregate(call.Argument(shift), (folded, item) => machine.Invoker.Apply(fold, [folded, item], call.Syntax, call.Frame));
            case "ForEach" when call.Argument(shift) is Function action:
                foreach (var item in sequence.IsUncertain ? [.. sequence.Items, AnyElement(call, sequence, action)] : sequence.Each())
                {
                    machine.Invoker.Apply(action, [item], call.Syntax, call.Frame);
                }

                return Constant.Null;
            default:
                return null;
        }
    }

    /// <summary>The elements ordered by texts, as a comparer says that is the same everywhere; null where they are not.</summary>
    private static Sequence? Order(Call call, Sequence sequence, int shift)
    {
        if (call.Argument(shift) is not Function { Method.Parameters.Length: 1 } selector || (call.Argument(shift + 1) as Constant)?.Content is not StringComparer comparer
            || !(comparer.Equals(StringComparer.Ordinal) || comparer.Equals(StringComparer.OrdinalIgnoreCase)))
        {
            return null;
        }

        var keyed = sequence.Each().Select(item => (Item: item, Key: call.Machine.Invoker.Apply(selector, [item], call.Syntax, call.Frame))).ToList();
        if (keyed.Exists(static pair => pair.Key is not Constant { Content: string or null }))
        {
            return null;
        }

        var ordered = call.Name == "OrderBy" ? keyed.OrderBy(TextOf, comparer) : keyed.OrderByDescending(TextOf, comparer);
        return call.Machine.NewSequence(ordered.Select(static pair => pair.Item), ofOrigin: sequence.AnyOfOrigin);

        static string? TextOf((Value Item, Value Key) pair) => (string?)((Constant)pair.Key).Content;
    }

    /// <summary>A list that is not known has an element, which is not known.</summary>
    private static Value AnyElement(Call call, Value list, Function body) =>
        call.Machine.Unknown(body.Method.Parameters.FirstOrDefault()?.Type, "element(" + list.Key + ")", list.OfOrigin || list is Sequence { AnyOfOrigin: true });

    private static Sequence Unite(Call call, Sequence sequence, int shift)
    {
        var others = call.Arguments.Skip(shift).Where(static argument => argument is not Constant).ToList();
        var united = call.Machine.NewSequence([], ofOrigin: sequence.OfOrigin || others.Exists(static other => other.OfOrigin));
        united.IsMadeEmpty = sequence.IsMadeEmpty;
        united.IsSet = true;
        united.Comparer = ComparerIn(call.Arguments);
        Fill(united, [sequence, .. others]);
        return united;
    }

    private static StringComparer? ComparerIn(IEnumerable<Value> arguments) =>
        arguments.OfType<Constant>().Select(static argument => argument.Content).OfType<StringComparer>().FirstOrDefault();

    /// <summary>Adds what other collections hold.</summary>
    private static void Fill(Sequence sequence, IEnumerable<Value> sources)
    {
        foreach (var source in sources)
        {
            if (source is Sequence known)
            {
                Grow(sequence, known.Items);
                sequence.IsOpen |= known.IsOpen;
            }
            else
            {
                sequence.IsOpen = true;
            }
        }
    }

    private static void Grow(Sequence sequence, IEnumerable<Value> items)
    {
        foreach (var item in items.ToList())
        {
            if (!sequence.IsSet || !sequence.Items.Exists(other => AreSame(other, item, sequence.Comparer ?? StringComparer.Ordinal)))
            {
                sequence.Items.Add(item);
            }
        }

        if (sequence.Items.Count > Bounds.SequenceLength)
        {
            throw new BoundReachedException();
        }
    }

    private static bool AreSame(Value one, Value other, StringComparer comparer) =>
        one is Constant { Content: string text } && other is Constant { Content: string otherText } && comparer.Equals(text, otherText);

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

        foreach (var item in sequence.Each())
        {
            // One choice for all characters of a text that a check looks at in its own way, not one for each.
            if (item is Constant { Content: char } && !call.Path.IsKnown(Ask(call, shift, item)))
            {
                return call.Unknown(isTest: true);
            }

            if (Holds(call, shift, item) == stopAt)
            {
                return Constant.Of(stopAt, ofOrigin);
            }
        }

        return Constant.Of(!stopAt, ofOrigin);
    }

    private static bool Holds(Call call, int shift, Value item) => call.Path.Decide(Ask(call, shift, item));

    private static Value Ask(Call call, int shift, Value item) => call.Argument(shift) is Function predicate
        ? call.Machine.Invoker.Apply(predicate, [item], call.Syntax, call.Frame)
        : Constant.False;

    private static Value? Pick(Call call, Sequence sequence, int shift)
    {
        if (sequence.IsUncertain)
        {
            Escapes.Keep(call.Machine, sequence);
            return call.Machine.Unknown(call.Method.ReturnType, call.Name + "(" + sequence.Key + "," + call.Argument(shift).Key + ")", sequence.AnyOfOrigin || Machine.MayRevealOrigin(call.Argument(shift)));
        }

        var items = call.Name.StartsWith("Last", StringComparison.Ordinal) ? sequence.Each().Reverse() : sequence.Each();
        if (call.Arguments.Count > shift && call.Argument(shift) is Function)
        {
            items = items.Where(item => Holds(call, shift, item));
        }
        else if (call.Arguments.Count > shift)
        {
            return null;
        }

        var ofOrigin = sequence.OfOrigin || (call.Arguments.Count > shift && Machine.MayRevealOrigin(call.Argument(shift)));
        var found = items.Take(call.Name.StartsWith("Single", StringComparison.Ordinal) ? 2 : 1).ToList();
        return found.Count == 1 ? found[0]
            : found.Count == 0 && (call.Name.EndsWith("OrDefault", StringComparison.Ordinal) || call.Name == "Find")
                ? new Constant(Evaluator.DefaultOf(call.Method.ReturnType)?.Content, ofOrigin)
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
