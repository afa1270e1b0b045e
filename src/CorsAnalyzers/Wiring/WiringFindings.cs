using System.Collections.Concurrent;
using System.Collections.Immutable;
using CorsAnalyzers.Options;
using CorsAnalyzers.Relevance;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Wiring;

/// <summary>What is wrong with how a compilation puts applications together; each function is read once.</summary>
internal sealed class WiringFindings(FunctionGraphs graphs, Func<SyntaxTree, Configuration> configurationOf)
{
    /// <summary>The rules that one function may show to be broken.</summary>
    public static IReadOnlyList<Rule> OfFunctions { get; } =
        [RuleCatalog.UseCorsOrder, RuleCatalog.PolicyRedefined, RuleCatalog.RedirectBeforeCors, RuleCatalog.SecondUseCors];

    /// <summary>The rules that the whole program alone shows to be broken.</summary>
    public static IReadOnlyList<Rule> OfPrograms { get; } =
        [RuleCatalog.UnknownPolicyName, RuleCatalog.MissingUseCors, RuleCatalog.MissingAddCors, RuleCatalog.NoDefaultPolicy, RuleCatalog.HandWrittenHeaderOverridden];

    private static readonly WiringRuleSet FunctionRules = new(OfFunctions);
    private static readonly WiringRuleSet ProgramRules = new(OfFunctions.Concat(OfPrograms));

    private readonly ConcurrentDictionary<SyntaxNode, ImmutableArray<Finding>> findings = new();

    /// <summary>What the functions are read from.</summary>
    public FunctionGraphs Graphs => graphs;

    /// <summary>What a function shows and none that it calls shows by itself.</summary>
    public IEnumerable<Finding> In(SyntaxNode function, CancellationToken cancellationToken) => AllIn(function, cancellationToken)
        .Where(finding => ((SyntaxSite)finding.Site).Calls is var calls
            && (calls.IsEmpty || !AllIn(calls[0].Function, cancellationToken).Any(other => IsSame(other, finding))));

    /// <summary>What the whole program shows and none of its functions shows by itself.</summary>
    public IEnumerable<Finding> InProgram(CancellationToken cancellationToken)
    {
        if (graphs.Compilation.GetEntryPoint(cancellationToken)?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not { } entry)
        {
            return [];
        }

        var configuration = configurationOf(entry.SyntaxTree);
        var wiring = ReaderWith(configuration, cancellationToken).ReadProgram(entry, outline => ProgramRules.Judge(outline, configuration.Rules).Any());
        return wiring is null ? [] : ProgramRules.Judge(wiring, configuration.Rules)
            .Where(finding => configuration.Simulation.ReportsDevelopmentCode || !DebugCode.ContainsAny(finding, cancellationToken))
            .Where(finding => !OfFunctions.Contains(finding.Rule) || !IsShownByFunction(finding, entry, cancellationToken))
            .Select(SharedSites.Show);
    }

    private bool IsShownByFunction(Finding finding, SyntaxNode entry, CancellationToken cancellationToken)
    {
        var site = (SyntaxSite)finding.Site;
        return site.Calls.SelectMany(static call => new[] { call.Call, call.Function }).Append(site.Node)
            .Select(WiringFunctions.Outermost)
            .Concat(FunctionsBeside(entry, cancellationToken))
            .OfType<SyntaxNode>()
            .Distinct()
            .Any(function => AllIn(function, cancellationToken).Any(other => IsSame(other, finding)));
    }

    // Top-level statements are one function with all that their file declares.
    private static IEnumerable<SyntaxNode> FunctionsBeside(SyntaxNode entry, CancellationToken cancellationToken) => entry is CompilationUnitSyntax
        ? WiringFunctions.In(entry, entry.SyntaxTree.GetText(cancellationToken).ToString()).Where(function => function == entry)
        : [];

    private ImmutableArray<Finding> AllIn(SyntaxNode function, CancellationToken cancellationToken)
    {
        if (!findings.TryGetValue(function, out var found))
        {
            var configuration = configurationOf(function.SyntaxTree);
            var wiring = WiringFunctions.Holds(function) ? ReaderWith(configuration, cancellationToken).ReadFunction(function) : null;
            found = wiring is null ? ImmutableArray<Finding>.Empty : FunctionRules.Judge(wiring, configuration.Rules)
                .Where(finding => function.FullSpan.Contains(((SyntaxSite)finding.Site).Shown.Span) && function.SyntaxTree == ((SyntaxSite)finding.Site).Shown.SyntaxTree)
                .Where(finding => configuration.Simulation.ReportsDevelopmentCode || !DebugCode.ContainsAny(finding, cancellationToken))
                .ToImmutableArray();
            findings.TryAdd(function, found);
        }

        return found;
    }

    private WiringReader ReaderWith(Configuration configuration, CancellationToken cancellationToken) =>
        new(graphs, KnownTypes.Usual, configuration.Simulation, cancellationToken);

    private static bool IsSame(Finding one, Finding other) =>
        one.Rule == other.Rule && ((SyntaxSite)one.Site).Node == ((SyntaxSite)other.Site).Node && one.HeaderName == other.HeaderName;
}
