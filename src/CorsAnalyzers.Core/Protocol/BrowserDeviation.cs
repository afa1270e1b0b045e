namespace CorsAnalyzers.Protocol;

/// <summary>One way in which a browser leaves the Fetch Standard.</summary>
/// <param name="Name">How it is called; no two of one browser share a name.</param>
/// <param name="Browser">The browser, with the version that it was measured with.</param>
/// <param name="Description">What the browser does, and what the standard says instead.</param>
/// <param name="Section">The section of the standard that it leaves.</param>
public sealed record BrowserDeviation(string Name, string Browser, string Description, string Section);
