namespace CorsAnalyzers.Vocabulary.Wiring;

/// <summary>The members and types by which an application has CORS, by name.</summary>
internal static class CorsMembers
{
    /// <summary>What nearly all of their names have in common.</summary>
    public const string Common = "Cors";

    /// <summary>Registers the services.</summary>
    public const string AddCors = "AddCors";

    /// <summary>Adds the middleware.</summary>
    public const string UseCors = "UseCors";

    /// <summary>Asks for CORS on endpoints.</summary>
    public const string RequireCors = "RequireCors";

    /// <summary>Adds a policy with a name.</summary>
    public const string AddPolicy = "AddPolicy";

    /// <summary>Adds the default policy.</summary>
    public const string AddDefaultPolicy = "AddDefaultPolicy";

    /// <summary>Renames the default policy.</summary>
    public const string DefaultPolicyName = "DefaultPolicyName";

    /// <summary>The methods.</summary>
    public static IReadOnlyCollection<string> Methods { get; } =
        new HashSet<string>(StringComparer.Ordinal) { AddCors, UseCors, RequireCors, AddPolicy, AddDefaultPolicy };

    /// <summary>Attributes, without their ending.</summary>
    public static IReadOnlyCollection<string> Attributes { get; } = ["EnableCors", "DisableCors"];

    /// <summary>Types that code is given which the API of CORS calls.</summary>
    public static IReadOnlyCollection<string> Given { get; } = new HashSet<string>(StringComparer.Ordinal) { "CorsOptions", "CorsPolicyBuilder" };

    /// <summary>Objects that conventions give to endpoints.</summary>
    public static IReadOnlyCollection<string> Metadata { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "EnableCorsAttribute", "DisableCorsAttribute", "CorsPolicyMetadata" };

    /// <summary>What a class implements or extends that finds policies in its own way; containers register such classes by reflection, too.</summary>
    public static IReadOnlyCollection<string> Providers { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "ICorsPolicyProvider", "ICorsService", "DefaultCorsPolicyProvider", "CorsService" };

    /// <summary>Whether a method of CORS adds a policy to its options.</summary>
    public static bool AddsPolicy(string method) => method is AddPolicy or AddDefaultPolicy;
}
