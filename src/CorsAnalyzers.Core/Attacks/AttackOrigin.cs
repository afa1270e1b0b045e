namespace CorsAnalyzers.Attacks;

/// <summary>An origin that someone else than the code's author can own, and a browser can send.</summary>
/// <param name="Origin">Serialized (HTML Standard §7.1.1).</param>
/// <param name="Kind">The weakness that it exploits.</param>
/// <param name="Why">Why it passes a weak check, as part of a sentence for a message.</param>
/// <param name="IsHostile">
/// Its registrable domain is none that the check names. The http twin and another port of a named host are not hostile.
/// </param>
/// <param name="IsSentByAllBrowsers">False where only some browsers take the host for one.</param>
public sealed record AttackOrigin(string Origin, AttackKind Kind, string Why, bool IsHostile, bool IsSentByAllBrowsers = true);
