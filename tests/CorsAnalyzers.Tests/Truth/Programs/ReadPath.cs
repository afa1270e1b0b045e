using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Tests.Truth.Generation;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Tests.Truth.Programs;

/// <summary>One path through a program, read by the simulation.</summary>
internal sealed class ReadPath
{
    private readonly PathRun path;

    public ReadPath(ImmutableArray<Decision> given, MethodDeclarationSyntax entryPoint, IMethodSymbol symbol, FunctionGraphs graphs, KnownTypes types, Handovers handovers)
    {
        path = new PathRun(CorsRequest.Get("https://attacker.test"), preflight: false, given);
        var machine = new Machine(path, entryPoint, graphs, types, CancellationToken.None);
        try
        {
            var arguments = symbol.Parameters.Select(parameter => machine.Unknown(parameter.Type, "parameter:" + parameter.Name, ofOrigin: false)).ToList();
            var result = machine.Invoker.RunRoot(entryPoint, symbol, arguments);
            if (!symbol.ReturnsVoid)
                handovers.Policies[PolicyNames.Returned] = result as PolicyDraft;
        }
        catch (SimulatedException)
        {
            Threw = true;
        }
        catch (BoundReachedException)
        {
            Unknown = "bound reached";
        }

        Policies = new Dictionary<string, PolicyDraft?>(handovers.Policies);
        NoteGuesses();
    }

    /// <summary>The simulated code throws.</summary>
    public bool Threw { get; }

    /// <summary>Why nothing that the path says from now on is known; null where it is.</summary>
    public string? Unknown { get; private set; }

    /// <summary>The policies, by name; null where they are not known.</summary>
    public IReadOnlyDictionary<string, PolicyDraft?> Policies { get; }

    /// <summary>What the path decided.</summary>
    public IReadOnlyList<Decision> Decisions => path.Decisions;

    /// <summary>The texts that the program computed with.</summary>
    public IReadOnlyCollection<string> Texts => path.Texts;

    /// <summary>Whether a policy that the path finished, or a setting that it made, makes the program throw.</summary>
    public bool FailsWhileBuilding => path.Policies.Any(static policy =>
        policy.Policy.Model is { MaxAge.Value: { } age } && age < TimeSpan.Zero
        || (policy.Policy.Model.Site is not null && policy.Policy.Model.Respond(CorsRequest.Get(null), preflight: false)?.Failure is not (null or HostFailure.None)));

    /// <summary>Whether a policy may make the program throw, by something that is not known.</summary>
    public bool MayFailWhileBuilding => path.Policies.Any(static policy => MayFail(policy.Policy.Model));

    /// <summary>Whether the middleware may throw for a policy, by something that is not known: what the model says holds where it does not.</summary>
    public static bool MayFail(PolicyModel policy) => policy is { MaxAge: { Value: null } }
        || (policy.Credentials is { Value: not false } && (policy.OriginsOpen || policy.Credentials.Value.Value is null || policy.Origins.Any(static origin => origin.Value is null)));

    /// <summary>The value of a switch on this path; null where it made no difference.</summary>
    public bool? Switch(string name)
    {
        foreach (var (condition, holds) in path.Decisions)
        {
            if (condition.Key == KeyOf(name) || condition.Key == $"({KeyOf(name)} == True)")
                return holds;
            if (condition.Key == $"({KeyOf(name)} == False)")
                return !holds;
        }

        return null;
    }

    /// <summary>The answer from a policy's model; null, and why, where it is not known.</summary>
    public (Answer? Answer, string? Unknown) Ask(PolicyModel policy, Question question)
    {
        if (Unknown is not null)
            return (null, Unknown);

        try
        {
            var answer = policy.Respond(question.Request, question.Preflight);
            NoteGuesses();
            return Unknown is not null ? (null, Unknown)
                : answer is not null ? (answer, null)
                : (null, policy.Predicate is not null ? "predicate" : policy.OriginsOpen ? "further origins" : "listed origin");
        }
        catch (BoundReachedException)
        {
            return (null, "bound reached");
        }
    }

    /// <summary>Whether a decision is about a switch; about anything else it is a guess.</summary>
    public static bool IsOfSwitch(Decision decision) => Scope.Switches.Any(name =>
        decision.Condition.Key == KeyOf(name) || decision.Condition.Key.StartsWith($"({KeyOf(name)} == ", StringComparison.Ordinal));

    private void NoteGuesses()
    {
        if (Unknown is null && path.Decisions.Where(static decision => !IsOfSwitch(decision)).ToList() is [var guess, ..])
            Unknown = "condition " + guess.Condition.Key.TrimStart('(').Split('(', '"', '@', '#', ' ')[0];
    }

    private static string KeyOf(string name) => "parameter:" + name;
}
