using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CorsAnalyzers.Relevance;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Simulation;

/// <summary>
/// The control-flow graphs of the functions of one compilation, each made once, when it is first asked for. All analyzers share them.
/// </summary>
internal sealed class FunctionGraphs
{
    private static readonly ConditionalWeakTable<Compilation, FunctionGraphs> Known = new();

    private readonly Compilation compilation;
    // In an editor each edit has a compilation of its own, of which a few functions are read.
    private const int FirstCapacity = 5;
    private const int AnalyzersAtOnce = 4;

    private readonly ConcurrentDictionary<SyntaxNode, ControlFlowGraph?> graphs = new(AnalyzersAtOnce, FirstCapacity);
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> models = new(AnalyzersAtOnce, FirstCapacity);
    private readonly ConcurrentDictionary<SyntaxNode, IOperation?> initializers = new(AnalyzersAtOnce, FirstCapacity);
    private readonly ConcurrentDictionary<(SyntaxNode Scope, string Name), bool> changes = new(AnalyzersAtOnce, FirstCapacity);
    private readonly ConcurrentDictionary<(SyntaxNode Scope, string Name), bool> fillings = new(AnalyzersAtOnce, FirstCapacity);
    private readonly ConcurrentDictionary<SyntaxNode, IReadOnlyCollection<string>> literals = new(AnalyzersAtOnce, FirstCapacity);
    private readonly ConcurrentDictionary<string, bool> changesAnywhere = new(AnalyzersAtOnce, FirstCapacity, StringComparer.Ordinal);

    private readonly HashSet<SyntaxTree> done = [];
    private int readers;
    private StrongBox<bool>? tellCaches;

    private FunctionGraphs(Compilation compilation)
    {
        this.compilation = compilation;
        References = new ReferencedAssemblies(compilation);
        PolicyUses = new PolicyUses(this);
    }

    /// <summary>What the compilation's references may do.</summary>
    public ReferencedAssemblies References { get; }

    /// <summary>The graphs of a compilation, kept for as long as it is.</summary>
    public static FunctionGraphs Of(Compilation compilation) => Known.GetValue(compilation, static key => new FunctionGraphs(key));

    public Compilation Compilation => compilation;

    /// <summary>Whether a declaration changes a variable or member of a name.</summary>
    public bool IsChangedIn(SyntaxNode scope, string name) =>
        changes.GetOrAdd((scope, name), static key => OuterVariables.IsChangedIn(key.Scope, key.Name));

    /// <summary>Whether code in a declaration gives a collection of a name to code that may change it.</summary>
    public bool IsFilledIn(SyntaxNode scope, string name) =>
        fillings.GetOrAdd((scope, name), static key => OuterVariables.IsFilledIn(key.Scope, key.Name));

    /// <summary>Whether any file of the compilation changes a collection of a name, or gives it to code that may change it.</summary>
    public bool IsChangedAnywhere(string name, CancellationToken cancellationToken)
    {
        if (!changesAnywhere.TryGetValue(name, out var isChanged))
        {
            isChanged = TreesNaming.In(compilation, name, cancellationToken).Any(tree =>
                tree.GetRoot(cancellationToken) is var root
                && (IsChangedIn(root, name) || IsFilledIn(root, name)));
            changesAnywhere.TryAdd(name, isChanged);
        }

        return isChanged;
    }

    /// <summary>The texts of the string literals in a piece of code, each once.</summary>
    public IReadOnlyCollection<string> LiteralsOf(SyntaxNode code) => literals.GetOrAdd(code, static key => new HashSet<string>(
        NamedTokens.In(key, "\"").Where(static token => token.IsKind(SyntaxKind.StringLiteralToken)).Select(static token => token.ValueText), StringComparer.Ordinal));

    /// <summary>Whether middleware or a filter of the program tells caches that answers differ by origin.</summary>
    public bool TellCachesOfOrigins(CancellationToken cancellationToken) =>
        (tellCaches ??= new StrongBox<bool>(CachesElsewhere.AreTold(compilation, cancellationToken))).Value;

    /// <summary>Who may change the policies in members.</summary>
    public PolicyUses PolicyUses { get; }

    /// <summary>The loops of the graphs.</summary>
    public LoopConditions Loops { get; } = new();

    /// <summary>Uses the model that the driver gives for a tree, instead of making another one.</summary>
    public void Offer(SemanticModel model) => models.TryAdd(model.SyntaxTree, model);

    /// <summary>Code is going to be read: nothing is forgotten until that is over.</summary>
    public void Enter()
    {
        lock (done)
        {
            readers++;
        }
    }

    /// <summary>
    /// The reading is over. What was made of the functions of trees that are done is forgotten as soon as nobody reads anything: graphs hold all that was
    /// bound, and collecting garbage around those of thousands of functions takes longer than reading them.
    /// </summary>
    /// <param name="tree">The tree that is done; null where none is.</param>
    public void Exit(SyntaxTree? tree)
    {
        lock (done)
        {
            if (tree is not null)
            {
                done.Add(tree);
            }

            if (--readers == 0 && done.Count > 0)
            {
                Forget(graphs, static function => function.SyntaxTree);
                Forget(initializers, static expression => expression.SyntaxTree);
                Forget(literals, static code => code.SyntaxTree);
                Forget(models, static tree => tree);
                done.Clear();
            }
        }
    }

    private void Forget<TKey, TValue>(ConcurrentDictionary<TKey, TValue> made, Func<TKey, SyntaxTree> treeOf)
    {
        foreach (var key in made.Select(static pair => pair.Key).Where(key => done.Contains(treeOf(key))))
        {
            made.TryRemove(key, out _);
        }
    }

    /// <summary>The semantic model of a tree of the compilation.</summary>
#pragma warning disable RS0030, RS1030 // A call into another tree can be followed in no other way; models are kept for the compilation.
    public SemanticModel ModelOf(SyntaxTree tree) => models.GetOrAdd(tree, key => compilation.GetSemanticModel(key));
#pragma warning restore RS0030, RS1030

    /// <summary>The operation of an initializer, as it is written; null where it has none.</summary>
    public IOperation? InitializerOf(ExpressionSyntax expression, CancellationToken cancellationToken)
    {
        // Neither parentheses nor an assertion that a value is not null have an operation of their own.
        while (expression is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            expression = expression is ParenthesizedExpressionSyntax parenthesized ? parenthesized.Expression : ((PostfixUnaryExpressionSyntax)expression).Operand;
        }

        if (!initializers.TryGetValue(expression, out var operation))
        {
            operation = ModelOf(expression.SyntaxTree).GetOperation(expression, cancellationToken);
            initializers.TryAdd(expression, operation);
        }

        return operation;
    }

    /// <summary>The graph of a function's declaration (see <see cref="FunctionSyntax"/>); null where there is none or it cannot be made.</summary>
    public ControlFlowGraph? GraphOf(SyntaxNode function, CancellationToken cancellationToken)
    {
        if (graphs.TryGetValue(function, out var graph))
        {
            return graph;
        }

        // A clause of a query is a lambda without syntax of its own: it goes by its expression.
        graph = function is ExpressionSyntax or LocalFunctionStatementSyntax
            ? NestedGraph(function, cancellationToken)
            : MemberGraph(function, cancellationToken);
        graphs.TryAdd(function, graph);
        return graph;
    }

    private ControlFlowGraph? MemberGraph(SyntaxNode member, CancellationToken cancellationToken)
    {
        try
        {
            return ControlFlowGraph.Create(member, ModelOf(member.SyntaxTree), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Half-typed code: Roslyn makes no graph for some trees with errors, and says so with various exceptions.
            return null;
        }
    }

    private ControlFlowGraph? NestedGraph(SyntaxNode function, CancellationToken cancellationToken)
    {
        if (FunctionSyntax.Enclosing(function.Parent) is not { } outer || GraphOf(outer, cancellationToken) is not { } graph)
        {
            return null;
        }

        try
        {
            return function is LocalFunctionStatementSyntax
                ? LocalFunctionGraph(graph, function, cancellationToken)
                : LambdaGraph(graph, function, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return null;
        }
    }

    private static ControlFlowGraph? LocalFunctionGraph(ControlFlowGraph graph, SyntaxNode function, CancellationToken cancellationToken)
    {
        var symbol = graph.LocalFunctions.FirstOrDefault(local => local.DeclaringSyntaxReferences.Any(reference =>
            reference.SyntaxTree == function.SyntaxTree && reference.Span == function.Span));
        return symbol is null ? null : graph.GetLocalFunctionControlFlowGraph(symbol, cancellationToken);
    }

    private static ControlFlowGraph? LambdaGraph(ControlFlowGraph graph, SyntaxNode function, CancellationToken cancellationToken)
    {
        foreach (var block in graph.Blocks)
        {
            foreach (var root in block.BranchValue is null ? block.Operations : block.Operations.Add(block.BranchValue))
            {
                if (!root.Syntax.FullSpan.Contains(function.Span) && !root.Syntax.Span.IntersectsWith(function.Span))
                {
                    continue;
                }

                foreach (var operation in root.DescendantsAndSelf())
                {
                    if (operation is IFlowAnonymousFunctionOperation lambda && lambda.Syntax == function)
                    {
                        return graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellationToken);
                    }
                }
            }
        }

        return null;
    }
}
