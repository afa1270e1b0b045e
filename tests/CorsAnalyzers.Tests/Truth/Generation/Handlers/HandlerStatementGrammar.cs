using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Tests.Truth.Generation.Handlers;

/// <summary>The statements of a handler.</summary>
internal sealed class HandlerStatementGrammar(Grammar grammar, HandlerRules rules)
{
    private const string AllowOrigin = CorsHeaderNames.AccessControlAllowOrigin;

    /// <summary>Several statements.</summary>
    public List<string> Block(Place place, int depth = 2, int most = 4) =>
        [.. grammar.Choices.Several(1, most, 60, () => One(place, depth)).SelectMany(static lines => lines)];

    private IEnumerable<string> One(Place place, int depth)
    {
        var (headers, scope, origin) = (place.Headers, place.Scope, place.Origin);
        var nests = depth > 0;
        string[] Inner(Place inner) => [.. Block(inner, depth - 1, 3)];
        return grammar.Choose<IEnumerable<string>>(
            "handler statement",
            (30, "allow", () => Allow(place)),
            (nests ? 30 : 0, "allow when", () =>
            {
                var check = rules.Checks.Any(place);
                return scope.Finish([$"if ({check})", .. Braces(Allow(place.Inner())), .. grammar.Choices.Percent(20) ? ["else", .. Braces(Inner(place.Inner()))] : Array.Empty<string>()]);
            }),
            (14, "Vary", () => rules.Vary.Any(place)),
            (12, "credentials", () => Credentials(place)),
            (10, "list", () => List(place)),
            (3, "other header", () => scope.Finish($"{headers}[{grammar.Choices.Pick(["\"X-Frame-Options\"", "HeaderNames.CacheControl", "\"X-Origin\""])}] = {grammar.Choices.Pick(["\"x\"", "\"no-store\""])};")),
            (2, "removal", () => rules.Writes.Remove(place, grammar.Choices.Pick([AllowOrigin, CorsHeaderNames.AccessControlAllowCredentials, CorsHeaderNames.Vary]))),
            (1, "Clear", () => scope.Finish(place.Response is { } response && grammar.Choices.Percent(50) ? $"{response}.Clear();" : $"{headers}.Clear();")),
            (nests ? 6 : 0, "if", () =>
            {
                var condition = grammar.Conditions.Any(scope);
                return scope.Finish([$"if ({condition})", .. Braces(Inner(place.Inner()))]);
            }),
            (nests ? 4 : 0, "if and else", () =>
            {
                var condition = grammar.Conditions.Any(scope);
                return scope.Finish([$"if ({condition})", .. Braces(Inner(place.Inner())), "else", .. Braces(Inner(place.Inner()))]);
            }),
            (nests && place.Leave is not null ? 8 : 0, "early return", () =>
            {
                var check = rules.Checks.Any(place, 0);
                string[] before = grammar.Choices.Percent(25) ? [.. Block(place.Inner(), 0, 1)] : [];
                return scope.Finish([$"if ({(grammar.Choices.Percent(80) ? $"!({check})" : check)})", .. Braces([.. before, place.Leave!])]);
            }),
            (nests && place.Request is not null ? 8 : 0, "preflight", () => Preflight(place, Inner)),
            (nests && origin is not null ? 5 : 0, "switch on the origin", () => SwitchOnOrigin(place, Inner)),
            (nests && origin is not null ? 5 : 0, "loop over known origins", () => Loop(place)),
            (nests && origin is not null ? 5 : 0, "try to read a Uri", () => Try(place)),
            (nests ? 3 : 0, "try and finally", () => scope.Finish(["try", .. Braces(Inner(place.Inner() with { Leave = null })), "finally", .. Braces(Block(place.Inner() with { Leave = null }, 0, 1))])),
            (nests ? 2 : 0, "using", () => scope.Finish(["using (new System.IO.MemoryStream())", .. Braces(Inner(place.Inner()))])),
            (scope.HasStatements ? 2 : 0, "using declaration", () => scope.Finish($"using var {grammar.Fresh("stream")} = new System.IO.MemoryStream();")),
            (nests && place.Response is not null ? 5 : 0, "OnStarting", () => OnStarting(place, Inner)),
            (nests ? 14 : 0, "helper", () => rules.Helpers.Call(place, depth - 1)),
            (nests ? 4 : 0, "unless written", () => scope.Finish([
                grammar.Choices.Pick([$"if (!{headers}.ContainsKey(\"{AllowOrigin}\"))", $"if ({headers}.AccessControlAllowOrigin.Count == 0)", $"if (!{headers}.TryGetValue(HeaderNames.AccessControlAllowOrigin, out _))", $"if (StringValues.IsNullOrEmpty({headers}.AccessControlAllowOrigin))"]),
                .. Braces(Inner(place.Inner()))])),
            (scope.HasStatements ? 4 : 0, "variable of headers", () =>
            {
                var name = grammar.Fresh("headers");
                return scope.Finish([$"{grammar.Choices.Pick(["var", "IHeaderDictionary"])} {name} = {headers};", .. nests ? Inner(place with { Headers = name }) : (IEnumerable<string>)Allow(place with { Headers = name })]);
            }),
            (nests && scope.HasStatements && place.Response is not null ? 3 : 0, "variable of the response", () =>
            {
                var name = grammar.Fresh("response");
                return scope.Finish([$"var {name} = {place.Response};", .. Inner(place with { Response = name, Headers = name + ".Headers" })]);
            }),
            (place.IsAsync ? 2 : 0, "await", () => scope.Finish($"await {grammar.Choices.Pick(["Task.CompletedTask", "Task.FromResult(1)", "Task.CompletedTask.ConfigureAwait(false)"])};")),
            (nests ? 1 : 0, "throw", () =>
            {
                var condition = grammar.Choices.Percent(50) ? rules.Checks.Any(place, 0) : grammar.Conditions.Any(scope);
                return scope.Finish($"if ({condition})", "    throw new InvalidOperationException();");
            }),
            (nests && place.Context is not null ? 1 : 0, "unless started", () => scope.Finish([$"if (!{place.Response}.HasStarted)", .. Braces(Inner(place.Inner()))])));
    }

    /// <summary>Lets an origin in.</summary>
    private List<string> Allow(Place place)
    {
        var vary = grammar.Choices.Percent(35);
        var isFirst = grammar.Choices.Percent(50);
        List<string> lines = [];
        if (vary && isFirst)
            lines.AddRange(rules.Vary.Any(place));
        var (value, isText) = rules.Values.Any(place);
        lines.AddRange(rules.Writes.Write(place, AllowOrigin, value, isText));
        if (grammar.Choices.Percent(45))
            lines.AddRange(Credentials(place));
        if (vary && !isFirst)
            lines.AddRange(rules.Vary.Any(place));
        return lines;
    }

    private IEnumerable<string> Credentials(Place place)
    {
        var value = grammar.Choose<string>(
            "credentials",
            (50, "true", () => grammar.Texts.Of("true", place.Scope, 1)),
            (8, "other", () => TextGrammar.Literal(grammar.Choices.Pick(HandlerValues.Flags))),
            (3, "bool.ToString", () => "true.ToString()"),
            (2, "bool.ToString in lower case", () => "true.ToString().ToLowerInvariant()"),
            (2, "bool.TrueString", () => "bool.TrueString.ToLower()"),
            (place.Origin is null ? 0 : 2, "choice", () => $"({rules.Checks.Any(place, 0)} ? \"true\" : \"false\")"));
        return rules.Writes.Write(place, CorsHeaderNames.AccessControlAllowCredentials, value, isText: true);
    }

    private IEnumerable<string> List(Place place)
    {
        var scope = place.Scope;
        var values = grammar.Fresh("values");
        return grammar.Choose<IEnumerable<string>>(
            "list of the answer",
            (10, "methods", () => Write(CorsHeaderNames.AccessControlAllowMethods, HandlerValues.Methods)),
            (10, "headers", () => Write(CorsHeaderNames.AccessControlAllowHeaders, HandlerValues.Names)),
            (6, "exposed headers", () => Write(CorsHeaderNames.AccessControlExposeHeaders, HandlerValues.Names)),
            (6, "age", () => Write(CorsHeaderNames.AccessControlMaxAge, HandlerValues.Ages)),
            (2, "age from a number", () => scope.Finish($"{place.Headers}.AccessControlMaxAge = {grammar.Choices.Pick(["600.ToString()", "TimeSpan.FromHours(1).TotalSeconds.ToString()", "$\"{60 * 60}\""])};")),
            (4, "names joined", () => rules.Writes.Write(place, CorsHeaderNames.AccessControlAllowHeaders, $"string.Join({grammar.Choices.Pick(["\", \"", "','"])}, {grammar.Lists.Of(grammar.Choices.Several(1, 3, 60, () => grammar.Lists.Value(EdgeValues.Headers)), scope, 1)})", isText: true)),
            (3, "array of methods", () => rules.Writes.Write(place, CorsHeaderNames.AccessControlAllowMethods, "new[] { \"GET\", \"PUT\" }", isText: false)),
            (2, "several names appended", () => scope.Finish($"{place.Headers}.AppendCommaSeparatedValues({rules.Writes.Name(CorsHeaderNames.AccessControlAllowHeaders, scope)}, \"X-A\", {TextGrammar.Literal(grammar.Choices.Pick(HandlerValues.Names))});")),
            (place.Request is null ? 0 : 2, "what is asked for", () => scope.Finish($"{place.Headers}.AccessControlAllowHeaders = {place.Request}.Headers.AccessControlRequestHeaders;")),
            (place.Request is null ? 0 : 1, "what is asked for, if anything", () => scope.Finish(
                $"if ({place.Request}.Headers.TryGetValue(\"Access-Control-Request-Method\", out var {values}))", "{", $"    {place.Headers}.AccessControlAllowMethods = {values};", "}")));

        IEnumerable<string> Write(string header, IReadOnlyList<string> table) =>
            rules.Writes.Write(place, header, grammar.Texts.Of(grammar.Lists.Value(table), scope, 1), isText: true);
    }

    private IEnumerable<string> Preflight(Place place, Func<Place, string[]> inner)
    {
        var method = place.Request + ".Method";
        var condition = grammar.Choices.Pick([
            $"HttpMethods.IsOptions({method})", $"{method} == \"OPTIONS\"", $"{method} == HttpMethods.Options", $"{method}.Equals(\"OPTIONS\", StringComparison.OrdinalIgnoreCase)",
            $"string.Equals({method}, \"options\", StringComparison.OrdinalIgnoreCase)", $"{method} is \"OPTIONS\"", $"{place.Request}.Headers.ContainsKey(\"Access-Control-Request-Method\")",
            $"!HttpMethods.IsGet({method})", $"{method} != \"GET\"",
        ]);
        string[] status = place.Response is { } response && grammar.Choices.Percent(60) ? [$"{response}.StatusCode = {grammar.Choices.Pick(["204", "200", "StatusCodes.Status204NoContent"])};"] : [];
        string[] leave = place.Leave is { } leaving && grammar.Choices.Percent(70) ? [leaving] : [];
        return place.Scope.Finish([$"if ({condition})", .. Braces([.. inner(place.Inner()), .. status, .. leave])]);
    }

    private IEnumerable<string> SwitchOnOrigin(Place place, Func<Place, string[]> inner)
    {
        var known = grammar.Fresh("known");
        string[] labels = grammar.Choose<string[]>(
            "case",
            (10, "literal", () => [$"case {Literal()}:"]),
            (4, "two literals", () => [$"case \"https://a.example\":", "case \"https://b.example\":"]),
            (4, "pattern", () => [$"case {Literal()} or \"https://d.example\":"]),
            (4, "guard", () => [$"case string {known} when {grammar.OriginTests.Any(known, Scope.Member, 0)}:"]),
            (2, "null", () => ["case null:"]));
        return place.Scope.Finish([
            $"switch ({place.Origin})", "{", .. Grammar.Indent([
                .. labels, .. Case(inner(place.Inner())),
                "default:", .. Case(grammar.Choices.Percent(40) ? inner(place.Inner()) : place.Leave is { } leave && grammar.Choices.Percent(50) ? [leave] : []),
            ]), "}"]);
    }

    private IEnumerable<string> Loop(Place place)
    {
        var known = grammar.Fresh("known");
        var list = grammar.Lists.Of(grammar.Choices.Several(1, 3, 60, () => grammar.Lists.Value(HandlerValues.Origins)), place.Scope, 1);
        var inner = place.Inner();
        var test = grammar.Choices.Pick([
            $"{known} == {place.Origin}", $"string.Equals({known}, {place.Origin}, StringComparison.OrdinalIgnoreCase)",
            $"{place.Origin} is not null && {place.Origin}.EndsWith({known}, StringComparison.Ordinal)", $"{known}.Equals({place.Origin})",
        ]);
        return place.Scope.Finish([
            $"foreach (var {known} in {list})", "{", .. Grammar.Indent([$"if ({test})", .. Braces([.. Allow(inner), .. grammar.Choices.Percent(60) ? ["break;"] : Array.Empty<string>()])]), "}"]);
    }

    private IEnumerable<string> Try(Place place)
    {
        var uri = grammar.Fresh("uri");
        var inner = place.Inner();
        var host = TextGrammar.Literal(grammar.Choices.Pick(EdgeValues.Hosts));
        var test = grammar.Choices.Pick([$"{uri}.Host == {host}", $"{uri}.Host.EndsWith(\".\" + {host})", $"{uri}.Scheme == \"https\" && {uri}.Host == {host}", $"{uri}.IsLoopback"]);
        string[] caught = place.Leave is { } leave && grammar.Choices.Percent(40) ? [leave] : grammar.Choices.Percent(30) ? [.. Block(place.Inner(), 0, 1)] : [];
        return place.Scope.Finish([
            "try", "{", $"    var {uri} = new Uri({place.Origin});", .. Grammar.Indent([$"if ({test})", .. Braces(Allow(inner))]), "}",
            $"catch{grammar.Choices.Pick(["", " (UriFormatException)", " (Exception)", " (ArgumentException)"])}", .. Braces(caught)]);
    }

    private IEnumerable<string> OnStarting(Place place, Func<Place, string[]> inner)
    {
        var body = place.Inner() with { Leave = null, IsAsync = false };
        return grammar.Choose<IEnumerable<string>>(
            "callback",
            (10, "lambda", () => place.Scope.Finish([$"{place.Response}.OnStarting(() =>", "{", .. Grammar.Indent([.. inner(body), "return Task.CompletedTask;"]), "});"])),
            (4, "async lambda", () => place.Scope.Finish([$"{place.Response}.OnStarting(async () =>", "{", .. Grammar.Indent([.. inner(body), "await Task.CompletedTask;"]), "});"])),
            (4, "with a state", () =>
            {
                var (state, given) = (grammar.Fresh("state"), grammar.Fresh("given"));
                return place.Scope.Finish([
                    $"{place.Response}.OnStarting({state} =>", "{",
                    .. Grammar.Indent([$"var {given} = (HttpResponse){state};", .. inner(body with { Response = given, Headers = given + ".Headers" }), "return Task.CompletedTask;"]),
                    $"}}, {place.Response});"]);
            }));
    }

    private string Literal() => TextGrammar.Literal(grammar.Choices.Pick(HandlerValues.Origins));

    private static IEnumerable<string> Case(IEnumerable<string> lines) => Grammar.Indent(Braces([.. lines, "break;"]));

    private static IEnumerable<string> Braces(IEnumerable<string> lines) => ["{", .. Grammar.Indent(lines), "}"];
}
