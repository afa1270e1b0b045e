namespace CorsAnalyzers.BrowserTests.Browser;

/// <summary>The Chromium of the machine. Nothing is downloaded: where there is none, the tests say so.</summary>
internal static class ChromiumExecutable
{
    private const string Variable = "CORS_ANALYZERS_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe"];

    public static string MissingMessage { get; } =
        $"The browser tests need Chromium, and none of {string.Join(", ", Names)} is on the PATH. "
        + $"Install it (Debian: apt-get install chromium), or set {Variable} to its path.";

    /// <summary>The full path, or null.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Whether the tests must not be passed over: a build server without the browser is broken, not quick.</summary>
    public static bool IsRequired { get; } = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } configured)
            return File.Exists(configured) ? configured : null;

        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(static directory => Names, static (directory, name) => System.IO.Path.Combine(directory, name))
            .FirstOrDefault(File.Exists);
    }
}
