namespace CorsAnalyzers.Protocol;

/// <summary>Byte-case-insensitive comparison: Infra Standard §4.5. Unlike the ordinal comparers it folds ASCII letters only.</summary>
internal sealed class AsciiIgnoreCaseComparer : IEqualityComparer<string>
{
    public static readonly AsciiIgnoreCaseComparer Instance = new();

    private AsciiIgnoreCaseComparer()
    {
    }

    public bool Equals(string? x, string? y) => Ascii.EqualsIgnoreCase(x, y);

    // What is equal here is equal there too; and its hash is seeded, so that no list of names can be made to collide.
    public int GetHashCode(string obj) => StringComparer.OrdinalIgnoreCase.GetHashCode(obj);
}
