namespace CorsAnalyzers.BrowserTests.Browser;

/// <summary>The Chromium of the machine. Nothing is downloaded: where there is none, the tests say so.</summary>
internal static class ChromiumExecutable
{
    private const string Variable = "CORS_ANALYZERS_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe"];

    private static readonly string? Configured = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : null;

    public static string MissingMessage { get; } = "The browser tests need Chromium. " + (Configured is null
        ? $"None of {string.Join(", ", Names)} is on the PATH: "
            + $"install it (Debian: apt-get install chromium), or set {Variable} to its path."
        : $"{Variable} says '{Configured}', and there is no such file.");

    /// <summary>The full path, or null.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Whether the tests must not be passed over: a build server without the browser is broken, not quick.</summary>
    public static bool IsRequired { get; } =
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    private static string? Find()
    {
        if (Configured is not null)
            return File.Exists(Configured) ? Configured : null;

        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(static directory => Names, static (directory, name) => System.IO.Path.Combine(directory, name))
            .FirstOrDefault(File.Exists);
    }
}
