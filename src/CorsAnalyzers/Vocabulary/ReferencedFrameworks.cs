using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>What compilations reference that can make CORS headers. What references have is asked once, not after each edit.</summary>
internal static class ReferencedFrameworks
{
    /// <summary>The types without which there are no policies.</summary>
    private static readonly string[] PolicySources = KnownTypes.FullNamesOf(KnownKind.CorsPolicyBuilder);

    /// <summary>The types by one of which code answers requests; those of ASP.NET Core are mostly there.</summary>
    private static readonly string[] HeaderSources = KnownTypes.FullNamesOf(KnownKind.HeaderDictionary, KnownKind.HttpResponse, KnownKind.ReturnedResponse);

    private static readonly string[] FrameworkSources = HeaderSources.Where(static name => !name.StartsWith("System.", StringComparison.Ordinal)).ToArray();

    private static readonly ConditionalWeakTable<MetadataReference, StrongBox<ImmutableArray<MetadataReference>>> WithPolicies = new();
    private static readonly ConditionalWeakTable<MetadataReference, StrongBox<ImmutableArray<MetadataReference>>> WithHeaders = new();

    /// <summary>Whether the compilation knows any type that can make CORS headers in a way.</summary>
    public static bool CanMake(Compilation compilation, AnswerSource source)
    {
        var (known, types) = source == AnswerSource.Policy ? (WithPolicies, PolicySources) : (WithHeaders, HeaderSources);
        var references = compilation.ExternalReferences;
        if (references.IsEmpty)
        {
            return Have(compilation, types);
        }

        var last = known.GetOrCreateValue(references[0]);
        if (last.Value == references)
        {
            return true;
        }

        if (!Have(compilation, types))
        {
            return false;
        }

        last.Value = references;
        return true;
    }

    /// <summary>Whether the compilation references a framework for servers; <c>HttpListener</c>, which every project has, makes none.</summary>
    public static bool AreForServers(Compilation compilation) =>
        CanMake(compilation, AnswerSource.Policy) || Have(compilation, FrameworkSources);

#pragma warning disable RS0030 // The one place that may ask.
    /// <summary>Whether the compilation knows a type of one of the names; a look into each of its references.</summary>
    public static bool Have(Compilation compilation, params string[] names) => Array.Exists(names, name => compilation.GetTypeByMetadataName(name) is not null);
#pragma warning restore RS0030
}
