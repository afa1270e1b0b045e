namespace CorsAnalyzers.PackageTests;

/// <summary>A template of the .NET SDK, with the options that it is used with.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="ShortName">What <c>dotnet new</c> calls the template.</param>
/// <param name="HasPackages">Whether the project needs packages beside ours, which a machine may not be able to restore.</param>
/// <param name="Options">Options of the template.</param>
/// <param name="Property">A property of the build that is set to <c>false</c>.</param>
internal sealed record Template(string Name, string ShortName, bool HasPackages, string[] Options, string? Property = null)
{
    /// <summary>All that are built. The variants of razorclasslib and blazor do without the packages of the plain ones.</summary>
    public static IReadOnlyList<Template> All { get; } =
    [
        new("web", "web", HasPackages: false, []),
        new("webapi", "webapi", HasPackages: true, []),
        new("webapi-controllers", "webapi", HasPackages: false, ["--use-controllers", "--no-openapi"]),
        new("webapi-program", "webapi", HasPackages: false, ["--use-program-main", "--no-openapi"]),
        new("webapiaot", "webapiaot", HasPackages: true, []),
        new("mvc", "mvc", HasPackages: false, []),
        new("webapp", "webapp", HasPackages: false, []),
        new("razorclasslib", "razorclasslib", HasPackages: true, []),
        new("razorclasslib-pages", "razorclasslib", HasPackages: false, ["--support-pages-and-views"]),
        new("worker", "worker", HasPackages: true, []),
        new("console", "console", HasPackages: false, []),
        new("classlib", "classlib", HasPackages: false, []),
        new("blazor", "blazor", HasPackages: true, []),
        new("blazor-without-assets", "blazor", HasPackages: false, [], "RequiresAspNetWebAssets"),
        new("grpc", "grpc", HasPackages: true, []),
    ];

    /// <summary>The project file's name.</summary>
    public string ProjectFile => Name + ".csproj";
}
