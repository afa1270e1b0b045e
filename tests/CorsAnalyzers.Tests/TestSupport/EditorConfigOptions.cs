using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Tests.TestSupport;

/// <summary>The options of an <c>.editorconfig</c> or a global configuration, read as the compiler reads them.</summary>
internal sealed class EditorConfigOptions : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet set;

    private EditorConfigOptions(string text)
    {
        var path = text.Contains("is_global", StringComparison.Ordinal) ? "/.globalconfig" : "/.editorconfig";
        set = AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse(text, path)));
    }

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions => new Options(set.GlobalConfigOptions.AnalyzerOptions);

    /// <summary>What analyzers are given of it.</summary>
    public static AnalyzerOptions Of(string text) => new([], new EditorConfigOptions(text));

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(set.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
