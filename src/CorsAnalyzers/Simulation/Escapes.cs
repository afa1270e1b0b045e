using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Simulation.Values.Wiring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Simulation;

/// <summary>Policies that get out of sight: what is stated of them before then may be taken back where it cannot be seen.</summary>
internal static class Escapes
{
    /// <summary>Code that cannot be seen is given a value, and may change the policies that can be reached from it.</summary>
    public static void Change(Machine machine, Value value)
    {
        foreach (var policy in In(machine, value))
        {
            policy.Forget(machine.RootSite);
        }
    }

    /// <summary>Code of .NET, which changes no policy, is given a value that it may hand out again; a delegate, that it may call.</summary>
    public static void Keep(Machine machine, Value value)
    {
        if (value is Function)
        {
            Change(machine, value);
            return;
        }

        foreach (var policy in In(machine, value))
        {
            policy.IsKept = true;
        }
    }

    /// <summary>An object that is not followed may hold the policies that can be reached from what it was given.</summary>
    public static void Hold(Machine machine, Value holder, IEnumerable<Value> given)
    {
        if (holder is not Unknown || machine.Path.Policies.Count == 0)
        {
            return;
        }

        foreach (var policy in given.SelectMany(value => In(machine, value)))
        {
            if (!machine.Path.Held.TryGetValue(holder.Key, out var held))
            {
                machine.Path.Held[holder.Key] = held = [];
            }

            held.Add(policy);
        }
    }

    /// <summary>A policy comes from where it cannot be seen: it may be each that was kept.</summary>
    public static void Recall(Machine machine)
    {
        foreach (var (_, policy) in machine.Path.Policies)
        {
            if (policy.IsKept)
            {
                policy.Forget(machine.RootSite);
            }
        }
    }

    /// <summary>The policies that can be reached from a value.</summary>
    public static IReadOnlyCollection<PolicyDraft> In(Machine machine, Value value)
    {
        var path = machine.Path;
        if (path.Policies.Count == 0 || value is Constant or WiringValue || (value is Unknown && path.Assigned.Count == 0 && path.Held.Count == 0))
        {
            return [];
        }

        var found = new HashSet<PolicyDraft>();
        Find(machine, value, found, []);
        return found;
    }

    private static void Find(Machine machine, Value? value, HashSet<PolicyDraft> found, HashSet<Value> seen)
    {
        if (value is null or Constant || !seen.Add(value))
        {
            return;
        }

        IEnumerable<Value?> parts = value switch
        {
            PolicyList list => [list.Policy],
            Collection collection => collection.Parts,
            Enumerator enumerator => [enumerator.Source],
            Instance instance => instance.Members.Values.Concat(instance.Elements),
            Function { Syntax: { } syntax } function => CapturedBy(machine, function, syntax),
            Function { Receiver: { } receiver } => [receiver],
            Unknown => machine.Path.Assigned.Where(pair => pair.Key.StartsWith(value.Key + ".", StringComparison.Ordinal)).Select(static pair => pair.Value)
                .Concat(machine.Path.Held.TryGetValue(value.Key, out var held) ? held : []),
            _ => [],
        };
        foreach (var part in parts.ToList())
        {
            Find(machine, part, found, seen);
        }

        if (value is PolicyDraft policy)
        {
            found.Add(policy);
        }
    }

    /// <summary>The variables and members that a lambda or local function names, itself or in a local function that it names.</summary>
    private static IEnumerable<Value> CapturedBy(Machine machine, Function function, SyntaxNode syntax)
    {
        var names = NamesIn(syntax, function.Closure?.Function);
        for (var frame = function.Closure; frame is not null; frame = frame.Closure)
        {
            foreach (var pair in frame.Variables.Where(pair => names.Contains(pair.Key.Name)))
            {
                yield return pair.Value;
            }
        }

        foreach (var pair in (function.Receiver as Instance)?.Members.Where(pair => names.Contains(pair.Key.Name)) ?? [])
        {
            yield return pair.Value;
        }

        foreach (var pair in machine.Path.Assigned.Where(pair => names.Contains(pair.Key.Substring(pair.Key.LastIndexOf('.') + 1))))
        {
            yield return pair.Value;
        }
    }

    private static HashSet<string> NamesIn(SyntaxNode function, SyntaxNode? outer)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var locals = outer?.DescendantNodes().OfType<LocalFunctionStatementSyntax>().ToList() ?? [];
        var pending = new Queue<SyntaxNode>();
        pending.Enqueue(function);
        while (pending.Count > 0)
        {
            foreach (var token in pending.Dequeue().DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)))
            {
                if (names.Add(token.ValueText) && locals.Find(local => local.Identifier.ValueText == token.ValueText) is { } named)
                {
                    pending.Enqueue(named);
                }
            }
        }

        return names;
    }
}
