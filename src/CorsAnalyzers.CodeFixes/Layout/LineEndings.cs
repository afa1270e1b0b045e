using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Layout;

/// <summary>The line ending that a file uses, which new lines must use too.</summary>
internal static class LineEndings
{
    /// <summary>The ending of the file's first line; where it has one line only, the configured one.</summary>
    public static string Of(SourceText text, OptionSet options)
    {
        if (text.Lines.Count < 2)
        {
            return options.GetOption(FormattingOptions.NewLine, LanguageNames.CSharp);
        }

        var line = text.Lines[0];
        return text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
    }
}
