using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>
/// The types that the vocabularies speak of, known by their full names: asking a compilation for them costs a look into each of its
/// references, after every edit again.
/// </summary>
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

    private static readonly ConditionalWeakTable<MetadataReference, StrongBox<ImmutableArray<MetadataReference>>> WithTypes = new();

    private readonly ILookup<string, KnownType> byName;

    /// <summary>The types of a choice of vocabularies.</summary>
    public KnownTypes(IEnumerable<IVocabulary> vocabularies) => byName = TypesOf(vocabularies);

    /// <summary>The types of all vocabularies.</summary>
    public static KnownTypes Usual { get; } = new(Vocabularies.All);

    /// <summary>Whether the compilation knows any type that can make CORS headers. What its references have is asked once, not after each edit.</summary>
    public static bool AreReferencedBy(Compilation compilation)
    {
        var references = compilation.ExternalReferences;
        if (references.IsEmpty)
        {
            return AreIn(compilation);
        }

        var last = WithTypes.GetOrCreateValue(references[0]);
        if (last.Value == references)
        {
            return true;
        }

        if (!AreIn(compilation))
        {
            return false;
        }

        last.Value = references;
        return true;
    }

#pragma warning disable RS0030 // The one place that may ask.
    private static bool AreIn(Compilation compilation) =>
        compilation.GetTypeByMetadataName(HeaderDictionary) is not null || compilation.GetTypeByMetadataName(CorsPolicyBuilder) is not null;
#pragma warning restore RS0030

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
                if (IsNamed(type, known.FullName))
                {
                    return known;
                }
            }
        }

        return null;
    }

    private static bool IsNamed(ITypeSymbol type, string fullName)
    {
        ISymbol symbol = type;
        var end = fullName.Length;
        while (true)
        {
            var name = symbol.MetadataName;
            if (end < name.Length || string.CompareOrdinal(fullName, end - name.Length, name, 0, name.Length) != 0)
            {
                return false;
            }

            end -= name.Length;
            var parent = symbol.ContainingSymbol;
            if (end == 0)
            {
                return parent is INamespaceSymbol { IsGlobalNamespace: true };
            }

            if (fullName[--end] != (parent is ITypeSymbol ? '+' : '.') || parent is null or INamespaceSymbol { IsGlobalNamespace: true })
            {
                return false;
            }

            symbol = parent;
        }
    }

    /// <summary>A type that has a vocabulary or stands for one particular object.</summary>
    private sealed record KnownType(string FullName, KnownKind Kind, IVocabulary? Vocabulary);
}
