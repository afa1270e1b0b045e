using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Simulation;

/// <summary>The operators of C#, on values that may not be known.</summary>
internal static class Operators
{
    /// <summary>A binary operator; the right operand is computed only where it is needed.</summary>
    public static Value Binary(Machine machine, IBinaryOperation operation, Value left, Func<Value> right)
    {
        switch (operation.OperatorKind)
        {
            case BinaryOperatorKind.ConditionalAnd:
                return machine.Path.Decide(left) ? right() : Constant.Of(false, left.OfOrigin);
            case BinaryOperatorKind.ConditionalOr:
                return machine.Path.Decide(left) ? Constant.Of(true, left.OfOrigin) : right();
            case BinaryOperatorKind.Equals:
                return AreEqual(machine, left, right());
            case BinaryOperatorKind.NotEquals:
                return Not(AreEqual(machine, left, right()));
            default:
                return Compute(machine, operation.OperatorKind, operation.Type, left, right());
        }
    }

    /// <summary>A compound assignment's operator.</summary>
    public static Value Compound(Machine machine, ICompoundAssignmentOperation operation, Value left, Value right) =>
        Compute(machine, operation.OperatorKind, operation.Type, left, right);

    /// <summary>A unary operator.</summary>
    public static Value Unary(Machine machine, IUnaryOperation operation, Value operand) => (operation.OperatorKind, operand) switch
    {
        (UnaryOperatorKind.Not, _) => Not(operand),
        (UnaryOperatorKind.Minus, Constant { Content: int number }) => new Constant(-number, operand.OfOrigin),
        (UnaryOperatorKind.Minus, Constant { Content: TimeSpan }) => TimeSpanVocabulary.Compute(BinaryOperatorKind.Subtract, new Constant(TimeSpan.Zero), operand)!,
        (UnaryOperatorKind.Plus, _) => operand,
        (UnaryOperatorKind.Hat, _) when Ranges.PositionOf(operand) is { } position => new Constant(position with { IsFromEnd = true }, operand.OfOrigin),
        _ => machine.Unknown(operation.Type, operation.OperatorKind + "(" + operand.Key + ")", operand.OfOrigin),
    };

    /// <summary>The opposite of a condition.</summary>
    public static Value Not(Value condition) => condition switch
    {
        Constant { Content: bool known } => Constant.Of(!known, condition.OfOrigin),
        Negation negation => negation.Operand,
        _ => new Negation(condition),
    };

    /// <summary>Whether a value is null.</summary>
    public static Value IsNull(Machine machine, Value value) => machine.Path.Resolve(value) switch
    {
        Constant constant => Constant.Of(constant.Content is null, constant.OfOrigin),
        Unknown unknown => new Equality(unknown, Constant.Null),
        { } other => Constant.Of(false, other.OfOrigin),
    };

    /// <summary>Whether two values are equal.</summary>
    public static Value AreEqual(Machine machine, Value left, Value right, StringComparison comparison = StringComparison.Ordinal)
    {
        var areOther = StringValuesVocabulary.HaveOtherCounts(machine, left, right);
        (left, right) = (Plain(machine, left), Plain(machine, right));
        OriginComparisons.Note(machine, left, right);
        var ofOrigin = left.OfOrigin || right.OfOrigin;
        return (left, right) switch
        {
            _ when areOther => Constant.Of(false, ofOrigin),
            (Constant { Content: string a }, Constant { Content: string b }) => Constant.Of(string.Equals(a, b, comparison), ofOrigin),
            (Constant a, Constant b) => Constant.Of(Equals(a.Content, b.Content), ofOrigin),
            (Constant { Content: null }, Unknown b) => new Equality(b, Constant.Null),
            (Unknown a, Constant b) => new Equality(a, b, IgnoresCase(comparison)),
            (Constant a, Unknown b) => new Equality(b, a, IgnoresCase(comparison)),
            (Unknown a, Unknown b) when a.Key == b.Key => Constant.Of(true, ofOrigin),
            (Unknown, _) or (_, Unknown) => new Unknown("(" + left.Key + " == " + right.Key + ")", ofOrigin),
            (Constant { Content: bool known }, _) => known ? right : Not(right),
            (_, Constant { Content: bool known }) => known ? left : Not(left),
            _ => Constant.Of(ReferenceEquals(left, right), ofOrigin),
        };
    }

    /// <summary>A comparison by order.</summary>
    public static Value Compare(Machine machine, BinaryOperatorKind kind, Value left, Value right) => Compute(machine, kind, type: null, left, right);

    /// <summary>How many elements a collection has that is not known: one condition, however the code asks whether it is empty.</summary>
    public static Unknown CountOf(Unknown collection) =>
        new(collection.Key + (collection.Type is IArrayTypeSymbol or { SpecialType: SpecialType.System_String } ? ".Length" : ".Count"), collection.OfOrigin);

    private static bool IsCount(Value value) => value is Unknown
        && (value.Key.EndsWith(".Length", StringComparison.Ordinal) || value.Key.EndsWith(".Count", StringComparison.Ordinal));

    private static bool IgnoresCase(StringComparison comparison) =>
        comparison is StringComparison.OrdinalIgnoreCase or StringComparison.InvariantCultureIgnoreCase or StringComparison.CurrentCultureIgnoreCase;

    /// <summary>The value that the path has given to a value, and header values as one text.</summary>
    public static Value Plain(Machine machine, Value value) => machine.Path.Resolve(value) switch
    {
        Sequence { Kind: SequenceKind.StringValues } values => StringValuesVocabulary.Join(machine, values),
        { } other => other,
    };

    private static Value Compute(Machine machine, BinaryOperatorKind kind, ITypeSymbol? type, Value left, Value right)
    {
        (left, right) = (Plain(machine, left), Plain(machine, right));
        var ofOrigin = left.OfOrigin || right.OfOrigin;
        if (kind == BinaryOperatorKind.Add && type?.SpecialType == SpecialType.System_String
            && left is Constant leftText && right is Constant rightText)
        {
            return Machine.NewText(leftText.Text + rightText.Text, ofOrigin);
        }

        if (left is Constant { Content: bool a } && right is Constant { Content: bool b })
        {
            switch (kind)
            {
                case BinaryOperatorKind.And:
                    return Constant.Of(a & b, ofOrigin);
                case BinaryOperatorKind.Or:
                    return Constant.Of(a | b, ofOrigin);
                case BinaryOperatorKind.ExclusiveOr:
                    return Constant.Of(a ^ b, ofOrigin);
            }
        }

        if (left is Constant { Content: int x } && right is Constant { Content: int y })
        {
            object? result = kind switch
            {
                BinaryOperatorKind.Add => unchecked(x + y),
                BinaryOperatorKind.Subtract => unchecked(x - y),
                BinaryOperatorKind.Multiply => unchecked(x * y),
                BinaryOperatorKind.Divide when y > 0 => x / y,
                BinaryOperatorKind.Remainder when y > 0 => x % y,
                BinaryOperatorKind.LessThan => x < y,
                BinaryOperatorKind.LessThanOrEqual => x <= y,
                BinaryOperatorKind.GreaterThan => x > y,
                BinaryOperatorKind.GreaterThanOrEqual => x >= y,
                BinaryOperatorKind.And => x & y,
                BinaryOperatorKind.Or => x | y,
                _ => null,
            };
            if (result is not null)
            {
                return new Constant(result, ofOrigin);
            }
        }

        if (TimeSpanVocabulary.Compute(kind, left, right) is { } time)
        {
            return time;
        }

        if (IsCount(left) && right is Constant { Content: int bound })
        {
            switch (kind, bound)
            {
                case (BinaryOperatorKind.GreaterThan, 0) or (BinaryOperatorKind.GreaterThanOrEqual, 1):
                    return Not(AreEqual(machine, left, new Constant(0)));
                case (BinaryOperatorKind.LessThan, 1) or (BinaryOperatorKind.LessThanOrEqual, 0):
                    return AreEqual(machine, left, new Constant(0));
            }
        }

        if (kind is BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
            && (left is Constant { Content: null } || right is Constant { Content: null }))
        {
            return Constant.Of(false, ofOrigin);
        }

        return machine.Unknown(type, "(" + left.Key + " " + kind + " " + right.Key + ")", ofOrigin, subject: left is Unknown ? left : right);
    }
}
