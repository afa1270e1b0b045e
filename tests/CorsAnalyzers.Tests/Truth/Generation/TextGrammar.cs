using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Tests.Truth.Generation;

/// <summary>Expressions that come to a given text.</summary>
internal sealed class TextGrammar(Grammar grammar)
{
    private const string Https = "https://";

    /// <summary>A literal in its plain form.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>An expression that comes to the text.</summary>
    public string Of(string text, Scope scope, int depth = 2)
    {
        if (depth == 0)
            return Literal(text);

        var choices = grammar.Choices;
        var isHttps = text.StartsWith(Https, StringComparison.Ordinal);
        return grammar.Choose<string>(
            "text",
            (60, "literal", () => Literal(text)),
            (2, "verbatim", () => "@\"" + text.Replace("\"", "\"\"") + "\""),
            (text.Contains('"') ? 0 : 2, "raw", () => text.Length == 0 ? "string.Empty" : "\"\"\"" + text + "\"\"\""),
            (5, "constant", () => Constant(text)),
            (5, "read-only field", () => Field(text, depth)),
            (3, "property", () => Property(text, depth)),
            (scope.HasStatements ? 5 : 0, "variable", () => Variable(text, scope, depth)),
            (scope.HasStatements ? 2 : 0, "constant variable", () => Declare("const string", Literal(text), scope)),
            (4, "interpolation", () => Interpolation(text, scope, depth)),
            (3, "constant interpolation", () => ConstantInterpolation(text)),
            (3, "concatenation", () => Halves(text, scope, depth, static (left, right) => $"({left} + {right})")),
            (2, "Concat", () => Halves(text, scope, depth, static (left, right) => $"string.Concat({left}, {right})")),
            (2, "Join", () => Join(text, scope, depth)),
            (text.AsSpan().ContainsAny('{', '}') ? 0 : 2, "Format", () => Format(text, scope, depth)),
            (2, "method", () => Method(text, depth)),
            (isHttps ? 3 : 0, "method with a parameter", () => MethodOfHost(text, scope, depth)),
            (isHttps ? 2 : 0, "scheme of Uri", () => $"(Uri.UriSchemeHttps + {Of(text[5..], scope, depth - 1)})"),
            (3, "choice by a constant", () => ChoiceByConstant(text, scope, depth)),
            (text.Trim() == text ? 2 : 0, "Trim", () => Of($" {text}  ", scope, depth - 1) + ".Trim()"),
            (text.EndsWith('/') ? 0 : 2, "TrimEnd", () => Of(text + "/", scope, depth - 1) + ".TrimEnd('/')"),
            (text.Contains("example") ? 2 : 0, "Replace", () => $"{Of(text.Replace("example", "{0}"), scope, depth - 1)}.Replace({Literal("{0}")}, {Of("example", scope, depth - 1)})"),
            (text == text.ToLowerInvariant() ? 2 : 0, "ToLowerInvariant", () => Of(text.ToUpperInvariant(), scope, depth - 1) is var upper && text.ToUpperInvariant().ToLowerInvariant() == text ? upper + ".ToLowerInvariant()" : Literal(text)),
            (2, "Substring", () => $"{Of("--" + text, scope, depth - 1)}.Substring(2)"),
            (1, "range", () => $"{Of("--" + text, scope, depth - 1)}[2..]"),
            (2, "switch expression", () => $"({choices.Below(2)} switch {{ 0 => {Of(text, scope, depth - 1)}, _ => {Of(text, scope, depth - 1)} }})"),
            (2, "fallback", () => Fallback(text, scope, depth)),
            (scope.HasStatements ? 2 : 0, "deconstruction", () => Deconstruction(text, scope, depth)),
            (2, "element", () => $"new[] {{ {Of(text, scope, depth - 1)}, {Literal(choices.Pick(EdgeValues.Others))} }}[0]"),
            (text.All(char.IsAscii) && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.GetLeftPart(UriPartial.Authority) == text ? 2 : 0,
                "left part of Uri", () => $"new Uri({Of(text + "/app", scope, depth - 1)}).GetLeftPart(UriPartial.Authority)"));
    }

    private string Constant(string text)
    {
        var name = grammar.Fresh("Constant");
        grammar.Members.Add($"private const string {name} = {Literal(text)};");
        return name;
    }

    private string Field(string text, int depth)
    {
        var name = grammar.Fresh("Field");
        var value = Of(text, Scope.Member, depth - 1);
        grammar.Members.Add($"private static readonly string {name} = {value};");
        return name;
    }

    private string Property(string text, int depth)
    {
        var name = grammar.Fresh("Property");
        var value = Of(text, Scope.Member, depth - 1);
        grammar.Members.Add(grammar.Choices.Percent(50) ? $"private static string {name} {{ get; }} = {value};" : $"private static string {name} => {value};");
        return name;
    }

    private string Variable(string text, Scope scope, int depth) => Declare(grammar.Choices.Percent(50) ? "string" : "var", Of(text, scope, depth - 1), scope);

    private string Declare(string type, string value, Scope scope)
    {
        var name = grammar.Fresh("text");
        scope.Before.Add($"{type} {name} = {value};");
        return name;
    }

    private string Halves(string text, Scope scope, int depth, Func<string, string, string> join)
    {
        var cut = grammar.Choices.Below(text.Length + 1);
        var left = Of(text[..cut], scope, depth - 1);
        return join(left, Of(text[cut..], scope, depth - 1));
    }

    private string Interpolation(string text, Scope scope, int depth)
    {
        var cut = grammar.Choices.Below(text.Length + 1);
        var tail = Of(text[cut..], scope, depth - 1);
        return $"$\"{Escaped(text[..cut])}{{({tail})}}\"";
    }

    private string ConstantInterpolation(string text)
    {
        var cut = grammar.Choices.Below(text.Length + 1);
        var name = grammar.Fresh("Constant");
        grammar.Members.Add($"private const string {name} = $\"{{{Constant(text[..cut])}}}{Escaped(text[cut..])}\";");
        return name;
    }

    private static string Escaped(string text) => Literal(text)[1..^1].Replace("{", "{{").Replace("}", "}}");

    private string Join(string text, Scope scope, int depth)
    {
        var separator = text.Contains('.') ? "." : text.Contains(',') ? "," : ":";
        var parts = text.Split(separator).Select(part => Of(part, scope, depth - 1)).ToList();
        return grammar.Choices.Percent(50)
            ? $"string.Join({Literal(separator)}, new[] {{ {string.Join(", ", parts)} }})"
            : $"string.Join('{separator}', {string.Join(", ", parts.Count == 1 ? ["new[] { " + parts[0] + " }"] : parts)})";
    }

    private string Format(string text, Scope scope, int depth)
    {
        var cut = grammar.Choices.Below(text.Length + 1);
        var left = Of(text[..cut], scope, depth - 1);
        return $"string.Format({Literal("{0}{1}")}, {left}, {Of(text[cut..], scope, depth - 1)})";
    }

    private string Method(string text, int depth)
    {
        var name = grammar.Fresh("Text");
        var value = Of(text, Scope.Member, depth - 1);
        grammar.Members.Add($"private static string {name}() => {value};");
        return name + "()";
    }

    private string MethodOfHost(string text, Scope scope, int depth)
    {
        var name = grammar.Fresh("Site");
        var argument = Of(text[Https.Length..], scope, depth - 1);
        grammar.Members.Add($$"""private static string {{name}}(string host) => $"https://{host}";""");
        return $"{name}({argument})";
    }

    private string ChoiceByConstant(string text, Scope scope, int depth)
    {
        var holds = grammar.Choices.Percent(50);
        var condition = grammar.Conditions.Constant(holds, scope);
        var (value, other) = (Of(text, scope, depth - 1), Literal(grammar.Choices.Pick(EdgeValues.Others)));
        return holds ? $"({condition} ? {value} : {other})" : $"({condition} ? {other} : {value})";
    }

    private string Fallback(string text, Scope scope, int depth)
    {
        var name = grammar.Fresh("Missing");
        grammar.Members.Add($"private static string? {name}() => null;");
        return $"({name}() ?? {Of(text, scope, depth - 1)})";
    }

    private string Deconstruction(string text, Scope scope, int depth)
    {
        var (name, other) = (grammar.Fresh("text"), grammar.Fresh("other"));
        var value = Of(text, scope, depth - 1);
        scope.Before.Add($"var ({name}, {other}) = ({value}, {Literal(grammar.Choices.Pick(EdgeValues.Others))});");
        return name;
    }
}
