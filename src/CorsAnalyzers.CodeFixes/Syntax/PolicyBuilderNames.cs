namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>Members of ASP.NET Core's <c>CorsPolicyBuilder</c> and <c>CorsPolicy</c> that the fixes edit.</summary>
internal static class PolicyBuilderNames
{
    public const string AllowAnyOrigin = "AllowAnyOrigin";
    public const string AllowCredentials = "AllowCredentials";
    public const string SetIsOriginAllowed = "SetIsOriginAllowed";
    public const string SetIsOriginAllowedToAllowWildcardSubdomains = "SetIsOriginAllowedToAllowWildcardSubdomains";
    public const string SupportsCredentials = "SupportsCredentials";
    public const string WithHeaders = "WithHeaders";
    public const string WithOrigins = "WithOrigins";

    /// <summary>Whether the call sets one of the policy's two slots: the list of origins or the predicate.</summary>
    public static bool SetsOrigins(string name) =>
        name is AllowAnyOrigin or SetIsOriginAllowed or SetIsOriginAllowedToAllowWildcardSubdomains or WithOrigins;
}
