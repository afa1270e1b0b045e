using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Takes <c>[|…|]</c>, <c>{|ID:…|}</c>, <c>{|#0:…|}</c>, <c>{|#0:…|#0}</c> and <c>$$</c> out of a source.</summary>
internal static partial class MarkupParser
{
    public static (string Text, ImmutableArray<MarkupSpan> Spans) Parse(string input, bool positionsAreCode)
    {
        var text = new StringBuilder(input.Length);
        var spans = new List<MarkupSpan>();
        var open = new List<(string Name, bool Anonymous, int Start)>();
        var copied = 0;
        for (var mark = Mark().Match(input); mark.Success; mark = Mark().Match(input, copied))
        {
            // In "[|]" after an open span, the last two characters close it: "{|ID:x[|]" has no second span to open.
            if (mark.Value == "[|" && IsEndAfterBracket(input, mark.Index, open))
                mark = Mark().Match(input, mark.Index + 1);

            if (mark.Value == "$$" && positionsAreCode)
            {
                text.Append(input, copied, mark.Index + 2 - copied);
                copied = mark.Index + 2;
                continue;
            }

            text.Append(input, copied, mark.Index - copied);
            copied = mark.Index + mark.Length;
            if (mark.Value == "$$")
                spans.Add(new MarkupSpan(string.Empty, new TextSpan(text.Length, 0), IsPosition: true));
            else if (mark.Value == "[|")
                open.Add((string.Empty, true, text.Length));
            else if (mark.Groups["open"].Success)
                open.Add((mark.Groups["open"].Value, false, text.Length));
            else
                Close(mark);
        }

        if (open.Count > 0)
            throw new ArgumentException($"The input contained '{open.Count}' starting spans without an end.", nameof(input));

        text.Append(input, copied, input.Length - copied);
        return (text.ToString(), [.. spans.OrderBy(span => span.Name, StringComparer.Ordinal)]);

        void Close(Match mark)
        {
            var number = mark.Groups["number"].Value;
            var index = open.FindLastIndex(start => number.Length > 0 ? start.Name == number : start.Anonymous == (mark.Value == "|]"));
            if (index < 0)
                throw new ArgumentException($"Mismatched end tag found at position '{mark.Index}'", nameof(input));

            spans.Add(new MarkupSpan(open[index].Name, TextSpan.FromBounds(open[index].Start, text.Length)));
            open.RemoveAt(index);
        }
    }

    private static bool IsEndAfterBracket(string input, int index, List<(string Name, bool Anonymous, int Start)> open)
        => open.Count > 0 && index + 2 < input.Length && input[index + 2] == (open[^1].Anonymous ? ']' : '}');

    [GeneratedRegex(@"\$\$|\[\||\|\]|\{\|(?<open>[^:|\[\]{}]+):|\|(?<number>\#\d+)\}|\|\}")]
    private static partial Regex Mark();
}
