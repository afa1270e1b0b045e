using System.Collections.Immutable;
using System.Globalization;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.BrowserTests.Protocol;

/// <summary>A fetch that Core foretells and Chromium makes: where from, what for, and what the servers answer.</summary>
/// <param name="Fact">What it shows; "random" where a generator made it.</param>
internal sealed record ProofCase(string Fact)
{
    public const string Reader = "https://reader.example";
    public const string Api = "https://api.example";

    /// <summary>The page's serialized origin; <c>null</c> is a sandboxed frame on <see cref="Reader"/>'s page.</summary>
    public string Page { get; init; } = Reader;

    public string Method { get; init; } = "GET";

    public ImmutableArray<HeaderField> Headers { get; init; } = [];

    public CredentialsMode Credentials { get; init; } = CredentialsMode.Omit;

    /// <summary>By XMLHttpRequest, with a listener to the upload, rather than by <c>fetch()</c>; it cannot omit credentials.</summary>
    public bool ListensToUpload { get; init; }

    /// <summary>The stages of the fetch; more than one where the answers redirect.</summary>
    public ImmutableArray<Hop> Hops { get; init; } = [];

    /// <summary>What the standard says will come of it; null where no one has said so.</summary>
    public ProofOutcome? Expected { get; init; }

    /// <summary>A URL that no other fetch has, so that no preflight is remembered.</summary>
    public string UrlOf(int number, int stage) => string.Create(CultureInfo.InvariantCulture, $"{Hops[stage].Site}/{number}/{stage}");
}
