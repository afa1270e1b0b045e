namespace CorsAnalyzers.CodeFixes;

/// <summary>The equivalence keys of the code actions.</summary>
public static class FixKeys
{
    /// <summary>CORS2001: what <c>dotnet format</c> does about it.</summary>
    public const string WildcardOriginWithCredentials = "CORS2001";

    /// <summary>CORS2002: what <c>dotnet format</c> does about it.</summary>
    public const string AnyOriginWithCredentials = "CORS2002";

    /// <summary>CORS3001: what <c>dotnet format</c> does about it.</summary>
    public const string EchoedOriginWithoutVary = "CORS3001";

    /// <summary>CORS3004: what <c>dotnet format</c> does about it.</summary>
    public const string RiskyRequestHeaderAllowed = "CORS3004";

    /// <summary>Takes the credentials away although trusted origins are configured.</summary>
    public const string RemoveCredentials = "RemoveCredentials";

    /// <summary>The key of the first action that a diagnostic of that id is offered.</summary>
    internal static string DefaultOf(string id) => id;

    /// <summary>Whether the key asks for one edit and no other.</summary>
    internal static bool IsParticular(string? key) => key is RemoveCredentials;
}
