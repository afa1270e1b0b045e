using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Simulation;

/// <summary>Walks the control-flow graph of one call, from its entry to its result.</summary>
internal sealed class BlockWalker(Machine machine)
{
    /// <summary>Runs a call and gives its result.</summary>
    /// <exception cref="SimulatedException">The code throws.</exception>
    /// <exception cref="BoundReachedException">A bound was reached.</exception>
    public Value Run(Frame frame)
    {
        var result = new Result();
        Run(frame, frame.Graph!.Blocks[0], result, new int[frame.Graph.Blocks.Length]);
        return frame.Yielded is { } yielded ? machine.NewSequence(yielded)
            : result.Value is { } value ? value
            : FunctionSyntax.IsIterator(frame.Function) ? machine.NewSequence([])
            : Constant.Null;
    }

    /// <summary>Walks until the function ends, or the <c>finally</c> clause that the walk started in.</summary>
    private void Run(Frame frame, BasicBlock start, Result result, int[] visits)
    {
        var graph = frame.Graph!;
        for (BasicBlock? block = start; block is not null;)
        {
            if (++visits[block.Ordinal] > Bounds.BlockVisits)
            {
                throw new BoundReachedException();
            }

            try
            {
                block = Next(frame, block, result, visits);
            }
            catch (SimulatedException exception)
            {
                var handler = Handler(frame, block!.EnclosingRegion, exception, result, visits);
                if (handler is null)
                {
                    throw;
                }

                block = handler;
            }
        }

        BasicBlock? Next(Frame current, BasicBlock block, Result outcome, int[] counts)
        {
            foreach (var operation in block.Operations)
            {
                machine.Evaluator.Execute(operation, current);
            }

            var branch = block.FallThroughSuccessor;
            if (block.ConditionKind != ControlFlowConditionKind.None && block.BranchValue is { } condition)
            {
                var value = machine.Evaluator.Evaluate(condition, current);
                if (value.OfOrigin)
                {
                    machine.NoteOrigin(condition.Syntax, current);
                    OriginComparisons.NoteCondition(machine, condition.Syntax);
                }

                if (TakesConditional(current, block, value))
                {
                    branch = block.ConditionalSuccessor;
                }
            }
            else if (block.BranchValue is { } branchValue)
            {
                var value = machine.Evaluator.Evaluate(branchValue, current);
                if (branch?.Semantics == ControlFlowBranchSemantics.Throw)
                {
                    throw new SimulatedException(Unconverted(branchValue).Type);
                }

                outcome.Value = value;
            }

            switch (branch?.Semantics)
            {
                case ControlFlowBranchSemantics.Rethrow:
                    throw outcome.Caught ?? new SimulatedException((ITypeSymbol?)null);
                case ControlFlowBranchSemantics.Throw:
                    throw new SimulatedException((ITypeSymbol?)null);
                case ControlFlowBranchSemantics.ProgramTermination or ControlFlowBranchSemantics.Error:
                    throw new BoundReachedException();
                case ControlFlowBranchSemantics.Regular or ControlFlowBranchSemantics.Return:
                    foreach (var region in branch.FinallyRegions)
                    {
                        Run(current, graph.Blocks[region.FirstBlockOrdinal], outcome, counts);
                    }

                    return branch.Destination;
                default:
                    return null;
            }
        }
    }

    /// <summary>
    /// Whether the walk goes on at the conditional successor. A loop whose condition is not known runs once: a list that is not known has
    /// an element, which is not known.
    /// </summary>
    private bool TakesConditional(Frame frame, BasicBlock block, Value condition)
    {
        if (!machine.Path.IsKnown(condition) && machine.Graphs.Loops.StaysWhenConditional(frame.Graph!, block) is { } stays)
        {
            if (!frame.Loops.TryGetValue(block.Ordinal, out var policies))
            {
                frame.Loops[block.Ordinal] = machine.Path.Policies.Select(static pair => (pair.Policy, pair.Policy.Model)).ToList();
                return stays;
            }

            frame.Loops.Remove(block.Ordinal);
            foreach (var (policy, before) in policies)
            {
                policy.StateMore(before, machine.RootSite);
            }

            return !stays;
        }

        return machine.Path.Decide(condition) == (block.ConditionKind == ControlFlowConditionKind.WhenTrue);
    }

    /// <summary>The handler of an exception, after the <c>finally</c> clauses in between have run; null where there is none.</summary>
    private BasicBlock? Handler(Frame frame, ControlFlowRegion? region, SimulatedException exception, Result result, int[] visits)
    {
        // The region around the root of a lambda's graph is one of another graph.
        for (; region is { Kind: not ControlFlowRegionKind.Root, EnclosingRegion: { } outer }; region = outer)
        {
            if (region.Kind != ControlFlowRegionKind.Try)
            {
                continue;
            }

            foreach (var handler in outer.NestedRegions)
            {
                var isHandler = handler.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler;
                if (isHandler && exception.IsCaughtBy(handler.ExceptionType))
                {
                    result.Caught = exception;
                    return frame.Graph!.Blocks[handler.FirstBlockOrdinal];
                }

                if (handler.Kind == ControlFlowRegionKind.Finally)
                {
                    Run(frame, frame.Graph!.Blocks[handler.FirstBlockOrdinal], result, visits);
                }
            }
        }

        return null;
    }

    private static IOperation Unconverted(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    private sealed class Result
    {
        public Value? Value { get; set; }

        public SimulatedException? Caught { get; set; }
    }
}
