using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Protocol;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Writes by hand what the preflight asks for instead of a <c>*</c>, as policies that allow any header or method do.</summary>
internal static class EchoRequested
{
    private static readonly (string Header, string Requested)[] Pairs =
    [
        (CorsHeaderNames.AccessControlAllowHeaders, CorsHeaderNames.AccessControlRequestHeaders),
        (CorsHeaderNames.AccessControlAllowMethods, CorsHeaderNames.AccessControlRequestMethod),
    ];

    /// <summary>The tree with what is asked for; null where more than a <c>*</c> is written, or the request is not at hand.</summary>
    public static SyntaxNode? Apply(EditContext context)
    {
        var (model, cancellation) = (context.Model, context.Cancellation);
        foreach (var (header, requested) in Pairs)
        {
            if (HeaderWrite.Find(context.Primary, header, model, cancellation) is { Headers: { } headers } write
                && write.Values(model, cancellation) is { Count: 1 } values
                && model.GetConstantValue(context.Primary, cancellation) is { HasValue: true, Value: CorsHeaderValues.Wildcard }
                && RequestRead.Find(headers, requested, context) is { } asked)
            {
                return context.Root.ReplaceNode(values[0], asked.WithTriviaFrom(values[0]));
            }
        }

        return null;
    }
}
