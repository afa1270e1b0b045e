using System.Collections.Immutable;

namespace CorsAnalyzers.Wiring.Simulation;

/// <summary>What a change helps.</summary>
/// <param name="Target">What pages ask for.</param>
/// <param name="Before">The visits that are served afterwards, with what they get as it is.</param>
/// <param name="Served">How many visits are served afterwards, over all targets and worlds.</param>
internal sealed record Gain(Target Target, ImmutableDictionary<Visit, Experience> Before, int Served)
{
    /// <summary>What happens as it is, in words.</summary>
    public string InWords
    {
        get
        {
            if (Before.Values.Any(static before => before.Status == 500))
            {
                return "endpoints that ask for CORS answer 500";
            }

            if (Before.TryGetValue(Visit.WithToken, out var preflight) && preflight.IsPreflight)
            {
                return $"preflights are answered {preflight.Status} without CORS headers";
            }

            return Before.TryGetValue(Visit.Simple, out var simple)
                ? simple.Status == 200 ? "answers have no CORS headers" : $"answers {simple.Status} have no CORS headers"
                : "cached answers have no CORS headers";
        }
    }
}
