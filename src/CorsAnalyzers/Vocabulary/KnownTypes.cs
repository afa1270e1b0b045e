using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>
/// The types that the vocabularies speak of, known by their full names: asking a compilation for them costs a look into each of its
/// references, after every edit again.
/// </summary>
internal sealed class KnownTypes
{
    /// <summary>The names of the types by which functions handle requests and responses.</summary>
    public static IReadOnlyList<string> MessageNames { get; } = NamesOf(
        KnownKind.HttpContext, KnownKind.HttpRequest, KnownKind.HttpResponse, KnownKind.ReturnedResponse, KnownKind.HeaderDictionary);

    /// <summary>The names of the types that helpers take: those by which functions handle requests, and the policy builder.</summary>
    public static IReadOnlyList<string> HandedOverNames { get; } = [.. MessageNames, .. NamesOf(KnownKind.CorsPolicyBuilder)];

    /// <summary>The types without which there are no policies.</summary>
    private static readonly string[] PolicySources = FullNamesOf(KnownKind.CorsPolicyBuilder);

    /// <summary>The types by one of which code answers requests; those of ASP.NET Core are mostly there.</summary>
    private static readonly string[] HeaderSources = FullNamesOf(KnownKind.HeaderDictionary, KnownKind.HttpResponse, KnownKind.ReturnedResponse);

    private static readonly string[] FrameworkSources = HeaderSources.Where(static name => !name.StartsWith("System.", StringComparison.Ordinal)).ToArray();

    private static readonly ConditionalWeakTable<MetadataReference, StrongBox<ImmutableArray<MetadataReference>>> WithPolicies = new();
    private static readonly ConditionalWeakTable<MetadataReference, StrongBox<ImmutableArray<MetadataReference>>> WithHeaders = new();

    private readonly ILookup<string, KnownType> byName;

    /// <summary>The types of a choice of vocabularies.</summary>
    public KnownTypes(IEnumerable<IVocabulary> vocabularies) => byName = TypesOf(vocabularies);

    /// <summary>The types of all vocabularies.</summary>
    public static KnownTypes Usual { get; } = new(Vocabularies.All);

    /// <summary>Whether the compilation knows any type that can make CORS headers in a way. What its references have is asked once, not after each edit.</summary>
    public static bool AreReferencedBy(Compilation compilation, AnswerSource source)
    {
        var (known, types) = source == AnswerSource.Policy ? (WithPolicies, PolicySources) : (WithHeaders, HeaderSources);
        var references = compilation.ExternalReferences;
        if (references.IsEmpty)
        {
            return IsAnyIn(compilation, types);
        }

        var last = known.GetOrCreateValue(references[0]);
        if (last.Value == references)
        {
            return true;
        }

        if (!IsAnyIn(compilation, types))
        {
            return false;
        }

        last.Value = references;
        return true;
    }

    /// <summary>Whether the compilation references a framework for servers; <c>HttpListener</c>, which every project has, makes none.</summary>
    public static bool AreOfWebFramework(Compilation compilation) =>
        AreReferencedBy(compilation, AnswerSource.Policy) || IsAnyIn(compilation, FrameworkSources);

#pragma warning disable RS0030 // The one place that may ask.
    /// <summary>Whether the compilation knows a type of one of the names; a look into each of its references.</summary>
    public static bool IsAnyIn(Compilation compilation, params string[] names) => Array.Exists(names, name => compilation.GetTypeByMetadataName(name) is not null);
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

    /// <summary>Whether a type is, or derives from, the one of a full name.</summary>
    public static bool Is(ITypeSymbol? type, string fullName)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (IsNamed(type.OriginalDefinition, fullName))
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
