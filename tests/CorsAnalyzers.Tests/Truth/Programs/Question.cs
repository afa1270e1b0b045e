using CorsAnalyzers.Attacks;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Tests.Truth.Programs;

/// <summary>A request that the model and the real middleware are asked.</summary>
/// <param name="Request">The request as a script makes it.</param>
/// <param name="Preflight">Its preflight is asked, not the request itself.</param>
internal sealed record Question(CorsRequest Request, bool Preflight)
{
    private const int LookAlikes = 10;
    private const int Trusted = 8;

    /// <summary>Origins that no program names, or only those at an edge.</summary>
    private static readonly string?[] Everyones =
    [
        null, "null", "https://attacker.test", "https://a.example", "https://x.a.example", "HTTPS://A.EXAMPLE", "https://a.example/",
        "http://localhost:3000", "https://x.github.io",
    ];

    private static readonly (string Method, string[] Headers)[] Wishes =
        [("GET", []), ("PUT", ["X-Requested"]), ("PURGE", ["x-b", "X-A", "Content-Type"]), ("delete", ["x-a"])];

    /// <summary>The origins to ask from: everyone's, those that the texts of a program name, and attackers who look like them.</summary>
    public static IEnumerable<string?> OriginsFor(IReadOnlyCollection<string> texts) => Everyones
        .Concat(AttackOrigins.TrustedProbes(texts).Take(Trusted))
        .Concat(AttackOrigins.LookAlikes(texts).Select(static attack => attack.Origin).Take(LookAlikes))
        .Distinct();

    /// <summary>A simple request from an origin, and the preflight of another.</summary>
    public static Question[] Of(string? origin) => [Ask(origin, 0, preflight: false), Ask(origin, 1, preflight: true)];

    /// <summary>What else an origin may ask.</summary>
    public static Question[] FurtherOf(string? origin) =>
    [
        Ask(origin, 0, preflight: true),
        .. new[] { 2, 3 }.SelectMany(wish => new[] { Ask(origin, wish, preflight: false), Ask(origin, wish, preflight: true) }),
    ];

    /// <inheritdoc/>
    public override string ToString() =>
        $"{(Preflight ? "preflight of " : "")}{Request.Method} {string.Join(",", Request.Headers.Select(static header => header.Name))} from {Request.Origin ?? "no origin"}";

    private static Question Ask(string? origin, int wish, bool preflight) => new(
        new CorsRequest(origin, Wishes[wish].Method, Wishes[wish].Headers.Select(static name => new HeaderField(name, "application/json")), CredentialsMode.Include),
        preflight);
}
