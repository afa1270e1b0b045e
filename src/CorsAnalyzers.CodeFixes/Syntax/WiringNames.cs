namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>Members of ASP.NET Core that put CORS into an application.</summary>
internal static class WiringNames
{
    public const string Services = "Services";

    /// <summary>The type whose extension methods register the services of CORS.</summary>
    public const string ServiceExtensions = "CorsServiceCollectionExtensions";

    /// <summary>The type whose extension methods add the middleware.</summary>
    public const string MiddlewareExtensions = "CorsMiddlewareExtensions";

    /// <summary>The namespace of <see cref="MiddlewareExtensions"/>.</summary>
    public static readonly string[] BuilderNamespace = ["Microsoft", "AspNetCore", "Builder"];

    /// <summary>The namespace of <see cref="ServiceExtensions"/>.</summary>
    public static readonly string[] ServicesNamespace = ["Microsoft", "Extensions", "DependencyInjection"];
}
