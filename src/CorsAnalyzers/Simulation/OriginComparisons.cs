using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Simulation;

/// <summary>Notes what code compares the request's origin with, and whether it looks at parts of the origin.</summary>
internal static class OriginComparisons
{
    /// <summary>Methods that compare whole texts, or look one up.</summary>
    private static readonly HashSet<string> Comparing = new(StringComparer.Ordinal)
    {
        "Equals", "op_Equality", "op_Inequality", "IsNullOrEmpty", "IsNullOrWhiteSpace", "ContainsKey", "TryGetValue", "get_Item", "GetValueOrDefault",
    };

    /// <summary>Methods that make of a whole text another; what is asked of that is noted where it is asked.</summary>
    private static readonly HashSet<string> Forming = new(StringComparer.Ordinal)
    {
        "Concat", "Join", "Format", "ToString", "ToLower", "ToLowerInvariant", "ToUpper", "ToUpperInvariant", "Trim", "TrimStart", "TrimEnd",
    };

    /// <summary>A method that the simulation knows was called.</summary>
    public static void Note(Call call, Value result)
    {
        if (call.Path.AskedFor is not { } compared || result is Unknown)
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

        // What the functions that a collection's methods are given ask, they ask themselves; a constructor may make a collection of texts.
        var isWhole = inputs[0] is Sequence or Enumerator || result is Sequence && call.Name == ".ctor";
        if (!isWhole && !Comparing.Contains(call.Name) && !Forming.Contains(call.Name))
        {
            compared.NotePart();
        }
    }

    /// <summary>A property is read: of the origin it is a part, or its length.</summary>
    public static void NoteRead(Machine machine, Value? receiver)
    {
        if (receiver is Constant { OfOrigin: true })
        {
            machine.Path.AskedFor?.NotePart();
        }
    }

    /// <summary>Two values are compared.</summary>
    public static void Note(Machine machine, Value left, Value right)
    {
        if (machine.Path.AskedFor is { } compared && left.OfOrigin != right.OfOrigin)
        {
            compared.Note(left.OfOrigin ? right : left);
        }
    }

    /// <summary>A branch depends on the origin: what stands in its condition is compared with it, by one origin or another.</summary>
    public static void NoteCondition(Machine machine, SyntaxNode condition)
    {
        if (machine.Path.AskedFor is not { } compared)
        {
            return;
        }

        while (condition.Parent is ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression }
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression })
        {
            condition = condition.Parent;
        }

        compared.NoteLiterals(condition, machine.Graphs);
    }

    /// <summary>A method of the code's own that gives a verdict is followed.</summary>
    public static void NoteCheck(Call call, SyntaxNode function)
    {
        if (call.Path.AskedFor is { } compared
            && (call.Receiver is { } receiver && Machine.MayRevealOrigin(receiver) || call.Arguments.Any(static argument => Machine.MayRevealOrigin(argument))))
        {
            compared.NoteLiterals(function, call.Machine.Graphs);
        }
    }

    private static bool IsOfOrigin(Value value) => value is Constant { OfOrigin: true, Content: not null } or Sequence { AnyOfOrigin: true };
}
