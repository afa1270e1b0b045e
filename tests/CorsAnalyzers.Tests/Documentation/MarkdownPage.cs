using System.Text.RegularExpressions;

namespace CorsAnalyzers.Tests.Documentation;

/// <summary>What the tests read of a page: headings, tables, fenced blocks and links.</summary>
internal sealed partial class MarkdownPage
{
    private MarkdownPage(
        string title,
        IReadOnlyList<string> sections,
        IReadOnlyList<CodeBlock> blocks,
        IReadOnlyList<TableRow> rows,
        IReadOnlyList<string> links)
    {
        Title = title;
        Sections = sections;
        Blocks = blocks;
        Rows = rows;
        Links = links;
    }

    /// <summary>The text of the first-level heading.</summary>
    public string Title { get; }

    /// <summary>The second-level headings.</summary>
    public IReadOnlyList<string> Sections { get; }

    public IReadOnlyList<CodeBlock> Blocks { get; }

    /// <summary>The rows of all tables, without heads and rules.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>Where the page's links and pictures lead.</summary>
    public IReadOnlyList<string> Links { get; }

    public static MarkdownPage Read(string relative)
    {
        var (title, sections, blocks, rows, links) = ("", new List<string>(), new List<CodeBlock>(), new List<TableRow>(), new List<string>());
        var lines = RepositoryFiles.Read(relative).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var section = sections.LastOrDefault() ?? "";
            if (Fence().Match(line) is { Success: true } fence)
            {
                var indentation = fence.Groups["indentation"].Length;
                var end = Array.FindIndex(lines, i + 1, closing => closing.Trim() == "```");
                var options = blocks.LastOrDefault() is { Language: "ini" } before && before.Section == section ? before.Text : null;
                blocks.Add(new CodeBlock(
                    section,
                    fence.Groups["language"].Value,
                    string.Concat(lines[(i + 1)..end].Select(code => (code.Length >= indentation ? code[indentation..] : "") + "\n")),
                    options));
                i = end;
                continue;
            }

            links.AddRange(Link().Matches(line).Select(link => link.Groups["target"].Value));
            if (line.StartsWith("# ", StringComparison.Ordinal))
                title = line[2..];
            else if (line.StartsWith("## ", StringComparison.Ordinal))
                sections.Add(line[3..]);
            else if (line.StartsWith('|') && !TableRule().IsMatch(line) && !(i + 1 < lines.Length && TableRule().IsMatch(lines[i + 1])))
                rows.Add(new TableRow(section, [.. line.Trim('|').Split('|').Select(cell => cell.Trim())]));
        }

        return new MarkdownPage(title, sections, blocks, rows, links);
    }

    [GeneratedRegex(@"^(?<indentation> *)```(?<language>\w*)$")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\|[-|: ]+\|$")]
    private static partial Regex TableRule();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
