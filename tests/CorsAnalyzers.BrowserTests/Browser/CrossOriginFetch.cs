namespace CorsAnalyzers.BrowserTests.Browser;

/// <summary>A call of <c>fetch()</c>, mode "cors", as a script makes it.</summary>
internal sealed record CrossOriginFetch(string Url)
{
    public string Method { get; init; } = "GET";

    /// <summary>Credentials mode "include" rather than "omit".</summary>
    public bool WithCredentials { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
