namespace CorsAnalyzers.BrowserTests.Browser;

/// <summary>A test that needs Chromium: passed over with one clear message where there is none, except on a build server, where it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (ChromiumExecutable.Path is null && !ChromiumExecutable.IsRequired)
            Skip = ChromiumExecutable.MissingMessage;
    }
}
