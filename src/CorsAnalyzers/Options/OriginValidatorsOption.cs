using System.Collections.Immutable;

namespace CorsAnalyzers.Options;

/// <summary>
/// <c>cors_analyzers.origin_validators</c>: a comma-separated list of methods that decide soundly on an origin (see
/// <see cref="MethodName"/>). Default: none.
/// </summary>
internal static class OriginValidatorsOption
{
    /// <summary>The name in <c>.editorconfig</c>.</summary>
    public const string Name = "cors_analyzers.origin_validators";

    /// <summary>The option.</summary>
    public static Option<ImmutableArray<MethodName>> Option { get; } = new(Name, ImmutableArray<MethodName>.Empty, Read);

    private static string? Read(string text, out ImmutableArray<MethodName> methods) =>
        OptionList.Read(text, MethodName.Read, "it names no method", out methods);
}
