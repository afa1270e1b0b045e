using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A line diff by longest common subsequence; test sources are short enough for the quadratic table.</summary>
internal static class LineDiff
{
    public static string Render(string expected, string actual)
    {
        var sameLines = Lines(expected, keepBreaks: false).SequenceEqual(Lines(actual, keepBreaks: false));
        return Render(Lines(expected, sameLines), Lines(actual, sameLines));
    }

    /// <summary>Line breaks are shown only when nothing else differs.</summary>
    private static string[] Lines(string text, bool keepBreaks)
        => keepBreaks
            ? text.Replace("\r", "<CR>", StringComparison.Ordinal).Replace("\n", "<LF>\n", StringComparison.Ordinal).Split('\n')
            : text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');

    private static string Render(string[] expected, string[] actual)
    {
        var common = CommonSuffixLengths(expected, actual);
        var diff = new StringBuilder();
        int i = 0, j = 0;
        while (i < expected.Length || j < actual.Length)
        {
            if (i < expected.Length && j < actual.Length && expected[i] == actual[j])
            {
                diff.Append(' ').AppendLine(expected[i++]);
                j++;
            }
            else if (i < expected.Length && (j == actual.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                diff.Append('-').AppendLine(expected[i++]);
            }
            else
            {
                diff.Append('+').AppendLine(actual[j++]);
            }
        }

        return diff.ToString();
    }

    private static int[,] CommonSuffixLengths(string[] expected, string[] actual)
    {
        var lengths = new int[expected.Length + 1, actual.Length + 1];
        for (var i = expected.Length - 1; i >= 0; i--)
        {
            for (var j = actual.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = expected[i] == actual[j]
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }
}
