using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>The types that the vocabularies speak of, each looked up in the compilation when code first uses a type of that name.</summary>
internal sealed class KnownTypes
{
    /// <summary>The types, by what <see cref="ISymbol.MetadataName"/> says of them.</summary>
    private static readonly ILookup<string, KnownType> Usual = TypesOf(Vocabularies.All);

    /// <summary>The names of the types by which functions handle requests and responses.</summary>
    public static IReadOnlyList<string> MessageNames { get; } = NamesOf(
        KnownKind.HttpContext, KnownKind.HttpRequest, KnownKind.HttpResponse, KnownKind.ReturnedResponse, KnownKind.HeaderDictionary);

    /// <summary>The names of the types that helpers take: those by which functions handle requests, and the policy builder.</summary>
    public static IReadOnlyList<string> HandedOverNames { get; } = [.. MessageNames, .. NamesOf(KnownKind.CorsPolicyBuilder)];

    /// <summary>The types without which there are no policies.</summary>
    private static readonly string[] PolicySources = FullNamesOf(KnownKind.CorsPolicyBuilder);

    /// <summary>The types by one of which code answers requests; those of ASP.NET Core are mostly there.</summary>
    private static readonly string[] HeaderSources = FullNamesOf(KnownKind.HeaderDictionary, KnownKind.HttpResponse, KnownKind.ReturnedResponse);

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

    /// <summary>Whether the compilation references any type that can make CORS headers in a way; cheap.</summary>
    public static bool AreReferencedBy(Compilation compilation, AnswerSource source) =>
        Of(compilation) is var types && Array.Exists(source == AnswerSource.Policy ? PolicySources : HeaderSources, name => types.Resolve(name) is not null);

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

    private static string[] NamesOf(params KnownKind[] kinds) => FullNamesOf(kinds)
        .Select(static name => name.Substring(name.LastIndexOf('.') + 1))
        .Select(static name => name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]) ? name.Substring(1) : name)
        .Distinct()
        .ToArray();

    private static string[] FullNamesOf(params KnownKind[] kinds) => Vocabularies.All
        .SelectMany(static vocabulary => vocabulary.Kinds)
        .Where(pair => Array.IndexOf(kinds, pair.Value) >= 0)
        .OrderBy(pair => Array.IndexOf(kinds, pair.Value))
        .Select(static pair => pair.Key)
        .ToArray();

    private static ILookup<string, KnownType> TypesOf(IEnumerable<IVocabulary> vocabularies)
    {
        var all = vocabularies.ToList();
        var kinds = new Dictionary<string, KnownKind>(StringComparer.Ordinal);
        foreach (var pair in all.SelectMany(static vocabulary => vocabulary.Kinds))
        {
            kinds[pair.Key] = pair.Value;
        }

        return all
            .SelectMany(static vocabulary => vocabulary.TypeNames.Select(name => (Name: name, Vocabulary: (IVocabulary?)vocabulary)))
            .Concat(kinds.Keys.Select(static name => (Name: name, Vocabulary: (IVocabulary?)null)))
            .GroupBy(static pair => pair.Name, StringComparer.Ordinal)
            .Select(group => new KnownType(
                group.Key,
                kinds.TryGetValue(group.Key, out var kind) ? kind : KnownKind.None,
                group.Select(static pair => pair.Vocabulary).LastOrDefault(static vocabulary => vocabulary is not null)))
            .ToLookup(static type => type.FullName.Substring(type.FullName.LastIndexOfAny(['.', '+']) + 1), StringComparer.Ordinal);
    }

    /// <summary>Whether the compilation knows a type of a metadata name that a vocabulary speaks of.</summary>
    public bool Knows(string name) => Resolve(name) is not null;

    /// <summary>Whether a type is, or derives from, the one of a metadata name.</summary>
    public bool Is(ITypeSymbol? type, string name)
    {
        var sought = type is null ? null : Resolve(name);
        for (; sought is not null && type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, sought))
            {
                return true;
            }
        }

        return false;
    }

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
