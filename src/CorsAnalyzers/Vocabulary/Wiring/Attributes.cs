using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values.Wiring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Vocabulary.Wiring;

/// <summary>What attributes on handlers, hubs, controllers and actions say of their endpoints.</summary>
internal static class Attributes
{
    /// <summary>What a declaration's attributes say, those that it inherits first.</summary>
    /// <param name="metadata">What is said so far.</param>
    /// <param name="declared">The class or method.</param>
    /// <param name="machine">Knows the compilation.</param>
    /// <param name="elsewhere">The place of an attribute that stands in another compilation.</param>
    public static void Say(EndpointMetadata metadata, ISymbol declared, Machine machine, Site elsewhere)
    {
        var inherited = declared switch
        {
            INamedTypeSymbol { BaseType: { SpecialType: SpecialType.None } parent } => parent,
            IMethodSymbol { OverriddenMethod: { } overridden } => (ISymbol)overridden,
            _ => null,
        };
        if (inherited is not null)
        {
            Say(metadata, inherited, machine, elsewhere);
        }

        foreach (var attribute in declared.GetAttributes())
        {
            var syntax = attribute.ApplicationSyntaxReference?.GetSyntax(machine.CancellationToken) as AttributeSyntax;
            var argument = syntax?.ArgumentList?.Arguments.FirstOrDefault(static argument => argument.NameEquals is null or { Name.Identifier.ValueText: "PolicyName" });
            EndpointVocabulary.SayAttribute(metadata, attribute.AttributeClass, HasName(attribute), NameIn(attribute), syntax is null ? elsewhere : new SyntaxSite(
                (SyntaxNode?)argument?.Expression ?? syntax, ImmutableArray<(SyntaxNode, SyntaxNode)>.Empty));
        }
    }

    private static bool HasName(AttributeData attribute) => !attribute.ConstructorArguments.IsEmpty || !attribute.NamedArguments.IsEmpty;

    private static string? NameIn(AttributeData attribute) =>
        attribute.NamedArguments.Where(static named => named.Key == "PolicyName").Select(static named => named.Value)
            .Concat(attribute.ConstructorArguments)
            .Select(static argument => argument.Kind == TypedConstantKind.Primitive ? argument.Value as string : null)
            .FirstOrDefault();
}
