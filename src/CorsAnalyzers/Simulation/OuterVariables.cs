using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Simulation;

/// <summary>
/// Variables that a function under analysis sees and that belong to a function around it, which is not run: known where they are given
/// one value for good.
/// </summary>
internal static class OuterVariables
{
    /// <summary>The value of a local variable that is assigned once, where it is declared; null where that is not so.</summary>
    public static Value? Initial(Machine machine, ISymbol variable, Frame frame)
    {
        if (variable is not ILocalSymbol
            || variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(machine.CancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } value } declarator
            || frame.Depth > Bounds.CallDepth
            || FunctionSyntax.Enclosing(declarator) is not { } owner
            || machine.Graphs.IsChangedIn(owner, declarator.Identifier.ValueText))
        {
            return null;
        }

        var evaluation = new Frame(Graph: null, owner, Closure: null, Caller: frame, CallSite: null, frame.This);
        var initial = machine.Evaluator.EvaluateInitializer(value, evaluation);

        // What the function around states of a policy, and when, is not known here.
        Escapes.Change(machine, initial);
        switch (initial)
        {
            case Instance when IsHandedOn(owner, declarator.Identifier.ValueText):
                return null;
            case Collection { IsUncertain: false } when !machine.Graphs.IsFilledIn(owner, declarator.Identifier.ValueText):
            case not Collection:
                return initial;
            case Collection collection:
                // What it holds by then is not known.
                collection.Forget();
                return collection;
        }
    }

    /// <summary>
    /// The value of a flag that a function around sets by plain assignments, each under its conditions; null where that is not so. A lambda
    /// that configures runs when they have all run.
    /// </summary>
    public static Value? Flag(Machine machine, ISymbol variable)
    {
        if (variable is not ILocalSymbol { Type.SpecialType: SpecialType.System_Boolean }
            || variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(machine.CancellationToken) is not VariableDeclaratorSyntax declarator
            || FunctionSyntax.Enclosing(declarator) is not { } owner)
        {
            return null;
        }

        var assignments = new List<AssignmentExpressionSyntax>();
        foreach (var token in NamedTokens.In(owner, variable.Name))
        {
            if (token.ValueText != variable.Name || token.Parent is not IdentifierNameSyntax identifier || !IsChange(identifier))
            {
                continue;
            }

            if (identifier.Parent is not AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment
                || !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
                || FunctionSyntax.Enclosing(assignment) != owner
                || NamedTokens.In(assignment.Right, variable.Name).Any()
                || assignment.Ancestors().TakeWhile(ancestor => ancestor != owner).Any(ancestor => IsBeyondFollowing(ancestor, variable.Name)))
            {
                return null;
            }

            assignments.Add(assignment);
        }

        var frame = new Frame(Graph: null, owner, Closure: null, Caller: null, CallSite: null, This: null);
        Value? value = declarator.Initializer is { } initializer ? machine.Evaluator.EvaluateInitializer(initializer.Value, frame) : Constant.False;
        foreach (var assignment in assignments)
        {
            if (EnclosingConditions.Around(assignment).Hold(machine))
            {
                value = machine.Evaluator.EvaluateInitializer(assignment.Right, frame);
            }
        }

        return value;
    }

    /// <summary>Whether what is in a statement may run often or in part, or depends on the variable itself.</summary>
    private static bool IsBeyondFollowing(SyntaxNode statement, string name) => statement switch
    {
        ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or TryStatementSyntax => true,
        IfStatementSyntax branch => NamedTokens.In(branch.Condition, name).Any(),
        _ => false,
    };

    /// <summary>Whether a variable's object is given to other code, or a member of it set, anywhere in the syntax.</summary>
    private static bool IsHandedOn(SyntaxNode scope, string name) => NamedTokens.In(scope, name).Any(token =>
        token.ValueText == name && token.Parent is IdentifierNameSyntax identifier && identifier.Parent switch
        {
            ArgumentSyntax => true,
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } => true,
            MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } member => assignment.Left == member,
            _ => false,
        });

    /// <summary>Whether a collection is given to code that may change it, anywhere in the syntax.</summary>
    public static bool IsFilledIn(SyntaxNode scope, string name) => NamedTokens.In(scope, name).Any(token =>
        token.ValueText == name && token.Parent is IdentifierNameSyntax identifier
        && Whole(identifier).Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax invocation }
        && !SequenceVocabulary.LeavesArguments(NameOf(invocation)));

    private static string NameOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => string.Empty,
    };

    /// <summary>Forgets the variables that a lambda sets, because code that cannot be seen was given the lambda and may call it.</summary>
    public static void Forget(Machine machine, Function lambda)
    {
        for (var outer = lambda.Closure; outer is not null; outer = outer.Closure)
        {
            foreach (var variable in outer.Variables.Keys.Where(variable => machine.Graphs.IsChangedIn(lambda.Syntax!, variable.Name)).ToList())
            {
                outer.Variables[variable] = machine.Unknown((variable as ILocalSymbol)?.Type, "set:" + variable.Name + "#" + machine.Path.NextId(), ofOrigin: true);
            }
        }
    }

    /// <summary>Whether a variable, field or property of the name is written, or a collection in it is changed, anywhere in the syntax.</summary>
    public static bool IsChangedIn(SyntaxNode scope, string name) => NamedTokens.In(scope, name).Any(token =>
        token.ValueText == name && token.Parent is IdentifierNameSyntax identifier && IsChange(identifier));

    private static bool IsChange(IdentifierNameSyntax identifier)
    {
        var expression = Whole(identifier);
        return expression.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == expression,
            ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax tuple } } argument => tuple.Left == argument.Parent,
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
            PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression),
            PostfixUnaryExpressionSyntax postfix => !postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
            RefExpressionSyntax or ElementAccessExpressionSyntax { Parent: RefExpressionSyntax } => true,
            ElementAccessExpressionSyntax { Parent: ArgumentSyntax argument } => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
            ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax element } access => element.Left == access,
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax, Name.Identifier.ValueText: var method } =>
                method is "Add" or "AddRange" or "TryAdd" or "GetOrAdd" or "AddOrUpdate" or "TryUpdate" or "TryRemove" or "Insert" or "InsertRange" or "Remove" or "RemoveAll" or "RemoveAt" or "Clear" or "UnionWith" or "ExceptWith" or "IntersectWith",
            _ => false,
        };
    }

    /// <summary>A member with what it is named by: <c>this</c>, its type or an object.</summary>
    private static ExpressionSyntax Whole(IdentifierNameSyntax identifier) =>
        identifier.Parent is MemberAccessExpressionSyntax access && access.Name == identifier ? access : identifier;
}
