using CorsAnalyzers.Protocol;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Origins;

/// <summary>Options that configure trusted origins.</summary>
internal static class Trusted
{
    public static RuleOptions Options(params string[] origins) => RuleOptions.Default with
    {
        TrustedOrigins = [.. origins.Select(static origin => OriginPattern.TryParse(origin, out var pattern, out var reason) ? pattern : throw new ArgumentException(reason))],
    };
}
