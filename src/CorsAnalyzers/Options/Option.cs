using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Options;

/// <summary>Reads the value of an option.</summary>
/// <param name="text">The value as it stands in the file; not blank.</param>
/// <param name="value">The value, where it can be used.</param>
/// <returns>Why it cannot be used; null where it can.</returns>
internal delegate string? OptionReader<T>(string text, out T value);

/// <summary>Something that users may set. Unset or blank, and where its value cannot be used, it has its default.</summary>
/// <param name="key">What the compiler calls it.</param>
/// <param name="name">What users call it.</param>
/// <param name="fallback">The default.</param>
/// <param name="read">Reads a value.</param>
internal sealed class Option<T>(string key, string name, T fallback, OptionReader<T> read)
{
    public Option(string name, T fallback, OptionReader<T> read)
        : this(name, name, fallback, read)
    {
    }

    /// <summary>The option as it is set.</summary>
    public Setting<T> In(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue(key, out var text) || string.IsNullOrWhiteSpace(text))
        {
            return new Setting<T>(fallback, Error: null);
        }

        return read(text, out var value) is { } reason
            ? new Setting<T>(fallback, new OptionError(name, text, reason))
            : new Setting<T>(value, Error: null);
    }
}
