using System.Globalization;
using System.Text;

namespace CorsAnalyzers.Benchmarks.Reporting;

/// <summary>A table whose first column is text and whose other columns are right-aligned.</summary>
internal sealed class MarkdownTable
{
    private readonly List<string[]> rows = [];

    public MarkdownTable(params string[] header) => rows.Add(header);

    public void Add(params string[] cells)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(cells.Length, rows[0].Length);
        rows.Add(cells);
    }

    /// <summary>Padded, so that it reads well in a terminal too.</summary>
    public override string ToString()
    {
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        for (var row = 0; row < rows.Count; row++)
        {
            AppendRow(text, rows[row].Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])));
            if (row == 0)
                AppendRow(text, widths.Select(static (width, column) => column == 0 ? new string('-', width) : new string('-', width - 1) + ':'));
        }

        return text.ToString();
    }

    /// <summary>Three significant digits at least.</summary>
    public static string Number(double value) =>
        value.ToString(Math.Abs(value) switch { >= 100 => "N0", >= 10 => "N1", >= 0.1 => "N2", _ => "N3" }, CultureInfo.InvariantCulture);

    /// <summary>Minimum to maximum.</summary>
    public static string Range(double low, double high) => $"{Number(low)} … {Number(high)}";

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
