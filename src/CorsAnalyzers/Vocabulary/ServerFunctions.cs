using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>Functions that a server's host calls for a request, and that return the answer.</summary>
internal static class ServerFunctions
{
    private const string MessageHandler = "System.Net.Http.DelegatingHandler";

    /// <summary>The attributes of functions that Azure's hosts call.</summary>
    private static readonly string[] FunctionAttributes = ["Microsoft.Azure.WebJobs.FunctionNameAttribute", "Microsoft.Azure.Functions.Worker.FunctionAttribute"];

    /// <summary>
    /// Whether a function answers by <c>HttpResponseMessage</c>: members of Web API's controllers and message handlers, its filters, and
    /// functions of Azure.
    /// </summary>
    public static bool AnswersByMessage(Compilation compilation, IMethodSymbol? method, CancellationToken cancellationToken) => method is not null
        && (KnownTypes.Is(method.ContainingType, WebApiVocabulary.Controller)
            || TakesWebApi(method)
            || IsAzureFunction(method)
            || (KnownTypes.Is(method.ContainingType, MessageHandler)
                && ReferencedFrameworks.Have(compilation, WebApiVocabulary.Controller)
                && MessageHandlerUses.AreOfServer(compilation, method.ContainingType, cancellationToken)));

    /// <summary>Whether a host calls the function, and sends as the whole answer what it returns.</summary>
    public static bool IsWhole(KnownTypes types, IMethodSymbol method) => IsAzureFunction(method)
        || (KnownTypes.Is(method.ContainingType, WebApiVocabulary.Controller) && method is { DeclaredAccessibility: Accessibility.Public, IsStatic: false })
        || (types.KindOf(Unwrapped(method.ReturnType)) == KnownKind.ReturnedResponse
            && method.Parameters.Any(parameter => types.KindOf(parameter.Type) == KnownKind.HttpRequest)
            && method.DeclaredAccessibility == Accessibility.Public);

    /// <summary>The result of a task, or the type itself.</summary>
    public static ITypeSymbol Unwrapped(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } results } ? results[0] : type;

    private static bool IsAzureFunction(IMethodSymbol method) => method.GetAttributes().Any(static attribute =>
        attribute.AttributeClass?.ToDisplayString() is { } name && Array.IndexOf(FunctionAttributes, name) >= 0);

    private static bool TakesWebApi(IMethodSymbol method) => method.Parameters.Any(static parameter =>
        parameter.Type.ContainingNamespace?.ToDisplayString() is "System.Web.Http.Filters" or "System.Web.Http.Controllers");
}
