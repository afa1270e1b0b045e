using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Layout;

/// <summary>The line ending that a file uses, which new lines must use too.</summary>
internal static class LineEndings
{
    /// <summary>The ending of the file's first line; null where it has one line only.</summary>
    public static string? Of(SourceText text)
    {
        if (text.Lines.Count < 2)
        {
            return null;
        }

        var line = text.Lines[0];
        return text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
    }
}
