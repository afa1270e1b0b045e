using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Vocabulary.Wiring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Registers the services of CORS, in front of a call that registers others or that builds the application.</summary>
internal static class InsertAddCors
{
    private const string Collection = "IServiceCollection";

    /// <summary>The tree with the call; null where the services cannot be reached at the place.</summary>
    public static SyntaxNode? Apply(EditContext context) => context.Other is null
        ? null
        : CallInsertion.Before(
            context.Other,
            receiver => ServicesOf(receiver, context),
            new InsertedCall(CorsMembers.AddCors, WiringNames.ServiceExtensions, WiringNames.ServicesNamespace, []),
            context);

    // services, builder.Services, or those of the builder that builds the application
    private static ExpressionSyntax? ServicesOf(ExpressionSyntax receiver, EditContext context)
    {
        if (NamedType.Find(context.Model, Collection, WiringNames.ServicesNamespace) is not { } collection
            || context.Model.GetTypeInfo(receiver, context.Cancellation).Type is not { } type)
        {
            return null;
        }

        if (IsCollection(type))
        {
            return receiver;
        }

        return type.GetMembers(WiringNames.Services).OfType<IPropertySymbol>().Any(property => IsCollection(property.Type))
            && receiver is IdentifierNameSyntax or MemberAccessExpressionSyntax
                ? (ExpressionSyntax)context.Generator.MemberAccessExpression(receiver.WithoutTrivia(), WiringNames.Services)
                : null;

        bool IsCollection(ITypeSymbol candidate) => candidate.AllInterfaces.Append(candidate).Contains(collection, SymbolEqualityComparer.Default);
    }
}
