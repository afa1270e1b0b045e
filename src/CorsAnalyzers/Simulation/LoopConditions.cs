using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace CorsAnalyzers.Simulation;

/// <summary>The blocks of control-flow graphs that decide whether a loop goes on.</summary>
internal sealed class LoopConditions
{
    private readonly ConditionalWeakTable<ControlFlowGraph, IReadOnlyDictionary<int, bool>> found = new();

    /// <summary>Whether the block's conditional successor is the one in the loop; null where the block decides on no loop.</summary>
    public bool? StaysWhenConditional(ControlFlowGraph graph, BasicBlock block) =>
        found.GetValue(graph, Find).TryGetValue(block.Ordinal, out var stays) ? stays : null;

    private static IReadOnlyDictionary<int, bool> Find(ControlFlowGraph graph)
    {
        var conditions = new Dictionary<int, bool>();
        foreach (var last in graph.Blocks)
        {
            foreach (var first in Successors(last).Where(successor => successor.Ordinal <= last.Ordinal))
            {
                var body = Body(first, last);
                foreach (var block in body)
                {
                    if (block.BranchValue is { } value && IsLoopCondition(value.Syntax) && block.ConditionalSuccessor?.Destination is { } conditional && block.FallThroughSuccessor?.Destination is { } otherwise
                        && body.Contains(conditional) != body.Contains(otherwise))
                    {
                        conditions[block.Ordinal] = body.Contains(conditional);
                    }
                }
            }
        }

        return conditions;
    }

    /// <summary>Other conditions in the body of a loop may leave it too, but ask for something else.</summary>
    private static bool IsLoopCondition(SyntaxNode condition)
    {
        for (var node = condition; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case CommonForEachStatementSyntax loop:
                    return condition == loop || loop.Expression.Span.Contains(condition.Span);
                case WhileStatementSyntax loop:
                    return loop.Condition.Span.Contains(condition.Span);
                case ForStatementSyntax loop:
                    return loop.Condition?.Span.Contains(condition.Span) == true;
                case DoStatementSyntax loop:
                    return loop.Condition.Span.Contains(condition.Span);
                case StatementSyntax:
                    return false;
            }
        }

        return false;
    }

    /// <summary>The blocks that lead from the first block of a loop to its last.</summary>
    private static HashSet<BasicBlock> Body(BasicBlock first, BasicBlock last)
    {
        var body = new HashSet<BasicBlock> { first };
        var pending = new Stack<BasicBlock>();
        pending.Push(last);
        while (pending.Count > 0)
        {
            var block = pending.Pop();
            if (body.Add(block))
            {
                foreach (var predecessor in block.Predecessors)
                {
                    pending.Push(predecessor.Source);
                }
            }
        }

        return body;
    }

    private static IEnumerable<BasicBlock> Successors(BasicBlock block)
    {
        if (block.ConditionalSuccessor?.Destination is { } conditional)
        {
            yield return conditional;
        }

        if (block.FallThroughSuccessor?.Destination is { } otherwise)
        {
            yield return otherwise;
        }
    }
}
