using System.Text.RegularExpressions;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Simulation;

/// <summary>What a check of the origin compares with: attacks on it are made of these.</summary>
internal sealed class CheckedTexts
{
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> patterns = new(StringComparer.Ordinal);
    private readonly HashSet<SyntaxNode> read = [];

    /// <summary>The code is a check and nothing else: whatever it computes with may be what the origin is compared with.</summary>
    public bool IsOfWholeCheck { get; init; }

    /// <summary>Hosts and parts of them, origins, ports; other texts do no harm.</summary>
    public IEnumerable<string> Texts => texts;

    /// <summary>Regular expressions.</summary>
    public IEnumerable<string> Patterns => patterns;

    /// <summary>
    /// Whether the check asks for more than whole texts: such a check may take another origin for the one that is meant.
    /// </summary>
    public bool AsksForParts { get; private set; }

    /// <summary>The code computes with a value.</summary>
    public void NoteComputed(Value value)
    {
        if (IsOfWholeCheck)
        {
            Note(value);
        }
    }

    /// <summary>The origin is compared with a value.</summary>
    public void Note(Value value)
    {
        switch (value)
        {
            case Constant { Content: string text, OfOrigin: false }:
                texts.Add(text);
                break;
            case Constant { Content: Regex regex }:
                patterns.Add(regex.ToString());
                break;
            case Collection { OfOrigin: false } collection:
                foreach (var item in collection.Parts)
                {
                    if (item is Constant { Content: string member, OfOrigin: false })
                    {
                        texts.Add(member);
                    }
                }

                break;
        }
    }

    /// <summary>The check matches a regular expression.</summary>
    public void NotePattern(string pattern) => patterns.Add(pattern);

    /// <summary>The check looks at a part of the origin, or at something made of it.</summary>
    public void NotePart() => AsksForParts = true;

    /// <summary>Adds the literals of a check's code: one that stands behind a condition is not met by every origin.</summary>
    public void NoteLiterals(SyntaxNode check, FunctionGraphs graphs)
    {
        if (read.Add(check))
        {
            texts.UnionWith(graphs.LiteralsOf(check));
        }
    }
}
