using System.Collections.Immutable;

namespace CorsAnalyzers.Options;

/// <summary>
/// <c>cors_analyzers.header_writers</c>: a comma-separated list of methods that write a response header (see <see cref="HeaderWriter"/>).
/// Default: none.
/// </summary>
internal static class HeaderWritersOption
{
    /// <summary>The name in <c>.editorconfig</c>.</summary>
    public const string Name = "cors_analyzers.header_writers";

    /// <summary>The option.</summary>
    public static Option<ImmutableArray<HeaderWriter>> Option { get; } = new(Name, ImmutableArray<HeaderWriter>.Empty, Read);

    private static string? Read(string text, out ImmutableArray<HeaderWriter> writers) =>
        OptionList.Read(text, HeaderWriter.Read, "it names no method", out writers);
}
