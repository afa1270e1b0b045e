using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>What reads a header of the request that a response answers.</summary>
internal static class RequestRead
{
    private const string Headers = "Headers";
    private const string Request = "Request";
    private const string Response = "Response";

    /// <summary>An expression that reads a header of the request; null where the response's headers do not say which request that is.</summary>
    /// <param name="responseHeaders">The headers of the response.</param>
    /// <param name="name">The header of the request.</param>
    /// <param name="context">The tree's meaning.</param>
    public static ExpressionSyntax? Find(ExpressionSyntax responseHeaders, string name, EditContext context)
    {
        if (RequestOf(responseHeaders, context) is not { } request)
        {
            return null;
        }

        // The properties came with ASP.NET Core 6.
        var property = name.Replace("-", "");
        var hasProperty = AspNetCoreTypes.HeaderDictionaryOf(context.Model.GetTypeInfo(responseHeaders, context.Cancellation).Type)?.GetMembers(property).IsEmpty == false;
        return SyntaxFactory.ParseExpression(hasProperty
            ? $"{request}.{Headers}.{property}"
            : $"{request}.{Headers}[{SyntaxFactory.Literal(name).Text}]");
    }

    private static string? RequestOf(ExpressionSyntax headers, EditContext context)
    {
        switch (headers)
        {
            // context.Response.Headers
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: Headers, Expression: var response } when IsResponse(response, context):
                return response switch
                {
                    MemberAccessExpressionSyntax { Name.Identifier.ValueText: Response, Expression: var server } => $"{server.WithoutTrivia()}.{Request}",
                    IdentifierNameSyntax { Identifier.ValueText: Response } => Request,
                    IdentifierNameSyntax => $"{response.WithoutTrivia()}.HttpContext.{Request}",
                    _ => null,
                };

            case IdentifierNameSyntax when VariableUses.DeclarationOf(headers, context) is { Initializer.Value: MemberAccessExpressionSyntax initial }
                && ReceiverAt.Find(initial, headers.SpanStart, context.Model, context.Cancellation) is not null:
                return RequestOf(initial, context);

            default:
                return null;
        }
    }

    private static bool IsResponse(ExpressionSyntax expression, EditContext context) =>
        AspNetCoreTypes.IsResponse(context.Model.GetTypeInfo(expression, context.Cancellation).Type);
}
