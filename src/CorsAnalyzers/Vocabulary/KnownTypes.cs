using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>The types that the vocabularies speak of, each looked up in the compilation when code first uses a type of that name.</summary>
internal sealed class KnownTypes
{
    private const string HeaderDictionary = "Microsoft.AspNetCore.Http.IHeaderDictionary";
    private const string CorsPolicyBuilder = "Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder";

    private static readonly Dictionary<string, KnownKind> Kinds = new(StringComparer.Ordinal)
    {
        ["Microsoft.AspNetCore.Http.HttpContext"] = KnownKind.HttpContext,
        ["Microsoft.AspNetCore.Http.HttpRequest"] = KnownKind.HttpRequest,
        ["Microsoft.AspNetCore.Http.HttpResponse"] = KnownKind.HttpResponse,
        [HeaderDictionary] = KnownKind.HeaderDictionary,
        [CorsPolicyBuilder] = KnownKind.CorsPolicyBuilder,
        ["Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy"] = KnownKind.CorsPolicy,
        ["Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions"] = KnownKind.CorsOptions,
        ["Microsoft.Extensions.Primitives.StringValues"] = KnownKind.StringValues,
    };

    /// <summary>The types, by what <see cref="ISymbol.MetadataName"/> says of them.</summary>
    private static readonly ILookup<string, KnownType> Usual = TypesOf(Vocabularies.All);

    private static readonly ConditionalWeakTable<Compilation, KnownTypes> Known = new();

    private readonly ConcurrentDictionary<string, INamedTypeSymbol?> resolved = new(StringComparer.Ordinal);
    private readonly Compilation compilation;
    private readonly ILookup<string, KnownType> byName;

    /// <summary>The types of a compilation, with a choice of vocabularies of the caller's own.</summary>
    public KnownTypes(Compilation compilation, IEnumerable<IVocabulary> vocabularies)
        : this(compilation, TypesOf(vocabularies))
    {
    }

    private KnownTypes(Compilation compilation, ILookup<string, KnownType> byName)
    {
        this.compilation = compilation;
        this.byName = byName;
    }

    /// <summary>Whether the compilation references any type that can make CORS headers; cheap.</summary>
    public static bool AreReferencedBy(Compilation compilation) =>
        Of(compilation) is var types && (types.Resolve(HeaderDictionary) is not null || types.Resolve(CorsPolicyBuilder) is not null);

    /// <summary>The types of a compilation, kept for as long as it is.</summary>
    public static KnownTypes Of(Compilation compilation) => Known.GetValue(compilation, static key => new KnownTypes(key, Usual));

    /// <summary>What an unknown value of the type stands for.</summary>
    public KnownKind KindOf(ITypeSymbol? type) => Find(type)?.Kind ?? KnownKind.None;

    /// <summary>Whether a class of the code's own is a policy or a policy's builder.</summary>
    public bool DerivesFromPolicy(ITypeSymbol? type)
    {
        for (var parent = type?.BaseType; parent is { SpecialType: SpecialType.None }; parent = parent.BaseType)
        {
            if (KindOf(parent) is KnownKind.CorsPolicy or KnownKind.CorsPolicyBuilder)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The vocabulary that speaks of the type's members; null where none does.</summary>
    public IVocabulary? VocabularyOf(ITypeSymbol? type) => Find(type)?.Vocabulary;

    /// <summary>Whether a member belongs to .NET itself, which writes no CORS headers behind anybody's back and throws for no origin.</summary>
    public bool IsFramework(ISymbol member)
    {
        var assembly = member.ContainingAssembly?.Name ?? string.Empty;
        return assembly.StartsWith("System", StringComparison.Ordinal)
            || assembly.StartsWith("Microsoft.", StringComparison.Ordinal)
            || assembly is "netstandard" or "mscorlib";
    }

    private static ILookup<string, KnownType> TypesOf(IEnumerable<IVocabulary> vocabularies) => vocabularies
        .SelectMany(static vocabulary => vocabulary.TypeNames.Select(name => (Name: name, Vocabulary: (IVocabulary?)vocabulary)))
        .Concat(Kinds.Keys.Select(static name => (Name: name, Vocabulary: (IVocabulary?)null)))
        .GroupBy(static pair => pair.Name, StringComparer.Ordinal)
        .Select(static group => new KnownType(
            group.Key,
            Kinds.TryGetValue(group.Key, out var kind) ? kind : KnownKind.None,
            group.Select(static pair => pair.Vocabulary).LastOrDefault(static vocabulary => vocabulary is not null)))
        .ToLookup(static type => type.FullName.Substring(type.FullName.LastIndexOfAny(['.', '+']) + 1), StringComparer.Ordinal);

    private KnownType? Find(ITypeSymbol? type)
    {
        if (type is not null)
        {
            foreach (var known in byName[type.MetadataName])
            {
                if (SymbolEqualityComparer.Default.Equals(Resolve(known.FullName), type.OriginalDefinition))
                {
                    return known;
                }
            }
        }

        return null;
    }

#pragma warning disable RS0030 // The one place that may ask.
    private INamedTypeSymbol? Resolve(string name) => resolved.TryGetValue(name, out var type)
        ? type
        : resolved.GetOrAdd(name, compilation.GetTypeByMetadataName(name));
#pragma warning restore RS0030

    /// <summary>A type that has a vocabulary or stands for one particular object.</summary>
    private sealed record KnownType(string FullName, KnownKind Kind, IVocabulary? Vocabulary);
}
