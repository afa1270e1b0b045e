namespace CorsAnalyzers.Protocol;

/// <summary>Byte-case-insensitive comparison: Infra Standard §4.4. Unlike the ordinal comparers it folds ASCII letters only.</summary>
internal sealed class AsciiIgnoreCaseComparer : IEqualityComparer<string>
{
    public static readonly AsciiIgnoreCaseComparer Instance = new();

    private AsciiIgnoreCaseComparer()
    {
    }

    public bool Equals(string? x, string? y) => Ascii.EqualsIgnoreCase(x, y);

    public int GetHashCode(string obj)
    {
        var hash = 17;
        foreach (var c in obj)
        {
            hash = unchecked((hash * 31) + Ascii.ToLower(c));
        }

        return hash;
    }
}
