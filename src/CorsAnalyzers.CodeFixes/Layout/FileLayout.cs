using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Layout;

/// <summary>How a file is laid out, which new code in it must follow.</summary>
internal static class FileLayout
{
    /// <summary>The formatter's options with the file's own line ending and kind of indentation.</summary>
    public static OptionSet Of(SourceText text, OptionSet options) => options
        .WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, LineEndingOf(text, options))
        .WithChangedOption(FormattingOptions.UseTabs, LanguageNames.CSharp, UsesTabs(text, options));

    /// <summary>The ending of the file's first line; where it has one line only, the configured one.</summary>
    public static string LineEndingOf(SourceText text, OptionSet options)
    {
        if (text.Lines.Count < 2)
        {
            return options.GetOption(FormattingOptions.NewLine, LanguageNames.CSharp);
        }

        var line = text.Lines[0];
        return text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
    }

    // The first indented line tells.
    private static bool UsesTabs(SourceText text, OptionSet options)
    {
        foreach (var line in text.Lines)
        {
            if (line.Span.Length != 0 && text[line.Start] is ('\t' or ' '))
            {
                return text[line.Start] == '\t';
            }
        }

        return options.GetOption(FormattingOptions.UseTabs, LanguageNames.CSharp);
    }
}
