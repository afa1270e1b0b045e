using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values.Wiring;
using CorsAnalyzers.Vocabulary.Wiring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Wiring;

/// <summary>The actions of a program's controllers, as MVC finds them.</summary>
internal sealed class Controllers
{
    private const string BaseOfApis = "Microsoft.AspNetCore.Mvc.ControllerBase";
    private const string BaseOfViews = "Microsoft.AspNetCore.Mvc.Controller";

    private readonly Lazy<List<(IMethodSymbol Method, INamedTypeSymbol Controller, Site Site)>> actions;

    private Controllers(Func<IEnumerable<INamedTypeSymbol>> find, CancellationToken cancellationToken) =>
        actions = new(() => find().SelectMany(controller => ActionsOf(controller, cancellationToken)).ToList(), isThreadSafe: false);

    /// <summary>Those of the program.</summary>
    public static Controllers Of(Compilation compilation, CancellationToken cancellationToken) =>
        new(() => TypesIn(compilation.Assembly.GlobalNamespace).Where(IsController), cancellationToken);

    /// <summary>Those of some files, and their base classes.</summary>
    public static Controllers In(IEnumerable<SyntaxTree> trees, FunctionGraphs graphs, CancellationToken cancellationToken) => new(
        () => trees
            .SelectMany(tree => tree.GetRoot(cancellationToken)
                .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or ClassDeclarationSyntax)
                .OfType<ClassDeclarationSyntax>()
                .Select(declaration => graphs.ModelOf(tree).GetDeclaredSymbol(declaration, cancellationToken)))
            .OfType<INamedTypeSymbol>()
            .Where(IsControllerOrBase),
        cancellationToken);

    /// <summary>The actions, each with its place and what its attributes and its controller's say.</summary>
    public IEnumerable<(Site Site, EndpointMetadata Attributes)> Actions(Machine machine) => actions.Value.Select(action =>
    {
        var metadata = new EndpointMetadata();
        Attributes.Say(metadata, action.Controller, machine, action.Site);
        Attributes.Say(metadata, action.Method, machine, action.Site);
        return (action.Site, metadata);
    });

    private static IEnumerable<(IMethodSymbol, INamedTypeSymbol, Site)> ActionsOf(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var method in ActionsOf(type))
        {
            if ((method.DeclaringSyntaxReferences.FirstOrDefault() ?? type.DeclaringSyntaxReferences.FirstOrDefault())?.GetSyntax(cancellationToken) is { } declaration)
            {
                yield return (method, type, new SyntaxSite(declaration, ImmutableArray<(SyntaxNode, SyntaxNode)>.Empty));
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol { TypeKind: TypeKind.Class } type)
            {
                yield return type;
            }

            foreach (var inner in TypesIn(member))
            {
                yield return inner;
            }
        }
    }

    private static bool IsController(INamedTypeSymbol type) =>
        type is { IsAbstract: false, IsGenericType: false } && IsPublic(type) && IsControllerOrBase(type);

    private static bool IsControllerOrBase(INamedTypeSymbol type) =>
        (type.Name.EndsWith("Controller", StringComparison.OrdinalIgnoreCase) || Has(type, "ControllerAttribute"))
        && !Has(type, "NonControllerAttribute");

    private static bool IsPublic(INamedTypeSymbol type) => type.DeclaredAccessibility == Accessibility.Public && (type.ContainingType is null || IsPublic(type.ContainingType));

    private static IEnumerable<IMethodSymbol> ActionsOf(INamedTypeSymbol controller)
    {
        var overridden = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        for (var type = controller; type is { SpecialType: SpecialType.None } && type.ToDisplayString() is not (BaseOfApis or BaseOfViews); type = type.BaseType)
        {
            foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
            {
                if (method.OverriddenMethod is { } parent)
                {
                    overridden.Add(parent);
                }

                if (method is { MethodKind: MethodKind.Ordinary, IsStatic: false, IsGenericMethod: false, DeclaredAccessibility: Accessibility.Public, IsAbstract: false }
                    && !overridden.Contains(method) && !Has(method, "NonActionAttribute") && method.Name != "Dispose")
                {
                    yield return method;
                }
            }
        }
    }

    private static bool Has(ISymbol? symbol, string attribute)
    {
        for (; symbol is not null; symbol = symbol is INamedTypeSymbol type ? type.BaseType : (symbol as IMethodSymbol)?.OverriddenMethod)
        {
            if (symbol.GetAttributes().Any(one => one.AttributeClass?.Name == attribute))
            {
                return true;
            }
        }

        return false;
    }
}
