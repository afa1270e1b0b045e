namespace CorsAnalyzers.Tests.Truth.Generation.Handlers;

/// <summary>What a handler writes as <c>Access-Control-Allow-Origin</c>.</summary>
internal sealed class HeaderValueGrammar(Grammar grammar, HandlerRules rules)
{
    /// <summary>An expression, and whether it is of type <c>string</c>; else it is converted to <c>StringValues</c>.</summary>
    public (string Code, bool IsText) Any(Place place, int depth = 1)
    {
        var choices = grammar.Choices;
        var (origin, scope) = (place.Origin, place.Scope);
        string Known() => grammar.Texts.Of(choices.Percent(70) ? choices.Pick(HandlerValues.Origins) : HandlerValues.Origins[choices.Below(5)], scope, 1);
        string Check() => rules.Checks.Any(place, 0);
        var item = grammar.Fresh("item");
        var ofOrigin = origin is null ? 0 : 1;
        return grammar.Choose<(string, bool)>(
            "allowed origin",
            (origin is null ? 0 : 50, "origin", () => (origin!, true)),
            (place.Request is null ? 0 : 12, "read again", () => (rules.Reads.Values(place.Request!, scope), false)),
            (14, "constant", () => (Known(), true)),
            (6, "any", () => ("\"*\"", true)),
            (4 * ofOrigin, "choice", () => ($"({Check()} ? {origin} : {Known()})", true)),
            (4 * ofOrigin, "choice of null", () => ($"({Check()} ? {origin} : null)", true)),
            (2 * ofOrigin, "choice of nothing", () => ($"({Check()} ? {origin} : \"\")", true)),
            (3 * ofOrigin, "fallback", () => ($"({origin} ?? {Known()})", true)),
            (4 * ofOrigin, "StringValues", () => ($"new StringValues({origin})", false)),
            (3 * ofOrigin, "array", () => ($"new[] {{ {origin} }}", false)),
            (1 * ofOrigin, "array of several", () => ($"new[] {{ {origin}, {Known()} }}", false)),
            (3 * ofOrigin, "interpolation", () => ($"$\"{{{origin}}}\"", true)),
            (4 * ofOrigin, "method", () =>
            {
                var name = grammar.Fresh("Allowed");
                var test = rules.Checks.Any(Place.Nowhere with { Origin = "value" }, 0);
                grammar.Members.Add($"private static string {name}(string value) => {test} ? value : {choices.Pick(["null", "\"https://a.example\"", "\"\""])};");
                return ($"{name}({origin})", true);
            }),
            (2 * ofOrigin, "tuple element", () => ($"({origin}, 1).Item1", true)),
            (2 * ofOrigin, "named tuple element", () => ($"(Name: 1, Value: {origin}).Value", true)),
            (2 * ofOrigin, "deconstruction", () =>
            {
                if (!scope.HasStatements)
                    return (origin!, true);
                var name = grammar.Fresh("value");
                scope.Before.Add($"var ({name}, _) = ({origin}, 1);");
                return (name, true);
            }),
            (3 * ofOrigin, "dictionary", () => ($"({Map()}.TryGetValue({origin} ?? \"\", out var {item}) ? {item} : null)", true)),
            (2 * ofOrigin, "dictionary default", () => ($"{Map()}.GetValueOrDefault({origin} ?? \"\")", true)),
            (1 * ofOrigin, "dictionary indexer", () => ($"{Map()}[{origin} ?? \"\"]", true)),
            (4 * ofOrigin, "list", () => ($"{grammar.Lists.Of(choices.Several(1, 3, 60, () => grammar.Lists.Value(HandlerValues.Origins)), scope, 1)}.FirstOrDefault({item} => {item} == {origin})", true)),
            (3 * ofOrigin, "switch expression", () => ($"({origin} switch {{ {Literal()} => {origin}, \"https://never.example\" or null => \"\", _ => {choices.Pick(["null", "\"https://a.example\"", origin!])} }})", true)),
            (2 * ofOrigin, "scheme and host", () => ($"(new Uri({origin}).Scheme + \"://\" + new Uri({origin}).Host)", true)),
            (2 * ofOrigin, "left part", () => ($"new Uri({origin}).GetLeftPart(UriPartial.Authority)", true)),
            (1, "several joined", () => ("string.Join(\", \", new[] { \"https://a.example\", \"https://b.example\" })", true)),
            (1, "null", () => ("(string)null", true)),
            (depth > 0 && scope.HasStatements ? 6 : 0, "variable", () =>
            {
                var name = grammar.Fresh("allowed");
                var (code, isText) = Any(place, depth - 1);
                scope.Before.Add($"{(isText ? "string" : "StringValues")} {name} = {code};");
                return (name, isText);
            }),
            (scope.HasStatements ? 4 * ofOrigin : 0, "variable set in a branch", () =>
            {
                var name = grammar.Fresh("allowed");
                var check = Check();
                scope.Before.AddRange([$"var {name} = {choices.Pick(["\"\"", "\"https://a.example\"", "(string)null"])};", $"if ({check})", "{", $"    {name} = {origin};", "}"]);
                return (name, true);
            }));
    }

    private string Map()
    {
        var name = grammar.Fresh("Map");
        var (one, other) = (Literal(), TextGrammar.Literal("https://c.example"));
        grammar.Members.Add($"private static readonly Dictionary<string, string> {name} = new() {{ [{one}] = {one}, [{other}] = \"https://b.example\" }};");
        return name;
    }

    private string Literal() => TextGrammar.Literal(grammar.Choices.Pick(HandlerValues.Origins));
}
