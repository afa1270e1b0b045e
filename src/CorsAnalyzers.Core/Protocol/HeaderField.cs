namespace CorsAnalyzers.Protocol;

/// <summary>A header: Fetch Standard §2.2.2, "header". Names compare byte-case-insensitively; the value is as written.</summary>
public readonly record struct HeaderField(string Name, string Value);
