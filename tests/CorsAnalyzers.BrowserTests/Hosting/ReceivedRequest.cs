using System.Collections.Immutable;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.BrowserTests.Hosting;

/// <summary>A request as it came over the wire; each character of a header's value stands for a byte.</summary>
internal sealed record ReceivedRequest(Uri Url, string Method, ImmutableArray<HeaderField> Headers)
{
    public bool Has(string name) => Headers.Any(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The values of all headers of that name, joined; null where there is none.</summary>
    public string? Get(string name) => new CorsResponse(0, Headers).GetCombined(name);
}
