using CorsAnalyzers.Tests.Truth.Generation.Handlers;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CorsAnalyzers.Tests.Truth.Generation;

/// <summary>A program, mostly a random one.</summary>
internal sealed class GeneratedProgram
{
    private static readonly string[] Namespaces =
        [typeof(CorsPolicy).Namespace!, typeof(ControllerBase).Namespace!, typeof(ActionExecutingContext).Namespace!, typeof(StringValues).Namespace!, typeof(HeaderNames).Namespace!];

    private readonly ProgramKind kind;
    private readonly string text;

    private GeneratedProgram(ProgramKind kind, Choices choices)
    {
        this.kind = kind;
        var grammar = new Grammar(choices);
        var entry = kind == ProgramKind.Policies ? new DeliveryGrammar(grammar).EntryMethod() : new HandlerGrammar(grammar).EntryMethod();
        text = Grammar.Member(
            $"public static class {Grammar.ProgramName}",
            [string.Join("\n\n", grammar.Members.Append(entry)).Replace("\n", "\n    ")]);
        Choices = choices.Made;
        Spans = choices.Spans;
        Used = grammar.Used;
        Offered = grammar.Offered;
    }

    private GeneratedProgram(string text) => this.text = text;

    /// <summary>What makes the program again.</summary>
    public IReadOnlyList<int> Choices { get; } = [];

    /// <summary>The choices of each production.</summary>
    public IReadOnlyList<(int Start, int End)> Spans { get; } = [];

    /// <summary>The productions of the grammar, and the members of the API, that were used.</summary>
    public IReadOnlyList<string> Used { get; } = [];

    /// <summary>The productions that were used or could have been.</summary>
    public IReadOnlyCollection<string> Offered { get; } = [];

    /// <summary>The program of a run that a seed starts.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="number">Which program.</param>
    /// <param name="kind">What it is about.</param>
    public static GeneratedProgram Draw(int seed, int number, ProgramKind kind = ProgramKind.Policies) =>
        new(kind, Generation.Choices.Draw(unchecked((seed * 1_000_003) + number)));

    /// <summary>The program of the same kind that other choices make; past their end, the simplest.</summary>
    public GeneratedProgram With(IReadOnlyList<int> choices) => new(kind, Generation.Choices.Repeat(choices));

    /// <summary>A program that is written down, with the class and the entry method that the grammar makes.</summary>
    public static GeneratedProgram Written(string text) => new(text);

    /// <summary>A handler that is written down: the statements of the method that the server calls.</summary>
    /// <param name="body">The statements.</param>
    /// <param name="parameters">What the method is handed.</param>
    public static GeneratedProgram Handler(IEnumerable<string> body, string parameters = "HttpContext context") => Written(Grammar.Member(
        $"public static class {Grammar.ProgramName}",
        Grammar.Member($"public static void {HandlerGrammar.EntryPoint}({parameters}, bool first, bool second)", body).Split('\n')));

    /// <summary>A file of the program, whose class gets a name.</summary>
    public string Source(string name) => string.Join("\n", [
        // Whoever reads and compiles thousands of programs saves the time that the flow of nulls takes.
        "#nullable disable",
        "using System.Text.RegularExpressions;",
        .. Namespaces.Select(static name => $"using {name};"),
        "",
        text.Replace(Grammar.ProgramName, name),
        "",
    ]);

    /// <inheritdoc/>
    public override string ToString() => text;
}
