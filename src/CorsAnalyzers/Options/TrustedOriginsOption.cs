using System.Collections.Immutable;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Options;

/// <summary>
/// <c>cors_analyzers.trusted_origins</c>: a comma-separated list of origins, which may be <c>https://*.contoso.com</c>. Default: nobody
/// said which.
/// </summary>
internal static class TrustedOriginsOption
{
    /// <summary>The name in <c>.editorconfig</c>.</summary>
    public const string Name = "cors_analyzers.trusted_origins";

    /// <summary>The option.</summary>
    public static Option<ImmutableArray<OriginPattern>> Option { get; } = new(Name, ImmutableArray<OriginPattern>.Empty, Read);

    private static string? Read(string text, out ImmutableArray<OriginPattern> origins) =>
        OptionList.Read(text, ReadOrigin, "it names no origin", out origins);

    private static string? ReadOrigin(string text, out OriginPattern origin)
    {
        var isOrigin = OriginPattern.TryParse(text, out var pattern, out var reason);
        origin = pattern!;
        return isOrigin ? null : reason;
    }
}
