using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Simulation;

/// <summary>
/// The conditions under which a lambda comes into being: those around it in the functions that it is written in, which are not run.
/// </summary>
internal sealed class EnclosingConditions
{
    private readonly List<(ExpressionSyntax Value, IReadOnlyList<ExpressionSyntax>? Cases, bool Holds)> conditions = [];
    private readonly SyntaxNode owner;

    private EnclosingConditions(SyntaxNode function)
    {
        owner = FunctionSyntax.Enclosing(function.Parent) ?? function;
        for (var node = function; node.Parent is { } parent && parent is not MemberDeclarationSyntax or GlobalStatementSyntax; node = parent)
        {
            AddConditionOf(node, parent);
            AddEarlierExits(node, parent);
        }

        conditions.Reverse();
    }

    /// <summary>Finds the conditions around a function; a method has none.</summary>
    public static EnclosingConditions Around(SyntaxNode function) => new(function);

    /// <summary>Whether the conditions hold on the machine's path.</summary>
    public bool Hold(Machine machine)
    {
        if (conditions.Count == 0)
        {
            return true;
        }

        var frame = new Frame(Graph: null, owner, Closure: null, Caller: null, CallSite: null, This: null);
        foreach (var (value, cases, holds) in conditions)
        {
            try
            {
                var actual = machine.Evaluator.EvaluateInitializer(value, frame);
                if (actual is Function predicate)
                {
                    actual = machine.Invoker.Apply(predicate, [HttpObject.Context], value, frame);
                }

                if (IsOne(actual, cases) != holds)
                {
                    return false;
                }
            }
            catch (SimulatedException)
            {
                return false;
            }
        }

        return true;

        bool IsOne(Value actual, IReadOnlyList<ExpressionSyntax>? labels) => labels is null
            ? machine.Path.Decide(actual)
            : labels.Any(label => machine.Path.Decide(Operators.AreEqual(machine, actual, machine.Evaluator.EvaluateInitializer(label, frame))));
    }

    private void AddConditionOf(SyntaxNode node, SyntaxNode parent)
    {
        switch (parent)
        {
            case IfStatementSyntax statement when node == statement.Statement || node == statement.Else:
                conditions.Add((statement.Condition, null, node == statement.Statement));
                break;
            case ConditionalExpressionSyntax conditional when node != conditional.Condition:
                conditions.Add((conditional.Condition, null, node == conditional.WhenTrue));
                break;
            case BinaryExpressionSyntax binary when node == binary.Right && binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression:
                conditions.Add((binary.Left, null, binary.IsKind(SyntaxKind.LogicalAndExpression)));
                break;
            case SwitchSectionSyntax { Parent: SwitchStatementSyntax statement } section:
                AddSwitch(statement, section);
                break;
            case ArgumentSyntax argument when PipelineBranches.PredicateOf(argument) is { } predicate:
                conditions.Add((predicate, null, true));
                break;
        }
    }

    private void AddSwitch(SwitchStatementSyntax statement, SwitchSectionSyntax section)
    {
        var isDefault = section.Labels.Any(SyntaxKind.DefaultSwitchLabel);
        var labels = (isDefault ? statement.Sections.Where(other => other != section).SelectMany(static other => other.Labels) : section.Labels)
            .Where(static label => !label.IsKind(SyntaxKind.DefaultSwitchLabel)).ToList();
        if (labels.All(static label => label is CaseSwitchLabelSyntax))
        {
            conditions.Add((statement.Expression, labels.Select(static label => ((CaseSwitchLabelSyntax)label).Value).ToList(), !isDefault));
        }
    }

    /// <summary>What must be so because the statements before did not leave.</summary>
    private void AddEarlierExits(SyntaxNode node, SyntaxNode parent)
    {
        var statements = parent switch
        {
            BlockSyntax block => block.Statements,
            SwitchSectionSyntax section => section.Statements,
            CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>().Select(static statement => statement.Statement),
            _ => Enumerable.Empty<StatementSyntax>(),
        };
        var exits = new List<IfStatementSyntax>();
        foreach (var statement in statements)
        {
            if (statement.Span.End > node.SpanStart)
            {
                break;
            }

            if (statement is IfStatementSyntax exit)
            {
                exits.Add(exit);
            }
        }

        for (var i = exits.Count - 1; i >= 0; i--)
        {
            if (Leaves(exits[i].Statement))
            {
                conditions.Add((exits[i].Condition, null, false));
            }
            else if (Leaves(exits[i].Else?.Statement))
            {
                conditions.Add((exits[i].Condition, null, true));
            }
        }
    }

    private static bool Leaves(StatementSyntax? statement) => statement switch
    {
        BlockSyntax block => block.Statements.Count > 0 && Leaves(block.Statements[block.Statements.Count - 1]),
        ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax => true,
        _ => false,
    };
}
