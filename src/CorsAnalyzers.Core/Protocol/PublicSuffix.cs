namespace CorsAnalyzers.Protocol;

/// <summary>A host's public suffix: URL Standard §3.2.</summary>
/// <param name="Start">The index in the host where the suffix begins; the host's length where it is no domain and has none.</param>
/// <param name="Section">The section of the rule that matched.</param>
public readonly record struct PublicSuffix(int Start, SuffixSection Section);
