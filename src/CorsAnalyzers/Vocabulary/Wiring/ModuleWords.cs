namespace CorsAnalyzers.Vocabulary.Wiring;

/// <summary>Parts of names by which the text of a module shows that it may matter how it puts an application together.</summary>
internal static class ModuleWords
{
    /// <summary>Of authentication and authorization.</summary>
    public const string Security = "Auth";

    /// <summary>Of methods that map endpoints.</summary>
    public const string Mapping = "Map";

    /// <summary>A function without one of them does nothing that the rules of wiring look at, but map endpoints of which nothing is said.</summary>
    public static IReadOnlyCollection<string> All { get; } =
    [
        CorsMembers.Common, Security, "Anonymous", "Identity", "OutputCach", "ResponseCach", "CacheOutput", "Mvc", "Controller", "Razor", "Blazor", "SignalR", "Connections",
        "Fallback", "Metadata", "StartupFilter", "RouteOptions",
    ];
}
