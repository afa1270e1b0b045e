using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Tests.CodeFixes;

/// <summary>What the compiler understands that the tests run on.</summary>
internal static class LanguageHost
{
    public const LanguageVersion CollectionExpressions = (LanguageVersion)1200;

    public static bool Has(LanguageVersion version) => LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() >= version;
}
