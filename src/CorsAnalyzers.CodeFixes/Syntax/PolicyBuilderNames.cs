namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>Members of ASP.NET Core's <c>CorsPolicyBuilder</c> and <c>CorsPolicy</c> that the fixes edit.</summary>
internal static class PolicyBuilderNames
{
    public const string AllowAnyHeader = "AllowAnyHeader";
    public const string AllowAnyMethod = "AllowAnyMethod";
    public const string AllowAnyOrigin = "AllowAnyOrigin";
    public const string AllowCredentials = "AllowCredentials";
    public const string Build = "Build";
    public const string CorsPolicy = "CorsPolicy";
    public const string CorsPolicyBuilder = "CorsPolicyBuilder";
    public const string ExposedHeaders = "ExposedHeaders";
    public const string Headers = "Headers";
    public const string IsOriginAllowed = "IsOriginAllowed";
    public const string Methods = "Methods";
    public const string Origins = "Origins";
    public const string PreflightMaxAge = "PreflightMaxAge";
    public const string SetIsOriginAllowed = "SetIsOriginAllowed";
    public const string SetIsOriginAllowedToAllowWildcardSubdomains = "SetIsOriginAllowedToAllowWildcardSubdomains";
    public const string SetPreflightMaxAge = "SetPreflightMaxAge";
    public const string SupportsCredentials = "SupportsCredentials";
    public const string WithExposedHeaders = "WithExposedHeaders";
    public const string WithHeaders = "WithHeaders";
    public const string WithMethods = "WithMethods";
    public const string WithOrigins = "WithOrigins";

    /// <summary>Whether the call sets one of the policy's two slots: the list of origins or the predicate.</summary>
    public static bool SetsOrigins(string name) =>
        name is AllowAnyOrigin or SetIsOriginAllowed or SetIsOriginAllowedToAllowWildcardSubdomains or WithOrigins;

    /// <summary>Whether the call sets the request headers that are allowed.</summary>
    public static bool SetsHeaders(string name) => name is AllowAnyHeader or WithHeaders;

    /// <summary>Whether the call sets the methods that are allowed.</summary>
    public static bool SetsMethods(string name) => name is AllowAnyMethod or WithMethods;

    /// <summary>Whether the call adds to a list of header names, methods or origins.</summary>
    public static bool AddsEntries(string name) => name is WithExposedHeaders or WithHeaders or WithMethods or WithOrigins;

    /// <summary>Whether the policy's property is a list of header names, methods or origins.</summary>
    public static bool HoldsEntries(string name) => name is ExposedHeaders or Headers or Methods or Origins;
}
