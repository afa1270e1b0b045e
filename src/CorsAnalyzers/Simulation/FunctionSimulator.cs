using System.Collections.Immutable;
using CorsAnalyzers.Attacks;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Relevance;
using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Simulation;

/// <summary>Asks a function under analysis: runs it for a battery of requests, along every path, and collects the answers.</summary>
internal sealed class FunctionSimulator
{
    // The conditions that the request is a preflight.
    private static readonly string PreflightKey = IsPreflight(ignoreCase: false).Key;
    private static readonly string PreflightIgnoreCaseKey = IsPreflight(ignoreCase: true).Key;

    private readonly SyntaxNode function;
    private readonly FunctionGraphs graphs;
    private readonly KnownTypes types;
    private readonly CancellationToken cancellationToken;
    private readonly IMethodSymbol? method;
    private readonly bool configuresPolicy;
    private readonly Lazy<bool> answersByMessage;
    private readonly EnclosingConditions conditions;
    private readonly IReadOnlyList<EnclosingConditions> callers;
    private readonly QuestionBudget questions = new();
    private int steps;
    private CheckedTexts? compared;

    public FunctionSimulator(SyntaxNode function, FunctionGraphs graphs, KnownTypes types, CancellationToken cancellationToken)
    {
        this.function = function;
        this.graphs = graphs;
        this.types = types;
        this.cancellationToken = cancellationToken;
        var model = graphs.ModelOf(function.SyntaxTree);
        method = function switch
        {
            AnonymousFunctionExpressionSyntax => model.GetSymbolInfo(function, cancellationToken).Symbol as IMethodSymbol,
            CompilationUnitSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax => null,
            _ => model.GetDeclaredSymbol(function, cancellationToken) as IMethodSymbol,
        };
        answersByMessage = new Lazy<bool>(() => ServerFunctions.AnswersByMessage(graphs.Compilation, ContainingMethod(model), cancellationToken), isThreadSafe: false);
        conditions = EnclosingConditions.Around(function);
        callers = References.ToNamedAround(function, model, cancellationToken).Select(EnclosingConditions.Around).ToList();
        configuresPolicy = function is AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax invocation } }
            && model.GetSymbolInfo(invocation, cancellationToken).Symbol is IMethodSymbol target
            && CorsOptionsVocabulary.TakesPolicy(types, target.ReducedFrom ?? target);
    }

    /// <summary>The function itself, or the member that it lies in.</summary>
    private IMethodSymbol? ContainingMethod(SemanticModel model) => function is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
        ? function.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is { } member ? model.GetDeclaredSymbol(member, cancellationToken) : null
        : method;

    /// <summary>What the user says of the code.</summary>
    public SimulationOptions Options { get; init; } = SimulationOptions.Default;

    /// <summary>The requests that were sent so far.</summary>
    internal int Requests { get; private set; }

    /// <summary>The operations that all requests so far took.</summary>
    internal int Steps => steps;

    /// <summary>Whether the requests so far took as long as all may.</summary>
    internal bool IsOutOfSteps => steps > Bounds.StepsPerFunction;

    /// <summary>The conversations about the policies that the function builds.</summary>
    public ImmutableArray<Conversation> AskPolicies()
    {
        var (stranger, runs, isComplete) = AskAsStranger();
        var conversations = ImmutableArray.CreateBuilder<Conversation>();
        foreach (var key in runs.SelectMany(static run => run.Policies.Keys).Distinct().ToList())
        {
            var actual = ImmutableArray.CreateBuilder<Exchange>();
            var preflights = ImmutableArray.CreateBuilder<Exchange>();
            actual.Add(ExchangeOf(stranger, static answers => answers.Actual));
            preflights.Add(ExchangeOf(stranger, answers => answers.Model.Respond(stranger, preflight: true)));
            preflights.Add(ExchangeOf(stranger, answers => Admitted(answers.Model, stranger)));
            var policies = runs.Select(run => run.Policies.TryGetValue(key, out var answers) ? answers.Model : null).OfType<PolicyModel>().ToList();

            var probes = new PolicyProbes(policies);

            // Asked of the models at the ends of the paths, where a rule wants to know: no further run.
            foreach (var origin in probes.Trusted)
            {
                var request = CorsRequest.Get(origin);
                actual.Add(ExchangeOf(request, answers => answers.Model.Respond(request, preflight: false)));
                preflights.Add(ExchangeOf(request, answers => answers.Model.Respond(request, preflight: true)));
            }

            foreach (var attack in probes.Attacks(stranger.Origin!))
            {
                var request = CorsRequest.Get(attack.Origin);
                actual.Add(ExchangeOf(request, answers => answers.Model.Respond(request, preflight: false)) with { Attack = attack });
            }

            var nobody = CorsRequest.Get(null);
            actual.Add(ExchangeOf(nobody, answers => answers.Model.Respond(nobody, preflight: false)));

            conversations.Add(new Conversation(
                AnswerSource.Policy,
                actual.ToImmutable(),
                preflights.ToImmutable(),
                IsWholeResponse: true)
            {
                Policies = runs.Select(run => run.PolicyOutcome(key)).ToImmutableArray(),
            });

            Exchange ExchangeOf(CorsRequest request, Func<PolicyAnswers, Answer?> select) => new(
                request,
                () => (
                    runs.Select(run => run.Outcome(run.Policies.TryGetValue(key, out var answers) ? select(answers) : run.Nothing)).ToImmutableArray(),
                    isComplete));
        }

        return conversations.ToImmutable();
    }

    /// <summary>Every answer that the function may give to one request, or to its preflight; asked when somebody wants to know.</summary>
    public Exchange Ask(CorsRequest request, bool preflight) => new(request, () =>
    {
        var (runs, isComplete) = Explore(request, preflight);
        return (runs.Select(static run => run.Outcome(run.Answer)).ToImmutableArray(), isComplete);
    });

    /// <summary>The conversation about the response headers that the function writes; null where it writes none that matter.</summary>
    /// <param name="isWholeResponse">Whether nobody but the function writes the response's headers.</param>
    /// <param name="reachable">The requests that reach the function.</param>
    public Conversation? AskHandler(bool isWholeResponse, ReachableBy reachable)
    {
        if (HandlesSeveral(KnownKind.HttpContext) || HandlesSeveral(KnownKind.HttpResponse))
        {
            return null;
        }

        compared = new CheckedTexts();
        return new HandlerInterview(this, compared, reachable).Conduct(isWholeResponse);
    }

    /// <summary>Whether the function is given more than one object of a kind: it copies from one answer to another.</summary>
    private bool HandlesSeveral(KnownKind kind) => method?.Parameters.Count(parameter => types.KindOf(parameter.Type) == kind) > 1;

    /// <summary>Whether code beside the function may tell caches not to give one origin's answer to another.</summary>
    internal bool CachesAreTold() => CachesElsewhere.AreTold(function, graphs, cancellationToken);

    /// <summary>The answers to a request from an origin that the code does not name.</summary>
    internal (CorsRequest Stranger, List<Run> Runs, bool IsComplete) AskAsStranger()
    {
        var request = CorsRequest.Get(AttackOrigins.Stranger([]));
        var (runs, isComplete) = Explore(request, preflight: false);

        // The code may name the origin that was meant as nobody's.
        var stranger = AttackOrigins.Stranger(TextsOf(runs));
        if (stranger != request.Origin)
        {
            request = CorsRequest.Get(stranger);
            (runs, isComplete) = Explore(request, preflight: false);
        }

        return (request, runs, isComplete);
    }

    /// <summary>The texts that the code computed with on any path, each once.</summary>
    internal static IReadOnlyCollection<string> TextsOf(List<Run> runs) =>
        runs.Count == 1 ? runs[0].Path.Texts : runs.SelectMany(static run => run.Path.Texts).Distinct().ToArray();

    /// <summary>Runs the function along every path, depth first: the last condition that held and was not given otherwise comes next.</summary>
    internal (List<Run> Runs, bool IsComplete) Explore(CorsRequest request, bool preflight)
    {
        Requests++;
        var runs = new List<Run>();
        var given = ImmutableArray<Decision>.Empty;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = new PathRun(request, preflight, given) { AskedFor = compared, Questions = questions };
            runs.Add(RunOnce(path, preflight));
            steps += path.Steps;
            path.Close();

            if (PathOrder.After(path) is not { } next)
            {
                return (runs, true);
            }

            if (runs.Count >= Bounds.Paths || IsOutOfSteps)
            {
                return (runs, false);
            }

            given = next;
        }
    }

    private static Equality IsPreflight(bool ignoreCase) =>
        new(new Unknown(HttpVocabulary.RequestMethod, ofOrigin: false), new Constant(PreflightRequest.Method), ignoreCase);

    private Run RunOnce(PathRun path, bool preflight)
    {
        var run = new Run(path, Options);
        if (!preflight)
        {
            path.Presume(PreflightKey, holds: false);
            path.Presume(PreflightIgnoreCaseKey, holds: false);
        }

        var machine = new Machine(path, function, graphs, types, cancellationToken) { Options = Options, IsAnsweredByMessage = answersByMessage };
        var isAnswered = true;
        try
        {
            if (conditions.Hold(machine) && IsReached(machine))
            {
                var result = Handle(machine);
                NoteCallers(machine, result);
                isAnswered = ReturnedResponses.Take(machine, method, result);
            }

            // A callback may add another one.
            while (path.BeforeResponse.Count > 0)
            {
                var (callback, arguments) = path.BeforeResponse.Pop();
                machine.Invoker.Apply(callback, arguments, function, new Frame(null, function, null, null, null, null));
            }

            foreach (var policy in path.ChangedLater)
            {
                policy.Forget(machine.RootSite);
            }

            run.Answer = isAnswered
                ? new Answer(path.ResponseHeaders.ToImmutableArray(), path.ResponseIsOpen) { Overwritten = path.OverwrittenHeaders.ToImmutableArray(), IsKeptByCaches = !path.IsOfUncachedMethod }
                : null;
            AskPolicies(path, run);
            run.IsKnown = true;
        }
        catch (SimulatedException)
        {
            run.Answer = Answer.Failed(HostFailure.Exception);
            run.IsKnown = true;
        }
        catch (BoundReachedException bound)
        {
            // What this path comes to is not known; nor what others come to, where each would take its time.
            steps += bound.IsOutOfTime ? Bounds.StepsPerFunction : 0;
        }

        run.Decisions = path.Decisions.ToImmutableArray();
        return run;
    }

    /// <summary>Runs the function until its end, or until it waits for the next request.</summary>
    private Value Handle(Machine machine)
    {
        try
        {
            return machine.Invoker.RunRoot(function, method, method?.Parameters.Select(parameter => Argument(machine, parameter)).ToList() ?? []);
        }
        catch (RequestEndedException)
        {
            return Constant.Null;
        }
    }

    /// <summary>Whoever calls the function may change what it makes: that shows where the caller is analyzed.</summary>
    private void NoteCallers(Machine machine, Value result)
    {
        if (machine.Path.Policies.Count == 0)
        {
            return;
        }

        var made = Escapes.In(machine, result).Where(static policy => !policy.IsOpen).ToList();
        if (made.Count > 0
            && (method ?? (function is ArrowExpressionClauseSyntax ? graphs.ModelOf(function.SyntaxTree).GetDeclaredSymbol(function.Parent!, cancellationToken) : null)) is { ContainingType: not null } member
            && machine.IsChangedElsewhere(member))
        {
            machine.Path.ChangedLater.UnionWith(made);
        }
    }

    /// <summary>A function that only its own file can call runs under the conditions of one of its callers.</summary>
    private bool IsReached(Machine machine)
    {
        for (var i = 0; i < callers.Count - 1; i++)
        {
            if (machine.Path.Decide(new Unknown("reached from " + i, ofOrigin: false)))
            {
                return callers[i].Hold(machine);
            }
        }

        return callers.Count == 0 || callers[callers.Count - 1].Hold(machine);
    }

    private static void AskPolicies(PathRun path, Run run)
    {
        if (path.Policies.Count == 0)
        {
            return;
        }

        foreach (var group in path.Policies.GroupBy(static policy => policy.Place).ToList())
        {
            var index = 0;
            foreach (var (_, policy) in group)
            {
                run.Policies[(group.Key, index++)] = new PolicyAnswers(policy.Model, policy.Model.Respond(path.Request, preflight: false));
            }
        }
    }

    /// <summary>The preflight's answer to an origin that the policy admits, if it admits any.</summary>
    private static Answer? Admitted(PolicyModel policy, CorsRequest request)
    {
        var site = policy.Predicate?.Site ?? (policy.Origins.IsEmpty ? policy.Credentials?.Site : policy.Origins[0].Site);
        return site is null || request.Origin is null || policy.StatesNoOrigin
            ? null
            : policy.RespondToAdmitted(request, site, preflight: true);
    }

    private Value Argument(Machine machine, IParameterSymbol parameter)
    {
        if (types.KindOf(parameter.Type) == KnownKind.CorsPolicyBuilder)
        {
            var policy = machine.Path.NewPolicy(function, isOpen: !configuresPolicy);
            policy.Finish(machine.SiteOf(CorsOptionsVocabulary.BuilderOf(function) ?? function, frame: null));
            return policy;
        }

        if (BoundParameters.IsOrigin(parameter))
        {
            return new Constant(machine.Path.Request.Origin, ofOrigin: true);
        }

        return machine.Unknown(parameter.Type, "parameter:" + parameter.Name, ofOrigin: false);
    }

    /// <summary>A policy at the end of one path.</summary>
    /// <param name="Model">What it states.</param>
    /// <param name="Actual">What it answers the stranger: asked on the way, so that checks that cannot be seen are decided.</param>
    internal sealed record PolicyAnswers(PolicyModel Model, Answer? Actual);

    /// <summary>One path and what it came to.</summary>
    internal sealed class Run(PathRun path, SimulationOptions options)
    {
        public PathRun Path { get; } = path;

        public Answer? Answer { get; set; }

        public bool IsKnown { get; set; }

        public ImmutableArray<Decision> Decisions { get; set; }

        public Dictionary<(SyntaxNode Place, int Index), PolicyAnswers> Policies { get; } = [];

        /// <summary>The answer of a policy that this path does not build.</summary>
        public Answer? Nothing => IsKnown ? new Answer(ImmutableArray<StatedHeader>.Empty) : null;

        private bool ProvesNothing => Path.IsDevelopmentOnly && !options.ReportsDevelopmentCode;

        public Outcome Outcome(Answer? answer) => new(Decisions, Path.IsDoubtful ? null : answer, ProvesNothing);

        public PolicyOutcome PolicyOutcome((SyntaxNode Place, int Index) key) => new(
            Decisions,
            IsKnown && !Path.IsDoubtful && Policies.TryGetValue(key, out var answers) ? answers.Model : null,
            ProvesNothing);
    }
}
