namespace CorsAnalyzers.Tests.Truth.Generation.Handlers;

/// <summary>How a handler reads the origin of a request.</summary>
internal sealed class OriginReadGrammar(Grammar grammar)
{
    private const string Name = "Origin";

    /// <summary>Declares a variable of type <c>string</c> for the origin, and gives its name.</summary>
    public string Declare(Place place)
    {
        var name = grammar.Fresh("origin");
        var request = place.Request!;
        var before = place.Scope.Before;
        return grammar.Choose<string>(
            "origin variable",
            (60, "var", () => Add($"var {name} = {Text(request, place.Scope)};")),
            (20, "converted", () => Add($"string {name} = {Values(request, place.Scope)};")),
            (10, "TryGetValue before", () =>
            {
                var values = grammar.Fresh("values");
                before.Add($"{request}.Headers.TryGetValue({HeaderName(place.Scope)}, out var {values});");
                return Add($"var {name} = {values}.{grammar.Choices.Pick(["ToString()", "FirstOrDefault()"])};");
            }),
            (5, "loop over values", () =>
            {
                var value = grammar.Fresh("value");
                before.Add($"var {name} = \"\";");
                before.Add($"foreach (var {value} in {Values(request, place.Scope)})");
                before.AddRange(["{", $"    {name} = {value};", "}"]);
                return name;
            }),
            (5, "set when present", () =>
            {
                before.Add($"string {name} = {grammar.Choices.Pick(["null", "\"\""])};");
                before.Add($"if ({request}.Headers.ContainsKey({HeaderName(place.Scope)}))");
                before.AddRange(["{", $"    {name} = {Values(request, Scope.Member)};", "}"]);
                return name;
            }));

        string Add(string declaration)
        {
            before.Add(declaration);
            return name;
        }
    }

    /// <summary>An expression of type <c>string</c>: the origin, or for a request that has none, null or nothing.</summary>
    public string Text(string request, Scope scope, int depth = 1)
    {
        string All() => Values(request, scope);
        string Inner() => Text(request, scope, depth - 1);
        var values = grammar.Fresh("found");
        return grammar.Choose<string>(
            "origin read",
            (30, "ToString", () => All() + ".ToString()"),
            (8, "cast", () => $"((string){All()})"),
            (14, "FirstOrDefault", () => All() + ".FirstOrDefault()"),
            (2, "LastOrDefault", () => All() + ".LastOrDefault()"),
            (2, "SingleOrDefault", () => All() + ".SingleOrDefault()"),
            (2, "Single", () => All() + ".Single()"),
            (2, "First", () => All() + ".First()"),
            (2, "element", () => All() + "[0]"),
            (2, "element of an array", () => $"{All()}.ToArray().{grammar.Choices.Pick(["FirstOrDefault()", "Last()"])}"),
            (3, "interpolation", () => $"$\"{{{request}.Headers.Origin}}\""),
            (8, "TryGetValue", () => $"({request}.Headers.TryGetValue({HeaderName(scope)}, out var {values}) ? {values}.{grammar.Choices.Pick(["ToString()", "FirstOrDefault()"])} : {grammar.Choices.Pick(["null", "\"\""])})"),
            (3, "ContainsKey", () => $"({request}.Headers.ContainsKey({HeaderName(scope)}) ? {All()}.ToString() : {grammar.Choices.Pick(["null", "\"\""])})"),
            (3, "Count", () => $"({request}.Headers.Origin.Count {grammar.Choices.Pick(["> 0", "!= 0", "== 1"])} ? {request}.Headers.Origin[0] : null)"),
            (2, "IsNullOrEmpty", () => $"(StringValues.IsNullOrEmpty({All()}) ? \"\" : {All()}.ToString())"),
            (2, "Join", () => $"string.Join(\",\", {All()}.ToArray())"),
            (2, "Concat", () => $"string.Concat({All()}.ToArray())"),
            (2, "property pattern", () => $"({request}.Headers is {{ Origin: var {values} }} ? {values}.ToString() : \"\")"),
            (2, "pattern of count", () => $"({request}.Headers.Origin is {{ Count: > 0 }} {values} ? {values}[0] : \"\")"),
            (2, "list pattern", () => $"({request}.Headers.Origin is [var {values}] ? {values} : null)"),
            (depth > 0 ? 3 : 0, "fallback", () => $"({Inner()} ?? \"\")"),
            (depth > 0 ? 2 : 0, "Trim", () => Inner() + "?.Trim()"),
            (depth > 0 ? 2 : 0, "ToLowerInvariant", () => Inner() + "?.ToLowerInvariant()"),
            (depth > 0 ? 2 : 0, "TrimEnd", () => Inner() + "?.TrimEnd('/')"),
            (depth > 0 ? 2 : 0, "Split", () => Inner() + "?.Split(',')[0]"),
            (depth > 0 ? 5 : 0, "method", () =>
            {
                var name = grammar.Fresh("Read");
                var inner = Text("request", Scope.Member, 0);
                grammar.Members.Add($"private static string {name}(HttpRequest request) => {inner};");
                return $"{name}({request})";
            }),
            (depth > 0 ? 3 : 0, "extension method", () =>
            {
                var name = grammar.Fresh(Grammar.ProgramName + "Read");
                var inner = Text("request", Scope.Member, 0);
                grammar.Members.Add($"public static string {name}(this HttpRequest request) => {inner};");
                return $"{request}.{name}()";
            }),
            (depth > 0 ? 2 : 0, "out parameter", () =>
            {
                var name = grammar.Fresh("TryRead");
                var inner = Text("request", Scope.Member, 0);
                grammar.Members.Add(Grammar.Member($"private static bool {name}(HttpRequest request, out string origin)", [$"origin = {inner};", "return !string.IsNullOrEmpty(origin);"]));
                return $"({name}({request}, out var {values}) ? {values} : \"\")";
            }));
    }

    /// <summary>An expression of type <c>StringValues</c>: the values of the request's <c>Origin</c>.</summary>
    public string Values(string request, Scope scope) => grammar.Choose<string>(
        "origin values",
        (40, "property", () => request + ".Headers.Origin"),
        (30, "indexer", () => $"{request}.Headers[\"Origin\"]"),
        (25, "indexer by a name", () => $"{request}.Headers[{HeaderName(scope)}]"),
        (4, "GetTypedHeaders", () => request + ".GetTypedHeaders().Headers.Origin"),
        (2, "StringValues", () => $"new StringValues({request}.Headers.Origin.ToArray())"),
        (scope.HasStatements ? 4 : 0, "variable of headers", () =>
        {
            var name = grammar.Fresh("sent");
            scope.Before.Add($"{grammar.Choices.Pick(["var", "IHeaderDictionary"])} {name} = {request}.Headers;");
            return name + ".Origin";
        }),
        (scope.HasStatements ? 4 : 0, "variable of values", () =>
        {
            var name = grammar.Fresh("values");
            scope.Before.Add($"{grammar.Choices.Pick(["var", "StringValues"])} {name} = {request}.Headers[{HeaderName(scope)}];");
            return name;
        }));

    private string HeaderName(Scope scope) => grammar.Choose<string>(
        "name of Origin",
        (20, "literal", () => "\"Origin\""),
        (8, "other letter case", () => grammar.Choices.Pick(["\"origin\"", "\"ORIGIN\""])),
        (12, "HeaderNames", () => "HeaderNames.Origin"),
        (6, "CorsConstants", () => "CorsConstants.Origin"),
        (8, "text", () => grammar.Texts.Of(Name, scope, 1)));
}
