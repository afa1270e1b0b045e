using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Simulation;

/// <summary>
/// One run of the code under analysis for one request, along one path. The path is given as the values of the conditions that cannot be
/// computed; past the end of what is given every condition holds, and what was decided is kept.
/// </summary>
internal sealed class PathRun
{
    private readonly CorsRequest request;
    private readonly bool isPreflight;
    private readonly ImmutableArray<Decision> given;
    private readonly Dictionary<string, bool> decided = [];
    private readonly Dictionary<string, Constant> bindings = [];
    private readonly Dictionary<string, List<string>> tests = [];
    private readonly HashSet<string> uncomputed = [];
    private readonly HashSet<string> otherEnvironments = new(StringComparer.OrdinalIgnoreCase);
    private bool isResponseOpen;
    private bool hasRequest;
    private bool hasResponse;
    private int nextId;
    private int stepLimit = Bounds.StepsPerPath;
    private int lastStep;

    public PathRun(CorsRequest request, bool preflight, ImmutableArray<Decision> given)
    {
        this.request = request;
        isPreflight = preflight;
        this.given = given;
    }

    /// <summary>The request that the code answers; whoever looks at it makes the path depend on it.</summary>
    public CorsRequest Request
    {
        get
        {
            DependsOnOrigin = true;
            return request;
        }
    }

    /// <summary>Whether the request is a preflight; whoever looks at it makes the path depend on it.</summary>
    public bool IsPreflight
    {
        get
        {
            DependsOnKind = true;
            return isPreflight;
        }
    }

    /// <summary>Whether a preflight of the request asks for headers; all that the code under analysis is asked by do, or none.</summary>
    public bool AsksForHeaders => !Preflight.CreateRequest(request).RequestHeaders.IsEmpty;

    /// <summary>Whether the path may be another one for another Origin.</summary>
    public bool DependsOnOrigin { get; private set; }

    /// <summary>Whether the path may be another one for a preflight, or for an actual request.</summary>
    public bool DependsOnKind { get; private set; }

    /// <summary>The conditions that were decided, in order.</summary>
    public List<Decision> Decisions { get; } = [];

    /// <summary>The response headers written so far.</summary>
    public List<StatedHeader> ResponseHeaders { get; } = [];

    /// <summary>The response headers that later assignments took away.</summary>
    public List<Overwritten> OverwrittenHeaders { get; } = [];

    /// <summary>The response headers that have no value, and how often null in its place: they are there, and nothing is sent of them.</summary>
    public Dictionary<string, int> EmptyHeaders { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many of the first values of a response header were joined into one text.</summary>
    public Dictionary<string, int> JoinedHeaders { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The code looks at the request's <c>Referer</c>: where answers differ, it may be by that header.</summary>
    public bool ReadsReferer { get; set; }

    /// <summary>Code that cannot be seen may have written response headers.</summary>
    public bool ResponseIsOpen
    {
        get => isResponseOpen;
        set
        {
            isResponseOpen = value;
            if (value)
            {
                Openings++;
                AbsentHeaders.Clear();
            }
        }
    }

    /// <summary>How often code that cannot be seen may have written response headers.</summary>
    public int Openings { get; private set; }

    /// <summary>The response headers that were taken away, and that no other code can have written since.</summary>
    public HashSet<string> AbsentHeaders { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Code that cannot be seen was given the request, its response or a part of them: the response may have started.</summary>
    public bool MayHaveStarted { get; set; }

    /// <summary>The policies that the code builds, in order, each with the place that it comes from.</summary>
    public List<(SyntaxNode Place, PolicyDraft Policy)> Policies { get; } = [];

    /// <summary>The policies that were given to objects that are not followed, by the objects' keys.</summary>
    public Dictionary<string, HashSet<PolicyDraft>> Held { get; } = [];

    /// <summary>The policies that code which is not run here may change.</summary>
    public HashSet<PolicyDraft> ChangedLater { get; } = [];

    /// <summary>Callbacks that run before the response starts, the last one first, and what they are handed.</summary>
    public Stack<(Function Callback, IReadOnlyList<Value> Arguments)> BeforeResponse { get; } = new();

    /// <summary>Values of static fields and of members of objects that were not made here, as far as the path assigned them.</summary>
    public Dictionary<string, Value> Assigned { get; } = [];

    /// <summary>The texts that the code computed with.</summary>
    public HashSet<string> Texts { get; } = [];

    /// <summary>Where it is noted what the code that runs just now asks of the origin; null where nobody wants to know.</summary>
    public CheckedTexts? AskedFor { get; set; }

    /// <summary>The application that the path puts together; null where nobody wants to know.</summary>
    public WiringDraft? Wiring { get; init; }

    /// <summary>The first place in the function under analysis that depends on the request's Origin.</summary>
    public SyntaxNode? OriginAnchor { get; set; }

    /// <summary>The path is taken in the development environment only.</summary>
    public bool IsDevelopmentOnly { get; private set; }

    /// <summary>The path is taken only by requests whose answers caches do not keep.</summary>
    public bool IsOfUncachedMethod { get; private set; }

    /// <summary>Two tests of one value hold that may exclude each other: whether there is such a path is not known.</summary>
    public bool IsDoubtful { get; private set; }

    /// <summary>The path is at its end.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>What questions may take once the path is at its end.</summary>
    public QuestionBudget Questions { get; init; } = new();

    /// <summary>Operations so far.</summary>
    public int Steps { get; private set; }

    public int NextId() => ++nextId;

    /// <summary>The code waits for a request.</summary>
    /// <exception cref="RequestEndedException">It has had one.</exception>
    public void BeginRequest()
    {
        if (hasRequest)
        {
            throw new RequestEndedException();
        }

        hasRequest = true;
    }

    /// <summary>The code makes the response, or gets it from whoever made it.</summary>
    /// <param name="isOpen">It may have headers already.</param>
    /// <exception cref="BoundReachedException">It has made one: which of them is sent is not followed.</exception>
    public void BeginResponse(bool isOpen)
    {
        if (hasResponse)
        {
            throw new BoundReachedException();
        }

        hasResponse = true;
        ResponseIsOpen |= isOpen;
    }

    /// <summary>Another value is assigned to a response header: what was written to it is lost.</summary>
    public void Overwrite(string name, Site by)
    {
        OverwrittenHeaders.AddRange(ResponseHeaders.Where(header => header.Is(name)).Select(header => new Overwritten(header, by)));
        RemoveResponseHeader(name);
    }

    /// <summary>Takes a response header back.</summary>
    public void RemoveResponseHeader(string name)
    {
        ResponseHeaders.RemoveAll(header => header.Is(name));
        EmptyHeaders.Remove(name);
        JoinedHeaders.Remove(name);
        AbsentHeaders.Add(name);
    }

    /// <summary>Takes all response headers back.</summary>
    public void ClearResponseHeaders()
    {
        ResponseHeaders.Clear();
        EmptyHeaders.Clear();
        JoinedHeaders.Clear();
    }

    /// <summary>A policy that the code starts to build.</summary>
    /// <param name="place">The place that it comes from.</param>
    /// <param name="isOpen">What was stated of it before is not known.</param>
    public PolicyDraft NewPolicy(SyntaxNode place, bool isOpen)
    {
        var policy = new PolicyDraft("policy#" + NextId(), isOpen);
        Policies.Add((place, policy));
        return policy;
    }

    /// <summary>Code that is not followed may have assigned what the path had assigned, and other values for other origins.</summary>
    public void ForgetAssigned()
    {
        foreach (var key in Assigned.Where(static pair => pair.Value is not PolicyDraft).Select(static pair => pair.Key).ToList())
        {
            Assigned[key] = new Unknown("set:" + key + "#" + NextId(), ofOrigin: true);
        }
    }

    /// <summary>Counts an operation.</summary>
    /// <exception cref="BoundReachedException">There were too many.</exception>
    public void Step()
    {
        if (++Steps > stepLimit || (IsClosed && !Questions.Take()))
        {
            throw new BoundReachedException();
        }
    }

    /// <summary>The path is at its end and may be asked further questions: what it decided stands, and nothing more is decided.</summary>
    public void Close()
    {
        IsClosed = true;
        lastStep = Steps + Bounds.StepsAfterPath;
    }

    /// <summary>A check is asked; once the path is at its end, each question has few operations to be answered with.</summary>
    public void Ask() => stepLimit = IsClosed ? Math.Min(lastStep, Steps + Bounds.StepsPerQuestion) : stepLimit;

    /// <summary>The value that the path has given to a value that is not known, or the value itself.</summary>
    public Value Resolve(Value value) => value is Unknown && bindings.TryGetValue(value.Key, out var bound) ? bound : value;

    /// <summary>The value of a condition on this path.</summary>
    /// <exception cref="BoundReachedException">It would be one decision too many.</exception>
    public bool Decide(Value condition)
    {
        switch (Resolve(condition))
        {
            case Constant { Content: bool known }:
                return known;
            case Negation negation:
                return !Decide(negation.Operand);
            case Equality equality when Resolve(equality.Operand) is Constant bound:
                return Equals(bound.Content, equality.Other.Content);
            case Equality equality:
                return DecideEquality(equality);
            default:
                return Choose(condition.Key, condition.OfOrigin, (condition as Unknown)?.Subject);
        }
    }

    /// <summary>Whether the value of a condition can be computed, without a choice.</summary>
    public bool IsKnown(Value condition) => Resolve(condition) switch
    {
        Constant { Content: bool } => true,
        Negation negation => IsKnown(negation.Operand),
        Equality equality => Resolve(equality.Operand) is Constant,
        _ => false,
    };

    /// <summary>
    /// A value made of known ones alone is not computed here: a condition on it is no free choice, and a path that makes one may not exist.
    /// </summary>
    public void Distrust(string key) => uncomputed.Add(key);

    /// <summary>Gives a condition its value beforehand.</summary>
    public void Presume(string key, bool holds) => decided[key] = holds;

    private bool DecideEquality(Equality equality)
    {
        if (equality.Other.Content is bool sought && decided.TryGetValue(equality.Operand.Key, out var known))
        {
            return known == sought;
        }

        var holds = Choose(equality.Key, equality.OfOrigin, subject: null);
        if (equality.Other.Content is bool other && !holds)
        {
            decided[equality.Operand.Key] = !other;
        }

        if (!holds && equality.Operand.Key == HostEnvironmentName && equality.Other.Content is string name)
        {
            otherEnvironments.Add(name);
            IsDevelopmentOnly |= HostEnvironmentVocabulary.LeaveDevelopment(otherEnvironments);
        }

        if (holds && equality.Operand is Unknown && !IsClosed)
        {
            IsDoubtful |= MayContradict(equality);
            bindings[equality.Operand.Key] = equality.OfOrigin && !equality.Other.OfOrigin
                ? new Constant(equality.Other.Content, ofOrigin: true)
                : equality.Other;
            IsOfUncachedMethod |= equality.Operand.Key == HttpVocabulary.RequestMethod && equality.Other.Content is string method && !Methods.IsCached(method);
            IsDevelopmentOnly |= equality.Operand.Key == HostEnvironmentName && HostEnvironmentVocabulary.IsDevelopment(equality.Other.Content);
        }

        return holds;
    }

    /// <summary>The key of the name of the host's environment.</summary>
    public const string HostEnvironmentName = "EnvironmentName";

    /// <summary>Whether an earlier test of the value, whatever it came to, may have come to something else for what it is now found to be.</summary>
    private bool MayContradict(Equality equality) => tests.TryGetValue(equality.Operand.Key, out var earlier)
        && earlier.Any(test => decided[test] || !StringVocabulary.IsTestForBlank(test) || string.IsNullOrWhiteSpace(equality.Other.Content as string));

    private bool Choose(string key, bool aboutOrigin, Value? subject)
    {
        if (decided.TryGetValue(key, out var known))
        {
            return known;
        }

        if (IsClosed || Decisions.Count >= Bounds.Decisions)
        {
            throw new BoundReachedException();
        }

        var holds = Decisions.Count >= given.Length || given[Decisions.Count].Holds;
        Decisions.Add(new Decision(new Condition(key, aboutOrigin), holds));
        decided[key] = holds;
        IsDoubtful |= uncomputed.Any(key.Contains);
        IsDevelopmentOnly |= holds && HostEnvironmentVocabulary.SaysDevelopment(key);
        if (subject is not null)
        {
            if (!tests.TryGetValue(subject.Key, out var earlier))
            {
                tests[subject.Key] = earlier = [];
            }

            IsDoubtful |= holds && earlier.Any(other => decided[other]);
            earlier.Add(key);
        }

        return holds;
    }
}
