using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary.Wiring;

/// <summary>A class of which a host takes the services and the pipeline.</summary>
/// <param name="Type">The class.</param>
/// <param name="Configure">Puts the pipeline together.</param>
/// <param name="ConfigureServices">Registers services; null where it registers none.</param>
internal sealed record StartupClass(INamedTypeSymbol Type, IMethodSymbol Configure, IMethodSymbol? ConfigureServices)
{
    /// <summary>The class as a host uses it; null for one that has other methods for other environments, or no <c>Configure</c>.</summary>
    public static StartupClass? Of(INamedTypeSymbol type)
    {
        var methods = MethodsOf(type).ToList();
        return !methods.Exists(IsForEnvironment) && methods.Find(static method => method.Name == "Configure") is { } configure
            ? new StartupClass(type, configure, methods.Find(static method => method.Name == "ConfigureServices"))
            : null;
    }

    /// <summary>A new object of the class; what the host gives its constructor is not known.</summary>
    public Value Construct(Machine machine, Frame frame, SyntaxNode syntax) =>
        Type.InstanceConstructors.OrderByDescending(static constructor => constructor.Parameters.Length).FirstOrDefault() is { } constructor
            ? InjectedObjects.Construct(machine, frame, constructor, syntax)
            : machine.Unknown(Type, "startup", ofOrigin: false);

    /// <summary>The host looks for <c>ConfigureStaging</c> and <c>ConfigureStagingServices</c> first.</summary>
    private static bool IsForEnvironment(IMethodSymbol method) => method.DeclaredAccessibility == Accessibility.Public
        && method.Name.StartsWith("Configure", StringComparison.Ordinal)
        && method.Name is not ("Configure" or "ConfigureServices" or "ConfigureContainer")
        && method.Parameters.Any(static parameter => WiringVocabulary.IsPipeline(parameter.Type) || WiringVocabulary.IsServices(parameter.Type));

    private static IEnumerable<IMethodSymbol> MethodsOf(INamedTypeSymbol type)
    {
        for (var declaring = type; declaring is { SpecialType: SpecialType.None }; declaring = declaring.BaseType)
        {
            foreach (var method in declaring.GetMembers().OfType<IMethodSymbol>().Where(static method => method.MethodKind == MethodKind.Ordinary))
            {
                yield return method;
            }
        }
    }
}
