using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Simulation;

/// <summary>Notes what a handler compares the request's origin with, and whether it looks at parts of the origin.</summary>
internal static class OriginComparisons
{
    /// <summary>Whole texts are compared, or a text is looked up.</summary>
    private static readonly HashSet<string> OfWholeTexts = new(StringComparer.Ordinal)
    {
        "Equals", "op_Equality", "op_Inequality", "IsNullOrEmpty", "IsNullOrWhiteSpace", "ContainsKey", "TryGetValue", "get_Item", "GetValueOrDefault",
    };

    /// <summary>Texts are put together; what is asked of the result is noted where it is asked.</summary>
    private static readonly HashSet<string> Joining = new(StringComparer.Ordinal) { "Concat", "Join", "Format" };

    /// <summary>A method that the simulation knows was called.</summary>
    public static void Note(Call call, Value result)
    {
        if (call.Path.Compared is not { } compared || result is Unknown)
        {
            return;
        }

        IReadOnlyList<Value> inputs = call.Receiver is null ? call.Arguments : [call.Receiver, .. call.Arguments];
        if (!inputs.Any(IsOfOrigin) || inputs.Any(static input => input is HttpObject))
        {
            return;
        }

        foreach (var input in inputs.Where(static input => !IsOfOrigin(input)))
        {
            compared.Note(input);
        }

        // What the functions that a collection's methods are given ask, they ask themselves.
        if (inputs[0] is Sequence or Enumerator || OfWholeTexts.Contains(call.Name) || Joining.Contains(call.Name) || IsWhole(call, result))
        {
            return;
        }

        compared.NotePart();
    }

    /// <summary>Two values are compared.</summary>
    public static void Note(Machine machine, Value left, Value right)
    {
        if (machine.Path.Compared is { } compared && left.OfOrigin != right.OfOrigin)
        {
            compared.Note(left.OfOrigin ? right : left);
        }
    }

    /// <summary>A branch depends on the origin: what stands in its condition is compared with it, by one origin or another.</summary>
    public static void NoteCondition(Machine machine, SyntaxNode condition)
    {
        if (machine.Path.Compared is not { } compared)
        {
            return;
        }

        while (condition.Parent is ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression }
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression })
        {
            condition = condition.Parent;
        }

        compared.NoteLiterals(condition);
    }

    /// <summary>A method of the code's own that gives a verdict is followed.</summary>
    public static void NoteCheck(Call call, SyntaxNode function)
    {
        if (call.Path.Compared is { } compared
            && (call.Receiver is { } receiver && Machine.MayRevealOrigin(receiver) || call.Arguments.Any(static argument => Machine.MayRevealOrigin(argument))))
        {
            compared.NoteLiterals(function);
        }
    }

    private static bool IsOfOrigin(Value value) => value is Constant { OfOrigin: true, Content: not null } or Sequence { AnyOfOrigin: true };

    /// <summary>Whether the result is the origin itself, as after a call that trims it or turns it into another type.</summary>
    private static bool IsWhole(Call call, Value result) => call.Machine.TextOf(result) is { } text && text == call.Path.Request.Origin;
}
