using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Simulation;

/// <summary>Whether values match patterns.</summary>
internal sealed class PatternEvaluator(Machine machine)
{
    /// <summary>Whether the value matches; assigns the variables that the pattern declares.</summary>
    public Value Matches(IPatternOperation pattern, Value value, Frame frame)
    {
        machine.Step();
        value = machine.Path.Resolve(value);
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                return Operators.AreEqual(machine, value, machine.Evaluator.Evaluate(constant.Value, frame));
            case IDiscardPatternOperation:
                return Constant.True;
            case INegatedPatternOperation negated:
                return Operators.Not(Matches(negated.Pattern, value, frame));
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return machine.Path.Decide(Matches(either.LeftPattern, value, frame)) ? Constant.Of(true, value.OfOrigin) : Matches(either.RightPattern, value, frame);
            case IBinaryPatternOperation both:
                return machine.Path.Decide(Matches(both.LeftPattern, value, frame)) ? Matches(both.RightPattern, value, frame) : Constant.Of(false, value.OfOrigin);
            case IDeclarationPatternOperation declaration:
                return Declare(declaration, value, frame);
            case ITypePatternOperation type:
                return IsOf(type.MatchedType, value);
            case IRelationalPatternOperation relational:
                return Operators.Compare(machine, relational.OperatorKind, value, machine.Evaluator.Evaluate(relational.Value, frame));
            case IRecursivePatternOperation recursive:
                return Recurse(recursive, value, frame);
            case IListPatternOperation list when ElementsOf(value) is { } elements:
                return MatchElements(list, value, elements, frame);
            default:
                return Test(pattern, value);
        }
    }

    private Value Declare(IDeclarationPatternOperation declaration, Value value, Frame frame)
    {
        var matches = declaration.MatchesNull ? Constant.True : IsOf(declaration.MatchedType, value);
        if (declaration.DeclaredSymbol is { } variable)
        {
            frame.Set(variable, value);
        }

        return matches;
    }

    private Value Recurse(IRecursivePatternOperation recursive, Value value, Frame frame)
    {
        if (recursive.DeclaredSymbol is { } variable)
        {
            frame.Set(variable, value);
        }

        var isNull = Operators.IsNull(machine, value);
        if (recursive.DeconstructionSubpatterns.IsEmpty && recursive.PropertySubpatterns.IsEmpty
            && SymbolEqualityComparer.Default.Equals(recursive.InputType, recursive.MatchedType))
        {
            return Operators.Not(isNull);
        }

        if (machine.Path.Decide(isNull))
        {
            return Constant.Of(false, value.OfOrigin);
        }

        if (recursive.DeconstructionSubpatterns.Length > 0)
        {
            if (value is not Instance { Elements.Count: > 0 } tuple || tuple.Elements.Count != recursive.DeconstructionSubpatterns.Length)
            {
                return Test(recursive, value);
            }

            for (var i = 0; i < tuple.Elements.Count; i++)
            {
                if (!machine.Path.Decide(Matches(recursive.DeconstructionSubpatterns[i], tuple.Elements[i], frame)))
                {
                    return Constant.False;
                }
            }
        }

        foreach (var property in recursive.PropertySubpatterns)
        {
            var member = property.Member switch
            {
                IPropertyReferenceOperation reference => machine.Invoker.ReadProperty(reference.Property, value, [], reference, frame),
                _ => machine.Unknown(property.Member.Type, value.Key + "." + property.Member.Syntax, value.OfOrigin),
            };
            if (!machine.Path.Decide(Matches(property.Pattern, member, frame)))
            {
                return Constant.Of(false, value.OfOrigin);
            }
        }

        return value is Unknown && recursive.InputType is { } input && !SymbolEqualityComparer.Default.Equals(input, recursive.MatchedType)
            ? Test(recursive, value)
            : Constant.Of(true, value.OfOrigin);
    }

    private Value IsOf(ITypeSymbol? type, Value value) => value switch
    {
        Constant { Content: null } => Constant.Of(false, value.OfOrigin),
        Constant { Content: string } when type?.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Array =>
            Constant.Of(type.SpecialType is SpecialType.System_String or SpecialType.System_Object, value.OfOrigin),
        PolicyDraft { IsObject: true } when machine.Types.KindOf(type) == KnownKind.CorsPolicy => Constant.True,
        Unknown { Type: { } known } when SymbolEqualityComparer.Default.Equals(known, type) => Operators.Not(Operators.IsNull(machine, value)),
        HttpObject when machine.Types.KindOf(type) != KnownKind.None => Constant.True,
        _ => new Unknown("(" + value.Key + " is " + type?.Name + ")", value.OfOrigin, subject: value),
    };

    /// <summary>The elements that a list pattern looks at; null where they are not known.</summary>
    private static IReadOnlyList<Value>? ElementsOf(Value value) => value switch
    {
        Sequence { IsUncertain: false } sequence => sequence.Items,
        Constant { Content: string text } => text.Select(c => (Value)new Constant(c, value.OfOrigin)).ToList(),
        _ => null,
    };

    private Value MatchElements(IListPatternOperation list, Value value, IReadOnlyList<Value> elements, Frame frame)
    {
        var slice = list.Patterns.Select(static (pattern, i) => (Slice: pattern as ISlicePatternOperation, Index: i)).FirstOrDefault(static pair => pair.Slice is not null);
        if (slice.Slice is { Pattern: { } inner } && inner is not IDiscardPatternOperation || list.DeclaredSymbol is not null)
        {
            return Test(list, value);
        }

        if (slice.Slice is null ? elements.Count != list.Patterns.Length : elements.Count < list.Patterns.Length - 1)
        {
            return Constant.Of(false, value.OfOrigin);
        }

        for (var i = 0; i < list.Patterns.Length; i++)
        {
            var isBehindSlice = slice.Slice is not null && i > slice.Index;
            if (list.Patterns[i] is not ISlicePatternOperation
                && !machine.Path.Decide(Matches(list.Patterns[i], elements[isBehindSlice ? elements.Count - list.Patterns.Length + i : i], frame)))
            {
                return Constant.Of(false, value.OfOrigin);
            }
        }

        return Constant.Of(true, value.OfOrigin);
    }

    private Value Test(IPatternOperation pattern, Value value)
    {
        var test = new Unknown("(" + value.Key + " is " + pattern.Syntax + ")", value.OfOrigin || value is Sequence { AnyOfOrigin: true }, subject: value);
        if (!test.OfOrigin && Machine.IsKnown(value))
        {
            machine.Path.Distrust(test.Key);
        }

        return test;
    }
}
