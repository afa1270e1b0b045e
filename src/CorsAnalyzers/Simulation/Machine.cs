using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Simulation;

/// <summary>Runs the code under analysis along one path.</summary>
internal sealed class Machine
{
    private static readonly Lazy<bool> NoMessage = new(static () => false);

    private readonly SyntaxNode root;

    public Machine(PathRun path, SyntaxNode root, FunctionGraphs graphs, KnownTypes types, CancellationToken cancellationToken)
    {
        this.root = root;
        Path = path;
        Graphs = graphs;
        Types = types;
        CancellationToken = cancellationToken;
        Evaluator = new Evaluator(this);
        Invoker = new Invoker(this);
        Walker = new BlockWalker(this);
        Patterns = new PatternEvaluator(this);
    }

    public PathRun Path { get; }

    public FunctionGraphs Graphs { get; }

    public KnownTypes Types { get; }

    public SimulationOptions Options { get; init; } = SimulationOptions.Default;

    public CancellationToken CancellationToken { get; }

    /// <summary>The function under analysis is a server's and answers by an <c>HttpResponseMessage</c>.</summary>
    public bool AnswersByMessage => IsAnsweredByMessage.Value;

    /// <summary>Finds <see cref="AnswersByMessage"/>, once, for code that makes such a message.</summary>
    public Lazy<bool> IsAnsweredByMessage { get; init; } = NoMessage;

    public Evaluator Evaluator { get; }

    public Invoker Invoker { get; }

    public BlockWalker Walker { get; }

    public PatternEvaluator Patterns { get; }

    /// <summary>The function under analysis as a place.</summary>
    public Site RootSite => SiteOf(root, frame: null);

    /// <summary>Counts an operation against the bounds.</summary>
    /// <exception cref="BoundReachedException">There were too many, or they nest too deeply.</exception>
    public void Step()
    {
        Path.Step();
        CancellationToken.ThrowIfCancellationRequested();
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }
        catch (InsufficientExecutionStackException)
        {
            throw new BoundReachedException();
        }
    }

    /// <summary>A place in the code, with the calls that led there.</summary>
    public Site SiteOf(SyntaxNode node, Frame? frame)
    {
        if (IsInRoot(node))
        {
            return new SyntaxSite(node, ImmutableArray<(SyntaxNode, SyntaxNode)>.Empty);
        }

        var calls = ImmutableArray.CreateBuilder<(SyntaxNode, SyntaxNode)>();
        for (; frame is not null; frame = frame.Caller)
        {
            if (frame.CallSite is not null && !IsInRoot(frame.Function))
            {
                // A lambda of a function that is not under analysis is part of that function.
                if (frame.Closure is null || frame.Closure != frame.Caller)
                {
                    calls.Add((frame.CallSite, frame.Function));
                }
            }
        }

        calls.Reverse();
        return new SyntaxSite(node, calls.ToImmutable());
    }

    /// <summary>The place of a value: its literal where that lies in the function under analysis, else where it is used.</summary>
    public Site SiteOf(Value value, SyntaxNode use, Frame frame) =>
        value is Constant { Literal: { } literal } && (IsInRoot(literal) || literal.SyntaxTree == use.SyntaxTree && FunctionSyntax.Enclosing(literal) == FunctionSyntax.Enclosing(use))
            ? SiteOf(literal, frame)
            : SiteOf(use, frame);

    /// <summary>Whether the node lies in the function under analysis.</summary>
    public bool IsInRoot(SyntaxNode node) => node.SyntaxTree == root.SyntaxTree && root.FullSpan.Contains(node.Span);

    /// <summary>Whether the node lies in the file of the function under analysis.</summary>
    public bool IsInTreeOfRoot(SyntaxNode node) => node.SyntaxTree == root.SyntaxTree;

    /// <summary>Remembers the first place in the function under analysis that depends on the request's Origin.</summary>
    public void NoteOrigin(SyntaxNode node, Frame frame)
    {
        if (Path.OriginAnchor is null)
        {
            NoteOrigin(SiteOf(node, frame));
        }
    }

    /// <summary>Remembers the first place in the function under analysis that depends on the request's Origin.</summary>
    public void NoteOrigin(Site site)
    {
        if (Path.OriginAnchor is null && ((SyntaxSite)site).Shown is { } shown && IsInRoot(shown))
        {
            Path.OriginAnchor = shown;
        }
    }

    /// <summary>Whether code other than the function under analysis may change the policy that a member holds.</summary>
    public bool IsChangedElsewhere(ISymbol member) => Graphs.PolicyUses.MayChange(
        member,
        Types.KindOf((member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type ?? (member as IMethodSymbol)?.ReturnType) == KnownKind.CorsPolicyBuilder,
        root,
        CancellationToken);

    /// <summary>Remembers that a member is given a policy which other code of its type may change, before or after.</summary>
    public void NoteKept(ISymbol member, Value value)
    {
        if (Escapes.In(this, value) is { Count: > 0 } policies && IsChangedElsewhere(member))
        {
            Path.ChangedLater.UnionWith(policies);
        }
    }

    /// <summary>The text of a value; null where it is null or not known.</summary>
    public string? TextOf(Value value) => Path.Resolve(value) switch
    {
        Constant { Content: string text } => text,
        Sequence { Kind: SequenceKind.StringValues, IsOpen: false } values => StringValuesVocabulary.Join(this, values) is Constant { Content: string joined } ? joined : null,
        _ => null,
    };

    /// <summary>A collection of the given elements.</summary>
    public Sequence NewSequence(IEnumerable<Value> items, bool isOpen = false, SequenceKind kind = SequenceKind.Collection, bool ofOrigin = false)
    {
        var sequence = new Sequence(Path.NextId(), items, isOpen, kind, ofOrigin);
        return sequence.Items.Count > Bounds.SequenceLength ? throw new BoundReachedException() : sequence;
    }

    /// <summary>A collection as the code makes it.</summary>
    public Sequence MakeCollection(IEnumerable<Value> items, bool isOpen = false, bool ofOrigin = false)
    {
        var collection = NewSequence(items, isOpen, ofOrigin: ofOrigin);
        collection.IsMadeEmpty = collection.Items.Count == 0;
        return collection;
    }

    /// <summary>A text made by the code.</summary>
    public static Constant NewText(string text, bool ofOrigin) =>
        text.Length > Bounds.StringLength ? throw new BoundReachedException() : new Constant(text, ofOrigin);

    /// <summary>
    /// A value of a type that is not known. Of some types there is only one object that it can be: the request that the function under
    /// analysis handles, and its parts.
    /// </summary>
    public Value Unknown(ITypeSymbol? type, string key, bool ofOrigin, Value? subject = null) => Types.KindOf(type) switch
    {
        KnownKind.HttpContext => HttpObject.Context,
        KnownKind.HttpRequest => HttpObject.Request,
        KnownKind.HttpResponse => HttpObject.Response,
        KnownKind.HeaderDictionary => HttpObject.EitherHeaders,
        KnownKind.CorsOptions => CorsOptionsObject.Any,
        KnownKind.ForwardedResponse => Forwarded(type, key),
        KnownKind.CorsPolicyBuilder or KnownKind.CorsPolicy => OpenPolicy(key),
        _ when Types.DerivesFromPolicy(type) => OpenPolicy(key),
        _ => new Unknown(key, ofOrigin, type, subject),
    };

    /// <summary>The result of a call that is not known: about the origin where the call could see it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="isTest">The call tests a text or number, so that two such tests may exclude each other.</param>
    /// <param name="part">Which of several results.</param>
    public Value UnknownResult(Call call, ITypeSymbol type, bool isTest, string part = "")
    {
        IReadOnlyList<Value> inputs = call.Receiver is null ? call.Arguments : [call.Receiver, .. call.Arguments];
        var ofOrigin = inputs.Any(input => MayRevealOrigin(input))
            || (!Types.IsFramework(call.Method) && OriginCheckNames.Has(call.Method.Name))
            || Options.IsOriginValidator(call.Method);
        var key = call.Method.ContainingType?.Name + "." + call.Method.Name + "(" + string.Join(",", inputs.Select(static input => input.Key)) + ")" + part;
        if (!ofOrigin && Computations.AreOf(call.Method.ContainingType?.Name ?? string.Empty) && Types.IsFramework(call.Method)
            && inputs.Count > 0 && inputs.Where((input, position) => !IsOutput(position - (inputs.Count - call.Arguments.Count))).All(IsKnown))
        {
            Path.Distrust(key);
        }

        return Unknown(type, key, ofOrigin, isTest ? call.Receiver ?? call.Arguments.FirstOrDefault() : null);

        bool IsOutput(int argument) =>
            argument >= 0 && argument < call.Method.Parameters.Length && call.Method.Parameters[argument].RefKind == RefKind.Out;
    }

    /// <summary>Whether a value is known in whole.</summary>
    public static bool IsKnown(Value value) => value switch
    {
        Constant or Function => true,
        Collection { IsUncertain: false } collection => collection.Parts.All(IsKnown),
        _ => false,
    };

    /// <summary>Whether code that is handed the value can learn the request's Origin from it.</summary>
    public static bool MayRevealOrigin(Value value) => value switch
    {
        HttpObject http => http.RevealsOrigin,
        Collection collection => collection.AnyOfOrigin,
        Instance instance => instance.Members.Values.Concat(instance.Elements).Any(member => member is not Instance && MayRevealOrigin(member)),
        Function function => FunctionRevealsOrigin(function),
        _ => value.OfOrigin,
    };

    private static bool FunctionRevealsOrigin(Function function)
    {
        for (var frame = function.Syntax is null ? null : function.Closure; frame is not null; frame = frame.Closure)
        {
            foreach (var pair in frame.Variables)
            {
                if ((pair.Value.OfOrigin || pair.Value is HttpObject { RevealsOrigin: true } or Collection { AnyOfOrigin: true })
                    && function.Syntax!.DescendantTokens().Any(token => token.ValueText == pair.Key.Name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private Unknown Forwarded(ITypeSymbol? type, string key)
    {
        Path.ResponseIsOpen = true;
        return new Unknown(key, ofOrigin: true, type);
    }

    private Value OpenPolicy(string key)
    {
        var name = "policy:" + key;
        if (!Path.Assigned.TryGetValue(name, out var policy))
        {
            Escapes.Recall(this);
            Path.Assigned[name] = policy = Path.NewPolicy(root, isOpen: true);
        }

        return policy;
    }
}
