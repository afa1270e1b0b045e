using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Relevance;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Wiring;

/// <summary>The CORS headers that handlers write by hand; each handler is run once, and only where its text speaks of such headers.</summary>
internal sealed class WrittenHeaders(FunctionGraphs graphs, KnownTypes types, SimulationOptions options, CancellationToken cancellationToken)
{
    private readonly Dictionary<SyntaxNode, ImmutableArray<StatedHeader>> known = [];

    /// <summary>What a handler writes itself, on any way through it; what its helpers write is not looked for.</summary>
    public ImmutableArray<StatedHeader> Of(SyntaxNode? handler)
    {
        if (handler is null)
        {
            return ImmutableArray<StatedHeader>.Empty;
        }

        if (!known.TryGetValue(handler, out var headers))
        {
            known[handler] = headers = CorsWords.Headers.AreIn(handler.SyntaxTree.GetText(cancellationToken).ToString(), handler.SpanStart, handler.Span.Length) ? Find(handler) : ImmutableArray<StatedHeader>.Empty;
        }

        return headers;
    }

    private ImmutableArray<StatedHeader> Find(SyntaxNode handler)
    {
        var simulator = new FunctionSimulator(handler, graphs, types, cancellationToken) { Options = options };
        var isWhole = ResponseOwnership.IsWhole(handler, types, graphs.ModelOf(handler.SyntaxTree), cancellationToken);
        return simulator.AskHandler(isWhole, ReachableBy.Of(handler)) is { } conversation
            ? conversation.KnownAnswers
                .SelectMany(static answer => answer.Headers)
                .Where(static header => CorsHeaderNames.IsCorsResponseHeader(header.Name) && ((SyntaxSite)header.Site).Calls.IsEmpty)
                .GroupBy(static header => header.Site)
                .Select(static group => group.First())
                .ToImmutableArray()
            : ImmutableArray<StatedHeader>.Empty;
    }
}
