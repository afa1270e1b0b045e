using System.Collections.Immutable;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules;

/// <summary>What a user's configuration tells the rules.</summary>
/// <param name="TrustedOrigins">The origins that may be let in; empty: nobody said which.</param>
/// <param name="MaxAgeLimitSeconds">The longest useful age of a cached preflight, in seconds.</param>
public sealed record RuleOptions(ImmutableArray<OriginPattern> TrustedOrigins, int MaxAgeLimitSeconds)
{
    /// <summary>Without any configuration.</summary>
    public static RuleOptions Default { get; } = new(ImmutableArray<OriginPattern>.Empty, MaxAge.FirefoxLimitSeconds);
}
