using Microsoft.AspNetCore.Cors.Infrastructure;

namespace CorsAnalyzers.Tests.Truth.Generation;

/// <summary>Objects of <c>CorsPolicy</c> that no builder makes.</summary>
internal sealed class PolicyObjectGrammar(Grammar grammar)
{
    private static readonly Type Policy = typeof(CorsPolicy);

    /// <summary>An expression that makes a policy.</summary>
    public string New(Scope scope) => grammar.Choose<string>(
        "policy object",
        (40, "initializer", () => $"new CorsPolicy {{ {string.Join(", ", grammar.Choices.Several(1, 6, 65, () => Initializer(scope)).DistinctBy(static part => part.Split(' ')[0]))} }}"),
        (10, "constructor", () => "new CorsPolicy()"),
        (6, "subclass", () => $"new {Subclass()}()"));

    /// <summary>Makes a policy and changes it; a variable that holds it.</summary>
    public string Keep(Scope scope)
    {
        var name = grammar.Fresh("made");
        var made = New(scope);
        scope.Before.Add($"{(grammar.Choices.Percent(30) ? "CorsPolicy" : "var")} {name} = {made};");
        List<string> lines = [.. scope.Finish(), .. Changes(name, scope)];
        scope.Before.AddRange(lines);
        return name;
    }

    /// <summary>Statements that change a policy.</summary>
    public List<string> Changes(string policy, Scope scope, int depth = 1) =>
        [.. grammar.Choices.Several(0, 5, 55, () => Change(policy, scope, depth)).SelectMany(static lines => lines)];

    private IEnumerable<string> Change(string policy, Scope scope, int depth)
    {
        grammar.Api(Policy, ".ctor");
        return grammar.Choose<IEnumerable<string>>(
            "change of a policy",
            (25, "Add", () => List() is var (list, table) ? scope.Finish($"{policy}.{list}.Add({grammar.Texts.Of(grammar.Lists.Value(table), scope)});") : []),
            (4, "Clear", () => scope.Finish($"{policy}.{List().Name}.Clear();")),
            (10, "SupportsCredentials", () => scope.Finish($"{policy}.{Credentials(scope)};")),
            (8, "IsOriginAllowed", () => scope.Finish($"{policy}.{grammar.Api(Policy, nameof(CorsPolicy.IsOriginAllowed))} = {grammar.Predicates.Any(scope)};")),
            (6, "PreflightMaxAge", () => scope.Finish($"{policy}.{Age(scope)};")),
            (6, "loop", () =>
            {
                var name = grammar.Fresh("name");
                var (list, table) = List();
                var names = grammar.Lists.Of(grammar.Choices.Several(1, 3, 50, () => grammar.Lists.Value(table)), scope);
                return scope.Finish($"foreach (var {name} in {names})", $"    {policy}.{list}.Add({name});");
            }),
            (depth > 0 ? 8 : 0, "if", () =>
            {
                var condition = grammar.Conditions.Any(scope);
                return scope.Finish([
                    $"if ({condition})", "{", .. Grammar.Indent(Changes(policy, scope.Inner(), depth - 1)), "}",
                    "else", "{", .. Grammar.Indent(Changes(policy, scope.Inner(), depth - 1)), "}",
                ]);
            }),
            (4, "method", () =>
            {
                var (name, parameter) = (grammar.Fresh("Change"), grammar.Fresh("made"));
                grammar.Members.Add(Grammar.Member($"private static void {name}(CorsPolicy {parameter})", Changes(parameter, Scope.Method, 0)));
                return scope.Finish($"{name}({policy});");
            }),
            (1, "Remove", () => scope.Finish($"{policy}.{List().Name}.Remove({TextGrammar.Literal(grammar.Choices.Pick(EdgeValues.Origins))});")),
            (1, "Insert", () => scope.Finish($"{policy}.{List().Name}.Insert(0, \"x-first\");")),
            (1, "reading", () =>
            {
                var flag = grammar.Api(Policy, grammar.Choices.Pick([nameof(CorsPolicy.AllowAnyOrigin), nameof(CorsPolicy.AllowAnyHeader), nameof(CorsPolicy.AllowAnyMethod)]));
                return scope.Finish($"if ({policy}.{flag})", $"    {policy}.SupportsCredentials = false;");
            }),
            (1, "ToString", () => scope.Finish($"if ({policy}.{grammar.Api(Policy, nameof(ToString))}().Length > 5)", $"    {policy}.Headers.Add(\"x-long\");")));
    }

    private string Initializer(Scope scope) => grammar.Choose<string>(
        "initializer",
        (30, "list", () => List() is var (list, table) ? $"{list} = {{ {string.Join(", ", grammar.Choices.Several(1, 3, 50, () => grammar.Texts.Of(grammar.Lists.Value(table), scope)))} }}" : ""),
        (12, "SupportsCredentials", () => Credentials(scope)),
        (8, "IsOriginAllowed", () => $"{grammar.Api(Policy, nameof(CorsPolicy.IsOriginAllowed))} = {grammar.Predicates.Any(scope)}"),
        (8, "PreflightMaxAge", () => Age(scope)));

    private (string Name, IReadOnlyList<string> Table) List() => grammar.Choose<(string, IReadOnlyList<string>)>(
        "list of a policy",
        (20, "Origins", () => (grammar.Api(Policy, nameof(CorsPolicy.Origins)), EdgeValues.Origins)),
        (6, "Headers", () => (grammar.Api(Policy, nameof(CorsPolicy.Headers)), EdgeValues.Headers)),
        (6, "Methods", () => (grammar.Api(Policy, nameof(CorsPolicy.Methods)), EdgeValues.Methods)),
        (5, "ExposedHeaders", () => (grammar.Api(Policy, nameof(CorsPolicy.ExposedHeaders)), EdgeValues.Headers)));

    private string Credentials(Scope scope) => $"{grammar.Api(Policy, nameof(CorsPolicy.SupportsCredentials))} = " + grammar.Choose<string>(
        "credentials",
        (30, "true", () => "true"),
        (6, "false", () => "false"),
        (8, "condition", () => grammar.Conditions.Any(scope)));

    private string Age(Scope scope) => $"{grammar.Api(Policy, nameof(CorsPolicy.PreflightMaxAge))} = " + grammar.Choose<string>(
        "age of a policy",
        (20, "age", () => grammar.Ages.Any(scope)),
        (3, "null", () => "null"));

    private string Subclass()
    {
        var name = grammar.Fresh("OwnPolicy");
        var inner = Scope.Method;
        grammar.Members.Add(Grammar.Member(
            $"private sealed class {name} : CorsPolicy",
            [Grammar.Member($"public {name}()", Changes("this", inner, 0))]));
        return name;
    }
}
