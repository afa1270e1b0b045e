using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Vocabulary.Wiring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Puts the CORS middleware into the pipeline, in front of a call that stands there.</summary>
internal static class InsertUseCors
{
    private const string Pipeline = "IApplicationBuilder";

    /// <summary>The tree with the call; null where no call around the place is made on a pipeline.</summary>
    /// <param name="context">The tree, and the place.</param>
    /// <param name="policy">The policy's name; null for the default policy, or those that the endpoints ask for.</param>
    public static SyntaxNode? Apply(EditContext context, string? policy)
    {
        ExpressionSyntax[] arguments = policy is null ? [] : [(ExpressionSyntax)context.Generator.LiteralExpression(policy)];
        return context.Other is null
            ? null
            : CallInsertion.Before(
                context.Other,
                receiver => PipelineOf(receiver, context),
                new InsertedCall(CorsMembers.UseCors, WiringNames.MiddlewareExtensions, WiringNames.BuilderNamespace, arguments),
                context);
    }

    // app, or what group = app.MapGroup("…") was made from
    private static ExpressionSyntax? PipelineOf(ExpressionSyntax receiver, EditContext context)
    {
        var pipeline = NamedType.Find(context.Model, Pipeline, WiringNames.BuilderNamespace);
        for (var steps = 0; pipeline is not null && steps < 8; steps++)
        {
            if (context.Model.GetTypeInfo(receiver, context.Cancellation).Type is { } type
                && type.AllInterfaces.Append(type).Contains(pipeline, SymbolEqualityComparer.Default))
            {
                return receiver;
            }

            var start = BuilderCall.ChainOf(receiver).Root;
            if (start == receiver)
            {
                if (VariableUses.DeclarationOf(start, context) is not { Initializer.Value: { } value })
                {
                    return null;
                }

                start = value;
            }

            receiver = start;
        }

        return null;
    }
}
