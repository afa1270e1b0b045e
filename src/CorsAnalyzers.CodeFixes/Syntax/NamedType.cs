using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>Types of libraries, for new code that names them.</summary>
internal static class NamedType
{
    /// <summary>The type in those namespaces, outermost first; null where nothing that is referenced has it.</summary>
    public static INamedTypeSymbol? Find(SemanticModel model, string type, params string[] namespaces)
    {
        INamespaceSymbol? found = model.Compilation.GlobalNamespace;
        foreach (var name in namespaces)
        {
            found = found?.GetNamespaceMembers().FirstOrDefault(member => member.Name == name);
        }

        return found?.GetTypeMembers(type).FirstOrDefault();
    }
}
