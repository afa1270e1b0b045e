namespace CorsAnalyzers.BrowserTests.Browser;

/// <summary>A test that needs Chromium: where there is none it is passed over, and on a build server it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (ChromiumExecutable.Path is null && !ChromiumExecutable.IsRequired)
            Skip = ChromiumExecutable.MissingMessage;
    }
}
