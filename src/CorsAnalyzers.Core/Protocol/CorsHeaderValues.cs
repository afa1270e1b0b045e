namespace CorsAnalyzers.Protocol;

/// <summary>The values that the CORS protocol gives a meaning: Fetch Standard §3.3.3 and §3.3.4; all are compared byte for byte.</summary>
public static class CorsHeaderValues
{
    /// <summary>In Access-Control-Allow-Origin: any origin, for a request without credentials.</summary>
    public const string AnyOrigin = "*";

    /// <summary>In the lists of methods and header names: all of them, for a request without credentials; else a literal name.</summary>
    public const string Wildcard = "*";

    /// <summary>The only value of Access-Control-Allow-Credentials.</summary>
    public const string AllowCredentials = "true";

    /// <summary>The serialization of every opaque origin; sandboxed frames and <c>data:</c> documents send it.</summary>
    public const string NullOrigin = "null";
}
