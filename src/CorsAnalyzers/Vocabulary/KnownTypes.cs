using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>The types that the vocabularies speak of, resolved once per compilation.</summary>
internal sealed class KnownTypes
{
    private static readonly (string Name, KnownKind Kind)[] Kinds =
    [
        ("Microsoft.AspNetCore.Http.HttpContext", KnownKind.HttpContext),
        ("Microsoft.AspNetCore.Http.HttpRequest", KnownKind.HttpRequest),
        ("Microsoft.AspNetCore.Http.HttpResponse", KnownKind.HttpResponse),
        ("Microsoft.AspNetCore.Http.IHeaderDictionary", KnownKind.HeaderDictionary),
        ("Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder", KnownKind.CorsPolicyBuilder),
        ("Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy", KnownKind.CorsPolicy),
        ("Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions", KnownKind.CorsOptions),
        ("Microsoft.Extensions.Primitives.StringValues", KnownKind.StringValues),
    ];

    private readonly Dictionary<ISymbol, KnownKind> kinds = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IVocabulary> vocabularies = new(SymbolEqualityComparer.Default);

    private KnownTypes(Compilation compilation)
    {
        foreach (var (name, kind) in Kinds)
        {
            if (Resolve(compilation, name) is { } type)
            {
                kinds[type] = kind;
            }
        }

        foreach (var vocabulary in Vocabularies.All)
        {
            foreach (var name in vocabulary.TypeNames)
            {
                if (Resolve(compilation, name) is { } type)
                {
                    vocabularies[type] = vocabulary;
                }
            }
        }
    }

    /// <summary>Whether policies can be built in this compilation.</summary>
    public bool HasPolicies => kinds.ContainsValue(KnownKind.CorsPolicyBuilder);

    /// <summary>Whether response headers can be written by hand in this compilation.</summary>
    public bool HasHeaders => kinds.ContainsValue(KnownKind.HeaderDictionary);

    /// <summary>Whether the compilation references any type that can make CORS headers; cheap.</summary>
    public static bool AreReferencedBy(Compilation compilation) =>
        Resolve(compilation, "Microsoft.AspNetCore.Http.IHeaderDictionary") is not null
        || Resolve(compilation, "Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder") is not null;

    /// <summary>Resolves the types in a compilation.</summary>
    public static KnownTypes Of(Compilation compilation) => new(compilation);

    /// <summary>What an unknown value of the type stands for.</summary>
    public KnownKind KindOf(ITypeSymbol? type) => type is not null && kinds.TryGetValue(type.OriginalDefinition, out var kind) ? kind : KnownKind.None;

    /// <summary>The vocabulary that speaks of the type's members; null where none does.</summary>
    public IVocabulary? VocabularyOf(ITypeSymbol? type) => type is not null && vocabularies.TryGetValue(type.OriginalDefinition, out var vocabulary) ? vocabulary : null;

    /// <summary>Whether a member belongs to .NET itself, which writes no CORS headers behind anybody's back and throws for no origin.</summary>
    public bool IsFramework(ISymbol member)
    {
        var assembly = member.ContainingAssembly?.Name ?? string.Empty;
        return assembly.StartsWith("System", StringComparison.Ordinal)
            || assembly.StartsWith("Microsoft.", StringComparison.Ordinal)
            || assembly is "netstandard" or "mscorlib";
    }

#pragma warning disable RS0030 // The one place that may ask.
    private static INamedTypeSymbol? Resolve(Compilation compilation, string name) => compilation.GetTypeByMetadataName(name);
#pragma warning restore RS0030
}
