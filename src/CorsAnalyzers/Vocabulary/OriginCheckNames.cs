namespace CorsAnalyzers.Vocabulary;

/// <summary>The words by which names say that a method decides who gets in.</summary>
internal static class OriginCheckNames
{
    private static readonly string[] Words = ["Origin", "Allow", "Trust", "Valid", "Permit", "Block", "Deny", "Forbid", "Cors"];

    /// <summary>A method that cannot be seen and whose name has such a word may look at the request by itself.</summary>
    public static bool Has(string name) => Array.Exists(Words, word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
