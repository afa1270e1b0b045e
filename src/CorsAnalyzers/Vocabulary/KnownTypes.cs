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

    private readonly ILookup<string, KnownType> byName;

    /// <summary>The types of a choice of vocabularies.</summary>
    public KnownTypes(IEnumerable<IVocabulary> vocabularies) => byName = TypesOf(vocabularies);

    /// <summary>The types of all vocabularies.</summary>
    public static KnownTypes Usual { get; } = new(Vocabularies.All);

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

    /// <summary>The full names of the types of some kinds, by the order of the kinds.</summary>
    public static string[] FullNamesOf(params KnownKind[] kinds) => Vocabularies.All
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
