using CorsAnalyzers.Policies;
using CorsAnalyzers.Relevance;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Tests.Truth.Generation.Handlers;
using CorsAnalyzers.Vocabulary;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Tests.Truth.Programs.Handlers;

/// <summary>The handlers of a batch, asked in the package's own simulation.</summary>
/// <param name="batch">The handlers.</param>
/// <param name="wrap">What to put in the place of a vocabulary; itself where nothing is given.</param>
internal sealed class ReadHandlers(ProgramBatch batch, Func<IVocabulary, IVocabulary>? wrap = null)
{
    private readonly FunctionGraphs graphs = FunctionGraphs.Of(batch.Compilation);
    private readonly KnownTypes types = wrap is null ? KnownTypes.Usual : new KnownTypes(Vocabularies.All.Select(wrap));

    /// <summary>Every answer that the handler may give.</summary>
    public Exchange Ask(int index, Question question) => SimulatorOf(HandlerOf(index)).Ask(question.Request, question.Preflight);

    /// <summary>The conversation that rules judge; null where the handler writes nothing that matters.</summary>
    public Conversation? Interview(int index) =>
        SimulatorOf(HandlerOf(index)).AskHandler(isWholeResponse: true, ReachableBy.Any);

    /// <summary>Whether nobody but the handler writes the response's headers, as the rules about <c>Vary</c> want to know.</summary>
    public bool IsWholeResponse(int index) =>
        HandlerOf(index) is var handler && ResponseOwnership.IsWhole(handler, types, graphs.ModelOf(handler.SyntaxTree), CancellationToken.None);

    /// <summary>The texts that a handler's code holds.</summary>
    public IReadOnlyCollection<string> TextsOf(int index) => batch.TreeOf(index).GetRoot().DescendantTokens()
        .Where(static token => token.IsKind(SyntaxKind.StringLiteralToken))
        .Select(static token => token.ValueText)
        .ToHashSet();

    private FunctionSimulator SimulatorOf(SyntaxNode handler) => new(handler, graphs, types, CancellationToken.None);

    /// <summary>The function that answers: the entry point, or the lambda that it hands out.</summary>
    private SyntaxNode HandlerOf(int index)
    {
        var entryPoint = batch.TreeOf(index).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Single(static method => method.Identifier.ValueText == HandlerGrammar.EntryPoint);
        var isMade = entryPoint.ReturnType.ToString() == nameof(RequestDelegate)
            || entryPoint.ParameterList.Parameters[0].Type!.ToString() == nameof(IApplicationBuilder);
        return isMade ? entryPoint.DescendantNodes().OfType<LambdaExpressionSyntax>().First() : entryPoint;
    }
}
