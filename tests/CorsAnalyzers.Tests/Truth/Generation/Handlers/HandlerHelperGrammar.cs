namespace CorsAnalyzers.Tests.Truth.Generation.Handlers;

/// <summary>Statements that hand the response to code elsewhere.</summary>
internal sealed class HandlerHelperGrammar(Grammar grammar, HandlerRules rules)
{
    /// <summary>A call that hands the response over, and the code that takes it.</summary>
    public IEnumerable<string> Call(Place place, int depth)
    {
        var scope = place.Scope;
        var origin = place.Origin;
        List<string> Body(Place inner) => rules.Statements.Block(inner, Math.Min(depth, 1), 3);
        return grammar.Choose<IEnumerable<string>>(
            "handler helper",
            (place.Response is null ? 0 : 12, "of the response", () =>
                scope.Finish($"{Method("HttpResponse response", new Place(Scope.Method, "response.Headers") { Response = "response", Leave = "return;" })}({place.Response});")),
            (12, "of the headers", () => scope.Finish($"{Method("IHeaderDictionary headers", new Place(Scope.Method, "headers") { Leave = "return;" })}({place.Headers});")),
            (place.Context is null ? 0 : 12, "of the context", () =>
            {
                var inner = Place.With("context", Scope.Method) with { Leave = "return;" };
                var read = rules.Reads.Declare(inner);
                inner.Scope.Before.Add("");
                return scope.Finish($"{Method("HttpContext context", inner with { Origin = read })}({place.Context});");
            }),
            (origin is null ? 0 : 14, "of the headers and the origin", () => scope.Finish(
                $"{Method("IHeaderDictionary headers, string origin", new Place(Scope.Method, "headers") { Origin = "origin", Leave = "return;" })}({place.Headers}, {origin});")),
            (origin is null || place.Response is null ? 0 : 8, "of the response and the origin", () => scope.Finish(
                $"{Method("HttpResponse response, string origin", new Place(Scope.Method, "response.Headers") { Response = "response", Origin = "origin", Leave = "return;" })}({place.Response}, {origin});")),
            (place.Response is null ? 0 : 6, "extension method", () =>
            {
                var name = grammar.Fresh(Grammar.ProgramName + "Allow");
                var body = Body(new Place(Scope.Method, "response.Headers") { Response = "response", Leave = "return;" });
                grammar.Members.Add(Grammar.Member($"public static void {name}(this HttpResponse response)", body));
                return scope.Finish($"{place.Response}.{name}();");
            }),
            (scope.HasStatements ? 8 : 0, "local function", () =>
            {
                var name = grammar.Fresh("Write");
                var body = Body(place.Inner() with { Leave = "return;", IsAsync = false });
                return scope.Finish([$"void {name}()", "{", .. Grammar.Indent(body), "}", $"{name}();"]);
            }),
            (scope.HasStatements ? 6 : 0, "lambda", () =>
            {
                var (name, headers) = (grammar.Fresh("write"), grammar.Fresh("headers"));
                var body = Body(place.Inner() with { Headers = headers, Leave = "return;", IsAsync = false });
                return scope.Finish([$"Action<IHeaderDictionary> {name} = {headers} =>", "{", .. Grammar.Indent(body), "};", $"{name}({place.Headers});"]);
            }),
            (origin is null ? 0 : 5, "that says whether", () =>
            {
                var name = grammar.Fresh("TryAllow");
                var inner = new Place(Scope.Method, "headers") { Origin = "origin", Leave = "return false;" };
                var check = rules.Checks.Any(inner, 0);
                var lines = inner.Scope.Finish($"if (!({check}))", "    return false;").Concat(Body(inner)).Append("return true;");
                grammar.Members.Add(Grammar.Member($"private static bool {name}(IHeaderDictionary headers, string origin)", lines));
                var then = rules.Vary.Any(place.Inner());
                return scope.Finish([$"if ({name}({place.Headers}, {origin}))", "{", .. Grammar.Indent(then), "}"]);
            }),
            (place.IsAsync && place.Context is not null ? 5 : 0, "that is awaited", () =>
            {
                var name = grammar.Fresh("WriteAsync");
                var inner = Place.With("context", Scope.Method) with { Leave = "return;", IsAsync = true };
                var read = rules.Reads.Declare(inner);
                grammar.Members.Add(Grammar.Member($"private static async Task {name}(HttpContext context)", [.. inner.Scope.Finish(), .. Body(inner with { Origin = read }), "await Task.CompletedTask;"]));
                return scope.Finish($"await {name}({place.Context});");
            }),
            (3, "object", () =>
            {
                var name = grammar.Fresh("Writer");
                return Object(name, $"private sealed class {name}", [
                    "private readonly IHeaderDictionary headers;", "", $"public {name}(IHeaderDictionary headers) => this.headers = headers;", ""]);
            }),
            (3 * Grammar.SinceCSharp12, "object with a primary constructor", () =>
            {
                var name = grammar.Fresh("Writer");
                return Object(name, $"private sealed class {name}(IHeaderDictionary headers)", []);
            }));

        IEnumerable<string> Object(string name, string declaration, string[] members)
        {
            var body = Body(new Place(Scope.Method, "headers") { Origin = "origin", Leave = "return;" });
            grammar.Members.Add(string.Join("\n", [
                declaration, "{",
                .. Grammar.Indent([.. members, Grammar.Member("public void Write(string origin)", body).Replace("\n", "\n    ")]), "}"]));
            return scope.Finish($"new {name}({place.Headers}).Write({origin ?? "\"https://a.example\""});");
        }
    }

    private string Method(string parameters, Place place)
    {
        var name = grammar.Fresh("Allow");
        var before = place.Scope.Finish();
        var body = rules.Statements.Block(place, 1, 3);
        grammar.Members.Add(Grammar.Member($"private static void {name}({parameters})", [.. before, .. body]));
        return name;
    }
}
