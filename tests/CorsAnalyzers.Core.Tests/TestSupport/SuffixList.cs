using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.TestSupport;

/// <summary>Reads the Public Suffix List (its format: https://publicsuffix.org/list/).</summary>
internal static class SuffixList
{
    private const string Folder = "src/CorsAnalyzers.Core/Data/";

    private static readonly Dictionary<string, SuffixSection> Marks = new()
    {
        ["// ===BEGIN ICANN DOMAINS==="] = SuffixSection.Icann,
        ["// ===END ICANN DOMAINS==="] = SuffixSection.None,
        ["// ===BEGIN PRIVATE DOMAINS==="] = SuffixSection.Private,
        ["// ===END PRIVATE DOMAINS==="] = SuffixSection.None,
    };

    /// <summary>The list that is checked in, as its maintainers wrote it.</summary>
    public static string File { get; } = RepositoryFiles.PathOf(Folder + "public_suffix_list.dat");

    /// <summary>The same rules as the assembly embeds them.</summary>
    public static string PackedFile { get; } = RepositoryFiles.PathOf(Folder + PackedSuffixRules.ResourceName);

    /// <summary>The rules that are checked in.</summary>
    public static IReadOnlyList<SuffixRule> Rules { get; } = Parse(System.IO.File.ReadLines(File));

    public static IReadOnlyList<SuffixRule> Parse(IEnumerable<string> lines)
    {
        var rules = new List<SuffixRule>();
        var section = SuffixSection.None;
        foreach (var line in lines)
        {
            if (Marks.TryGetValue(line, out var marked))
            {
                section = marked;
            }
            else if (line.Length != 0 && !line.StartsWith("//", StringComparison.Ordinal))
            {
                rules.Add(ParseRule(line, section));
            }
        }

        return rules;
    }

    // A rule ends at the first white space.
    private static SuffixRule ParseRule(string line, SuffixSection section)
    {
        var text = line.Split(' ', '\t')[0];
        var (kind, name) = text switch
        {
            ['!', .. var rest] => (SuffixRuleKind.Exception, rest),
            ['*', '.', .. var rest] => (SuffixRuleKind.Wildcard, rest),
            _ => (SuffixRuleKind.Plain, text),
        };
        var host = HostName.Normalize(name, isSpecial: true);
        return section != SuffixSection.None && HostName.IsSerializedDomain(host) && !host!.Contains('*')
            ? new SuffixRule(host, kind, section)
            : throw new FormatException($"'{line}' is no rule that can be packed.");
    }
}
