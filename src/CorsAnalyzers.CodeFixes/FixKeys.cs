namespace CorsAnalyzers.CodeFixes;

/// <summary>The equivalence keys of the code actions.</summary>
public static class FixKeys
{
    /// <summary>CORS1001: what <c>dotnet format</c> does about it.</summary>
    public const string AnyOrigin = "CORS1001";

    /// <summary>CORS1002: what <c>dotnet format</c> does about it.</summary>
    public const string WeakOriginCheck = "CORS1002";

    /// <summary>CORS1003: what <c>dotnet format</c> does about it.</summary>
    public const string NullOrigin = "CORS1003";

    /// <summary>CORS1004: what <c>dotnet format</c> does about it.</summary>
    public const string InsecureOrigin = "CORS1004";

    /// <summary>CORS1006: what <c>dotnet format</c> does about it.</summary>
    public const string MalformedOrigin = "CORS1006";

    /// <summary>CORS1007: what <c>dotnet format</c> does about it.</summary>
    public const string WildcardSubdomainNotEnabled = "CORS1007";

    /// <summary>CORS1008: what <c>dotnet format</c> does about it.</summary>
    public const string OverriddenOrigins = "CORS1008";

    /// <summary>CORS1011: what <c>dotnet format</c> does about it.</summary>
    public const string MultipleOriginsInHeader = "CORS1011";

    /// <summary>CORS2001: what <c>dotnet format</c> does about it.</summary>
    public const string WildcardOriginWithCredentials = "CORS2001";

    /// <summary>CORS2002: what <c>dotnet format</c> does about it.</summary>
    public const string AnyOriginWithCredentials = "CORS2002";

    /// <summary>CORS2003: what <c>dotnet format</c> does about it.</summary>
    public const string InvalidAllowCredentialsValue = "CORS2003";

    /// <summary>CORS2004: what <c>dotnet format</c> does about it.</summary>
    public const string LiteralWildcardWithCredentials = "CORS2004";

    /// <summary>CORS2005: what <c>dotnet format</c> does about it.</summary>
    public const string AllowCredentialsFalse = "CORS2005";

    /// <summary>CORS3001: what <c>dotnet format</c> does about it.</summary>
    public const string EchoedOriginWithoutVary = "CORS3001";

    /// <summary>CORS3002: what <c>dotnet format</c> does about it.</summary>
    public const string VaryReplaced = "CORS3002";

    /// <summary>CORS3003: what <c>dotnet format</c> does about it.</summary>
    public const string VaryOnlyWhenAllowed = "CORS3003";

    /// <summary>CORS3004: what <c>dotnet format</c> does about it.</summary>
    public const string RiskyRequestHeaderAllowed = "CORS3004";

    /// <summary>CORS3006: what <c>dotnet format</c> does about it.</summary>
    public const string ForbiddenRequestHeaderAllowed = "CORS3006";

    /// <summary>CORS3007: what <c>dotnet format</c> does about it.</summary>
    public const string AuthorizationNotCoveredByWildcard = "CORS3007";

    /// <summary>CORS3008: what <c>dotnet format</c> does about it.</summary>
    public const string SafelistedExposedHeader = "CORS3008";

    /// <summary>CORS3009: what <c>dotnet format</c> does about it.</summary>
    public const string ForbiddenExposedHeader = "CORS3009";

    /// <summary>CORS3010: what <c>dotnet format</c> does about it.</summary>
    public const string SensitiveHeaderExposed = "CORS3010";

    /// <summary>CORS3011: what <c>dotnet format</c> does about it.</summary>
    public const string InvalidFieldName = "CORS3011";

    /// <summary>CORS3012: what <c>dotnet format</c> does about it.</summary>
    public const string ForbiddenMethod = "CORS3012";

    /// <summary>CORS3013: what <c>dotnet format</c> does about it.</summary>
    public const string MethodCase = "CORS3013";

    /// <summary>CORS3014: what <c>dotnet format</c> does about it.</summary>
    public const string InvalidMaxAge = "CORS3014";

    /// <summary>CORS3015: what <c>dotnet format</c> does about it.</summary>
    public const string MaxAgeBeyondBrowserLimit = "CORS3015";

    /// <summary>CORS3016: what <c>dotnet format</c> does about it.</summary>
    public const string MissingMaxAge = "CORS3016";

    /// <summary>CORS3017: what <c>dotnet format</c> does about it.</summary>
    public const string MisspelledCorsHeader = "CORS3017";

    /// <summary>CORS4001: what <c>dotnet format</c> does about it.</summary>
    public const string UnknownPolicyName = "CORS4001";

    /// <summary>CORS4002: what <c>dotnet format</c> does about it.</summary>
    public const string UseCorsOrder = "CORS4002";

    /// <summary>CORS4003: what <c>dotnet format</c> does about it.</summary>
    public const string MissingUseCors = "CORS4003";

    /// <summary>CORS4004: what <c>dotnet format</c> does about it.</summary>
    public const string MissingAddCors = "CORS4004";

    /// <summary>CORS4006: what <c>dotnet format</c> does about it.</summary>
    public const string HandWrittenHeaderOverridden = "CORS4006";

    /// <summary>Takes the credentials away although trusted origins are configured.</summary>
    public const string RemoveCredentials = "RemoveCredentials";

    /// <summary>The key of the first action that a diagnostic of that id is offered.</summary>
    internal static string DefaultOf(string id) => id;

    /// <summary>Whether the key asks for one edit and no other.</summary>
    internal static bool IsParticular(string? key) => key is RemoveCredentials;
}
