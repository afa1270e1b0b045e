using System.Text.RegularExpressions;
using CorsAnalyzers.Attacks;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Tests.Truth.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Tests.Truth.Programs;

/// <summary>Holds the findings about who is let in with credentials against who gets in when the programs run.</summary>
/// <param name="batch">The programs.</param>
/// <param name="real">The same, compiled.</param>
/// <param name="read">The same, read.</param>
/// <param name="findings">What the package's analyzers report.</param>
internal sealed partial class FindingComparison(ProgramBatch batch, RealBatch real, ReadBatch read, IEnumerable<Diagnostic> findings) : IFindingComparison
{
    /// <summary>The rules that say that an origin is let in with credentials.</summary>
    public static readonly string[] Rules = ["CORS1002", "CORS1003", "CORS1005", "CORS2002"];

    // Speaks instead of them where the server throws on one of several paths.
    private const string AnyOriginThatThrows = "CORS2001";

    private readonly ILookup<string, Diagnostic> findings = findings.ToLookup(static finding => finding.Location.SourceTree!.FilePath);

    /// <inheritdoc/>
    public SortedDictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<string> Compare(int index)
    {
        var tree = batch.TreeOf(index);
        var (isKnown, policies, texts) = Read(index);
        var running = new[] { (true, true), (true, false), (false, true), (false, false) }
            .Select(switches => real.Run(index, switches.Item1, switches.Item2)).Where(static program => !program.Threw).ToList();
        if (running.Count == 0)
        {
            Count("program throws whatever the switches");
            yield break;
        }

        bool Admits(string origin, bool withCredentials) => running.Exists(program => policies.Any(policy =>
            program.Ask(policy, CorsRequest.Get(origin), preflight: false) is { Threw: false } answer
            && answer.Headers.GetValueOrDefault(CorsHeaderNames.AccessControlAllowOrigin) == origin
            && (!withCredentials || answer.Headers.ContainsKey(CorsHeaderNames.AccessControlAllowCredentials))));

        var reported = findings[tree.FilePath].Where(static finding => Rules.Contains(finding.Id)).ToList();
        foreach (var finding in reported)
        {
            if (WhyNotServed(index, finding, running.Count) is { } why)
            {
                Count($"{finding.Id}: {why}");
                continue;
            }

            var message = finding.GetMessage();
            var origin = Quoted().Match(message).Groups[1].Value;
            Count($"{finding.Id}: reported and served");
            if (!Admits(origin, withCredentials: !message.Contains("listed", StringComparison.Ordinal)))
                yield return $"{finding.Id} is reported, and {origin} does not get in: {finding}\n{batch.Programs[index]}";
        }

        if (!isKnown)
        {
            Count("silent: something is not known");
            yield break;
        }

        if (reported.Count > 0 || findings[tree.FilePath].Any(static finding => finding.Id == AnyOriginThatThrows))
            yield break;

        Count("silent: nobody gets in");
        foreach (var attack in AttackOrigins.LookAlikes(texts).Where(static attack => attack.IsHostile))
        {
            if (Admits(attack.Origin, withCredentials: true))
                yield return $"Nothing is reported, and {attack.Origin} gets in, {attack.Kind}:\n{batch.Programs[index]}";
        }
    }

    private (bool IsKnown, IReadOnlyCollection<string> Policies, IReadOnlyCollection<string> Texts) Read(int index)
    {
        var (isKnown, policies, texts) = (true, new HashSet<string>(), new HashSet<string>());
        foreach (var path in read.Paths(index))
        {
            texts.UnionWith(path.Texts);
            isKnown &= path.Unknown is null;
            foreach (var (name, draft) in path.Policies)
            {
                policies.Add(name);
                isKnown &= draft is not null && !ReadPath.MayFail(draft.Model) && Question.OriginsFor(path.Texts).All(origin =>
                    path.Ask(draft.Model, new Question(CorsRequest.Get(origin), Preflight: false)).Answer is { } answer
                    && answer.Headers.All(static header => header.Value is not null));
            }
        }

        return (isKnown, policies, texts);
    }

    /// <summary>Why what is reported need not come about in this program; null where it has to.</summary>
    private string? WhyNotServed(int index, Diagnostic finding, int running)
    {
        if (running < 4)
            return "the program throws for some switches, so that not all that it states is served";

        // A policy that is only the template of another is judged, too, and nobody asks it.
        if (batch.Programs[index].Used.Any(static name => name is "new builder: of a policy" or "policy: changed after a copy"))
            return "the program has policies that are templates";

        // A helper is judged by what it states itself; its callers may state something else later, or never call it.
        var node = finding.Location.SourceTree!.GetRoot().FindNode(finding.Location.SourceSpan);
        return node.Ancestors().Any(static ancestor => ancestor switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText != DeliveryGrammar.EntryPoint,
            LocalFunctionStatementSyntax => true,
            AnonymousFunctionExpressionSyntax function => !IsHandedOver(function),
            BaseFieldDeclarationSyntax => true,
            _ => false,
        }) ? "in a helper" : null;
    }

    private static bool IsHandedOver(AnonymousFunctionExpressionSyntax function) =>
        function.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } }
        && call.Name.Identifier.ValueText is "AddPolicy" or "AddDefaultPolicy" or "AddCors" or "UseCors" or "SetIsOriginAllowed";

    private void Count(string what) => Counts[what] = Counts.GetValueOrDefault(what) + 1;

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
