using Microsoft.AspNetCore.Cors.Infrastructure;

namespace CorsAnalyzers.Tests.Truth.Generation;

/// <summary>A program that states a policy.</summary>
internal sealed class GeneratedProgram
{
    private readonly string text;

    private GeneratedProgram(Choices choices)
    {
        var grammar = new Grammar(choices);
        var entry = new DeliveryGrammar(grammar).EntryMethod();
        text = Grammar.Member(
            $"public static class {Grammar.ProgramName}",
            [string.Join("\n\n", grammar.Members.Append(entry)).Replace("\n", "\n    ")]);
        Choices = choices.Made;
        Spans = choices.Spans;
        Used = grammar.Used;
        Offered = grammar.Offered;
    }

    private GeneratedProgram(string text)
    {
        this.text = text;
        (Choices, Spans, Used, Offered) = ([], [], [], []);
    }

    /// <summary>What makes the program again.</summary>
    public IReadOnlyList<int> Choices { get; }

    /// <summary>The choices of each production.</summary>
    public IReadOnlyList<(int Start, int End)> Spans { get; }

    /// <summary>The productions of the grammar, and the members of the API, that were used.</summary>
    public IReadOnlyList<string> Used { get; }

    /// <summary>The productions that were used or could have been.</summary>
    public IReadOnlyCollection<string> Offered { get; }

    /// <summary>The program of a run that a seed starts.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="number">Which program.</param>
    public static GeneratedProgram Draw(int seed, int number) => new(Generation.Choices.Draw(unchecked((seed * 1_000_003) + number)));

    /// <summary>The program that choices make; past their end, the simplest.</summary>
    public static GeneratedProgram Repeat(IReadOnlyList<int> choices) => new(Generation.Choices.Repeat(choices));

    /// <summary>A program that is written down, with the class and the entry method that the grammar makes.</summary>
    public static GeneratedProgram Written(string text) => new(text);

    /// <summary>A file of the program, whose class gets a name.</summary>
    public string Source(string name) => string.Join("\n", [
        // Whoever reads and compiles thousands of programs saves the time that the flow of nulls takes.
        "#nullable disable",
        "using System.Text.RegularExpressions;",
        $"using {typeof(CorsPolicy).Namespace};",
        "",
        text.Replace(Grammar.ProgramName, name),
        "",
    ]);

    /// <inheritdoc/>
    public override string ToString() => text;
}
