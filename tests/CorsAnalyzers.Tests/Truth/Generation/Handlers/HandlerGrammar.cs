using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CorsAnalyzers.Tests.Truth.Generation.Handlers;

/// <summary>The entry point of a handler: what the server calls.</summary>
internal sealed class HandlerGrammar(Grammar grammar)
{
    /// <summary>The name of the method that the server calls, or that gives what the server calls.</summary>
    public const string EntryPoint = "Invoke";

    private static readonly string Switches = string.Join(", ", Scope.Switches.Select(static name => "bool " + name));

    private readonly HandlerRules rules = new(grammar);

    /// <summary>The method, or the class that has it.</summary>
    public string EntryMethod()
    {
        var scope = Scope.Entry;
        return grammar.Choose<string>(
            "handler",
            (25, "void", () => Method("void", "HttpContext context", Body(Place.With("context", scope) with { Leave = "return;" }))),
            (15, "task", () => Method("Task", "HttpContext context", [.. Body(Place.With("context", scope) with { Leave = "return Task.CompletedTask;" }), "return Task.CompletedTask;"])),
            (20, "async", () => Method("async Task", "HttpContext context", [.. Body(Place.With("context", scope) with { Leave = "return;", IsAsync = true }), "await Task.CompletedTask;"])),
            (15, "middleware", () =>
            {
                var body = Body(Place.With("context", scope) with { Leave = grammar.Choices.Pick(["return;", "{ await next(context); return; }"]), IsAsync = true });
                return Method("async Task", "HttpContext context, RequestDelegate next", grammar.Choices.Percent(25) ? ["await next(context);", .. body] : [.. body, "await next(context);"]);
            }),
            (8, "request and response", () => Method("void", "HttpRequest request, HttpResponse response", Body(new Place(scope, "response.Headers") { Request = "request", Response = "response", Leave = "return;" }))),
            (5, "request and headers", () => Method("void", "HttpRequest request, IHeaderDictionary headers", Body(new Place(scope, "headers") { Request = "request", Leave = "return;" }))),
            (8, "Use", () => Method("void", "IApplicationBuilder app", Lambda(
                "app.Use(async (context, next) =>", Place.With("context", scope.Inner()) with { Leave = "return;", IsAsync = true }, "await next(context);", "});"))),
            (6, "Run", () => Method("void", "IApplicationBuilder app", Lambda(
                "app.Run(context =>", Place.With("context", scope.Inner()) with { Leave = "return Task.CompletedTask;" }, "return Task.CompletedTask;", "});"))),
            (5, "delegate", () => Method("RequestDelegate", "", Lambda(
                "return context =>", Place.With("context", scope.Inner()) with { Leave = "return Task.CompletedTask;" }, "return Task.CompletedTask;", "};"))),
            (6, "action", () => Class(nameof(ControllerBase), $"public void {EntryPoint}({Switches})", new Place(scope, "Response.Headers")
            {
                Context = "HttpContext", Request = "Request", Response = "Response", Leave = "return;",
            })),
            (5, "filter", () => Method("void", "ActionExecutingContext executing", Body(Place.With("executing.HttpContext", scope) with { Leave = "return;" }))),
            (3, "result filter", () => Method("void", "ResultExecutingContext executing", Body(Place.With("executing.HttpContext", scope) with { Leave = "return;" }))));
    }

    private static string Method(string type, string parameters, IEnumerable<string> body) =>
        Grammar.Member($"public static {type} {EntryPoint}({string.Join(", ", new[] { parameters, Switches }.Where(static part => part.Length > 0))})", body);

    private string Class(string parent, string head, Place place)
    {
        var method = Grammar.Member(head, Body(place));
        return string.Join("\n", [$"public sealed class {grammar.Fresh("Host")} : {parent}", "{", .. Grammar.Indent(method.Split('\n')), "}"]);
    }

    private IEnumerable<string> Lambda(string head, Place place, string end, string tail) =>
        [head, "{", .. Grammar.Indent([.. Body(place), end]), tail];

    private List<string> Body(Place place)
    {
        List<string> lines = [];
        if (grammar.Choices.Percent(15))
            lines.AddRange(rules.Vary.Any(place));
        if (grammar.Choices.Percent(85))
        {
            var read = rules.Reads.Declare(place);
            lines.AddRange(place.Scope.Finish());
            place = place with { Origin = read };
        }

        lines.AddRange(rules.Statements.Block(place));
        return lines;
    }
}
