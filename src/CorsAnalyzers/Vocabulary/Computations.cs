namespace CorsAnalyzers.Vocabulary;

/// <summary>Types of .NET whose methods make of the same inputs the same result.</summary>
internal static class Computations
{
    private static readonly HashSet<string> TypeNames = new(StringComparer.Ordinal)
    {
        "String", "Object", "Char", "Boolean", "Byte", "Int16", "Int32", "Int64", "Single", "Double", "Decimal", "Enum", "Guid", "Version", "TimeSpan", "DateTime",
        "DateTimeOffset", "Convert", "Math", "Array", "Enumerable", "MemoryExtensions", "List", "HashSet", "Regex", "Uri", "IPAddress",
    };

    /// <summary>Whether a type of .NET, by its name, has such methods.</summary>
    public static bool AreOf(string typeName) => TypeNames.Contains(typeName);
}
