using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Tests.Truth.Generation.Handlers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Tests.Truth.Programs.Handlers;

/// <summary>Holds the findings about handlers against what the handlers answer, and their absence, too.</summary>
/// <param name="batch">The handlers.</param>
/// <param name="real">The same, compiled.</param>
/// <param name="read">The same, read.</param>
/// <param name="findings">What the package's analyzers report.</param>
internal sealed class HandlerFindingComparison(ProgramBatch batch, RealBatch real, ReadHandlers read, IEnumerable<Diagnostic> findings) : IFindingComparison
{
    /// <summary>The rules that speak of handlers often enough to be seen in one batch.</summary>
    public static readonly string[] Rules = [.. HandlerClaims.OfCredentials, .. HandlerClaims.OfVary, "CORS1001", AnyOrigin];

    private const string AnyOrigin = "CORS2001";

    /// <summary>Checks that the package knows no attack on: a page says so. Who has the right length gets in.</summary>
    private static readonly string[] Unattacked = ["origin test: length", "origin test: pattern of length"];

    private readonly ILookup<string, Diagnostic> findings = findings.ToLookup(static finding => finding.Location.SourceTree!.FilePath);

    /// <inheritdoc/>
    public SortedDictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<string> Compare(int index)
    {
        var reported = findings[batch.TreeOf(index).FilePath].ToList();
        var conversation = read.Interview(index);
        var handler = new AskedHandler(real.Handler(index), read.TextsOf(index), conversation?.Actual.Select(static exchange => exchange.Request.Origin) ?? []);
        var isKnown = conversation is null || IsKnown(conversation);
        foreach (var finding in reported)
        {
            // A helper is judged by what it does itself; its callers may never call it.
            if (!IsInHandler(finding))
                Count($"{finding.Id}: in a helper");
            else if (HandlerClaims.Hold(finding, handler))
                Count($"{finding.Id}: reported and so");
            else if (!isKnown)
                Count($"{finding.Id}: hangs on what is not known");
            else
                yield return $"{finding.Id} is reported, and is not so: {finding}\n{batch.Programs[index]}";
        }

        if (!isKnown)
        {
            Count("silent: something is not known");
            yield break;
        }

        // Who puts a header's name together from pieces is not looked at: the scan of the text finds no word of CORS.
        if (reported.Count == 0 && !batch.Programs[index].ToString().Contains("Allow-Origin", StringComparison.OrdinalIgnoreCase) && !batch.Programs[index].ToString().Contains("AllowOrigin", StringComparison.Ordinal))
        {
            Count("silent: names no header in whole");
            yield break;
        }

        if (!reported.Exists(static finding => HandlerClaims.OfCredentials.Contains(finding.Id) || finding.Id == AnyOrigin))
        {
            if (batch.Programs[index].Used.Any(Unattacked.Contains))
            {
                Count("silent: no attack is known");
            }
            else
            {
                Count("silent: nobody reads with credentials");
                foreach (var (origin, kind) in handler.Attackers.Where(attacker => handler.Admits(attacker.Origin, CredentialsMode.Include)).Take(1))
                    yield return $"Nothing is reported, and {origin} gets in, {kind}:\n{batch.Programs[index]}";
            }
        }

        if (!reported.Exists(static finding => HandlerClaims.OfVary.Contains(finding.Id)))
        {
            if (!read.IsWholeResponse(index))
            {
                Count("silent about Vary: others may write it");
                yield break;
            }

            Count("silent: answers vary by origin only where they say so");
            if (VaryingUnsaid(handler) is { } pair)
                yield return $"Nothing is reported, and {pair}:\n{batch.Programs[index]}";
        }
    }

    /// <summary>
    /// Two answers of one process that differ, and do not both say so. That one differs only for an attacker is no matter for a cache: who
    /// asks under his own name reads what is his; nor are answers that no cache keeps.
    /// </summary>
    private static string? VaryingUnsaid(AskedHandler handler)
    {
        var answers = handler.Named.SelectMany(origin => handler.Ask(origin).Select((answer, process) => (Origin: origin, Answer: answer, Process: process)))
            .Where(static one => !one.Answer.Threw)
            .GroupBy(static one => one.Process);
        foreach (var process in answers)
        {
            foreach (var one in process)
            {
                var other = process.FirstOrDefault(other => ValueOf(other.Answer) != ValueOf(one.Answer)
                    && !HandlerClaims.VariesByOrigin(one.Answer)
                    && !(HandlerClaims.IsNotStored(one.Answer) && HandlerClaims.IsNotStored(other.Answer)));
                if (other.Answer is not null)
                    return $"{one.Origin} gets {one.Answer}, {other.Origin} gets {other.Answer}";
            }
        }

        return null;

        // Who is given several origins reads nothing, whatever a cache keeps: another rule says so.
        static string? ValueOf(RealAnswer answer) => answer.Headers.GetValueOrDefault(CorsHeaderNames.AccessControlAllowOrigin)?.Split(',')[0];
    }

    private static bool IsKnown(Conversation conversation) => conversation.Actual.Concat(conversation.Preflights).All(static exchange =>
        exchange.IsComplete && exchange.Outcomes.All(static outcome =>
            outcome.Answer is { MayHoldMore: false } answer
            && answer.Headers.All(static header => header.Value is not null)
            && outcome.Decisions.All(static decision => KnownConditions.IsOfSwitch(decision.Condition.Key))));

    private static bool IsInHandler(Diagnostic finding) => finding.Location.SourceTree!.GetRoot().FindNode(finding.Location.SourceSpan).Ancestors()
        .OfType<MethodDeclarationSyntax>()
        .Any(static method => method.Identifier.ValueText == HandlerGrammar.EntryPoint);

    private void Count(string what) => Counts[what] = Counts.GetValueOrDefault(what) + 1;
}
