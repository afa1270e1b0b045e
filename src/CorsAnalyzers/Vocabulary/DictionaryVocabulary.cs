using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;

namespace CorsAnalyzers.Vocabulary;

/// <summary>Dictionaries that the code makes. Which methods these are is told by what they are called on: only the simulation makes maps.</summary>
internal static class DictionaryVocabulary
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "Dictionary", "SortedDictionary", "SortedList", "ConcurrentDictionary", "ReadOnlyDictionary",
    };

    /// <summary>Methods whose first argument is a key.</summary>
    private static readonly HashSet<string> KeyedMethods = new(StringComparer.Ordinal)
    {
        "get_Item", "set_Item", "ContainsKey", "TryGetValue", "GetValueOrDefault", "Add", "TryAdd", "Remove", "TryRemove", "GetOrAdd", "AddOrUpdate", "TryUpdate",
    };

    /// <summary>A new dictionary; null where the type is none.</summary>
    public static Value? TryCreate(Call call)
    {
        var type = call.Method.ContainingType;
        if (!Types.Contains(type.Name) || type.ContainingNamespace?.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal) != true)
        {
            return null;
        }

        var map = NewMap(call, call.Arguments);
        foreach (var argument in call.Arguments)
        {
            switch (argument)
            {
                case Map source:
                    Copy(call, source, map);
                    break;
                case Sequence pairs:
                    AddPairs(call, pairs, map);
                    break;
                case Unknown:
                    map.IsOpen |= call.Method.Parameters.Any(static parameter => !parameter.Type.IsValueType);
                    break;
            }
        }

        map.IsMadeEmpty = map.Count == 0;
        return map;
    }

    /// <summary>The result of a method or property of a known dictionary; null where it is called on something else or says nothing.</summary>
    public static Value? TryInvoke(Call call)
    {
        if (call.Receiver is null && call.Name == "ToDictionary" && call.Arguments.Count > 0 && call.Argument(0) is Sequence { IsOpen: false } items)
        {
            return ToDictionary(call, items);
        }

        // Extension methods take the dictionary first.
        var shift = call.Receiver is null ? 1 : 0;
        if ((call.Receiver ?? (call.Arguments.Count > 0 ? call.Argument(0) : null)) is not Map map || (shift == 1 && !call.Machine.Types.IsFramework(call.Method)))
        {
            return null;
        }

        if (KeyedMethods.Contains(call.Name) && call.Arguments.Count > shift && call.Method.Parameters[shift].Type.IsReferenceType)
        {
            RefuseNull(call, call.Argument(shift));
        }

        switch (call.Name)
        {
            case "get_Item" or "TryGetValue" or "ContainsKey" or "GetValueOrDefault" when map.IsUncertain:
                return null;
            case "get_Item":
                return Find(call, map, shift) ?? throw new SimulatedException(new KeyNotFoundException());
            case "GetValueOrDefault":
                return Find(call, map, shift) ?? (call.Arguments.Count > shift + 1 ? call.Argument(shift + 1) : Default(call, call.Method.ReturnType));
            case "ContainsKey":
                return Constant.Of(Find(call, map, shift) is not null, IsOfOrigin(call, map, shift));
            case "TryGetValue":
                var found = Find(call, map, shift);
                call.Outs[shift + 1] = found ?? Default(call, call.Method.Parameters[shift + 1].Type);
                return Constant.Of(found is not null, IsOfOrigin(call, map, shift));
            case "set_Item":
                Remove(call, map, 0);
                Put(call, map, 0);
                return Constant.Null;
            case "Add" or "TryAdd" when call.Arguments.Count == shift + 2:
                if (!map.IsOpen && Find(call, map, shift) is not null)
                {
                    return call.Name == "TryAdd" ? Constant.False : throw new SimulatedException(new ArgumentException());
                }

                Put(call, map, shift);
                return Constant.True;
            case "Remove" or "TryRemove":
                var (count, ofOrigin) = (map.Count, IsOfOrigin(call, map, shift));
                map.IsOpen |= !Remove(call, map, shift);
                return map.IsUncertain || call.Arguments.Count > shift + 1 ? null : Constant.Of(map.Count < count, ofOrigin);
            case "Clear":
                map.Clear();
                map.IsOpen = false;
                return Constant.Null;
            case "GetOrAdd" or "AddOrUpdate" or "TryUpdate" or "EnsureCapacity" or "TrimExcess":
                map.IsOpen = true;
                return null;
            case "get_Keys" or "get_Values":
                return call.Machine.NewSequence(map.Entries.Select(entry => call.Name == "get_Keys" ? entry.Key : entry.Value), map.IsUncertain);
            case "ToDictionary" or "ToImmutableDictionary" or "ToFrozenDictionary" or "AsReadOnly" when call.Arguments.Count(static argument => argument is Function) == 0:
                var copy = NewMap(call, call.Arguments);
                Copy(call, map, copy);
                return copy;
            default:
                // All else looks at the pairs one by one.
                var pairs = call.Machine.NewSequence(map.Entries.Select(entry => KeyValuePairVocabulary.NewPair(call.Machine, entry.Key, entry.Value)), map.IsUncertain);
                var result = SequenceVocabulary.TryInvoke(shift == 1 ? call.On(null, [pairs, .. call.Arguments.Skip(1)]) : call.On(pairs, call.Arguments));

                // A pair is no reference: where there is none, there is one of nothing.
                return result is Constant { Content: null } && call.Name.EndsWith("OrDefault", StringComparison.Ordinal)
                    ? KeyValuePairVocabulary.NewPair(call.Machine, result, result)
                    : result;
        }
    }

    private static Map? ToDictionary(Call call, Sequence items)
    {
        var selectors = call.Arguments.OfType<Function>().ToList();
        if (selectors.Count == 0)
        {
            return null;
        }

        var map = NewMap(call, call.Arguments);
        foreach (var item in items.Each())
        {
            var parts = selectors.Select(selector => call.Machine.Invoker.Apply(selector, [item], call.Syntax, call.Frame)).ToList();
            RefuseNull(call, parts[0]);
            map.Entries.Add((parts[0], parts.Count > 1 ? parts[1] : item, call.Site, call.Site));
        }

        map.IsMadeEmpty = items.IsUncertain;
        return map;
    }

    private static Map NewMap(Call call, IEnumerable<Value> arguments)
    {
        var comparers = arguments.Where(static argument => argument is Constant { Content: StringComparer } or Unknown { Type.Name: "StringComparer" or "IEqualityComparer" or "IComparer" }).ToList();
        return new Map(call.Path.NextId(), (comparers.FirstOrDefault() as Constant)?.Content as StringComparer) { IsOpen = comparers.Exists(static comparer => comparer is Unknown) };
    }

    private static void Copy(Call call, Map source, Map target)
    {
        target.Entries.AddRange(source.Entries);
        target.IsOpen |= source.IsOpen;
        target.IsMadeEmpty = source.IsMadeEmpty;
        if (target.Count > Bounds.SequenceLength)
        {
            throw new BoundReachedException();
        }
    }

    private static void AddPairs(Call call, Sequence pairs, Map target)
    {
        target.IsOpen |= pairs.IsUncertain;
        foreach (var pair in pairs.Items)
        {
            if (pair is Instance { Elements.Count: 2 } known)
            {
                RefuseNull(call, known.Elements[0]);
                target.Entries.Add((known.Elements[0], known.Elements[1], call.Site, call.Site));
            }
            else
            {
                target.IsOpen = true;
            }
        }
    }

    /// <summary>Null is no key.</summary>
    /// <exception cref="SimulatedException">It is this one.</exception>
    private static void RefuseNull(Call call, Value key)
    {
        if (call.Path.Resolve(key) is Constant { Content: null })
        {
            throw new SimulatedException(new ArgumentNullException("key"));
        }
    }

    /// <summary>The value under the key that the call names; null where there is none.</summary>
    private static Value? Find(Call call, Map map, int index)
    {
        foreach (var entry in map.Entries)
        {
            if (call.Path.Decide(IsKey(call, map, entry.Key, index)))
            {
                return entry.Value;
            }
        }

        return null;
    }

    private static Value IsKey(Call call, Map map, Value key, int index) => Operators.AreEqual(
        call.Machine, key, call.Argument(index), map.Comparer?.Equals("a", "A") == true ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    private static bool IsOfOrigin(Call call, Map map, int index) => map.AnyOfOrigin || Machine.MayRevealOrigin(call.Argument(index));

    private static void Put(Call call, Map map, int index)
    {
        if (map.Count >= Bounds.SequenceLength)
        {
            throw new BoundReachedException();
        }

        map.Entries.Add((call.Argument(index), call.Argument(index + 1), call.SiteOf(index + 1), call.SiteOf(index)));
    }

    /// <summary>Takes an entry out; false where it is not known which.</summary>
    private static bool Remove(Call call, Map map, int index)
    {
        if (call.Argument(index) is not Constant || map.Entries.Exists(static entry => entry.Key is not Constant))
        {
            map.Forget();
            return false;
        }

        map.IsMadeEmpty &= map.Count == 0;
        map.Entries.RemoveAll(entry => call.Path.Decide(IsKey(call, map, entry.Key, index)));
        return true;
    }

    private static Value Default(Call call, Microsoft.CodeAnalysis.ITypeSymbol type) => Evaluator.DefaultOf(type) ?? call.Unknown(type);
}
