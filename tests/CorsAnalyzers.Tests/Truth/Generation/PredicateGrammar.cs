namespace CorsAnalyzers.Tests.Truth.Generation;

/// <summary>Expressions of type <c>Func&lt;string, bool&gt;</c>.</summary>
internal sealed class PredicateGrammar(Grammar grammar)
{
    /// <summary>A predicate.</summary>
    public string Any(Scope scope)
    {
        var origin = grammar.Fresh("origin");
        string Test(Scope at, int depth = 2) => grammar.OriginTests.Any(origin, at, depth);
        return grammar.Choose<string>(
            "predicate",
            (40, "lambda", () => $"{origin} => {Test(scope)}"),
            (8, "discard", () => $"_ => {grammar.Choices.Pick(["true", "false"])}"),
            (8, "lambda with statements", () => Block(origin, scope, "({0}) =>")),
            (3, "lambda with a type", () => $"(string {origin}) => {Test(scope)}"),
            (3, "static lambda", () => $"static {origin} => {Test(Scope.Member)}"),
            (6, "anonymous method", () => Block(origin, scope, "delegate (string {0})")),
            (10, "method group", () => MethodGroup(origin)),
            (scope.HasStatements ? 8 : 0, "local function", () => LocalFunction(origin, scope)),
            (scope.HasStatements ? 8 : 0, "variable", () =>
            {
                var name = grammar.Fresh("check");
                var value = $"{origin} => {Test(scope)}";
                scope.Before.Add($"Func<string, bool> {name} = {value};");
                return name;
            }),
            (5, "field", () =>
            {
                var name = grammar.Fresh("Check");
                var value = $"{origin} => {Test(Scope.Member)}";
                grammar.Members.Add($"private static readonly Func<string, bool> {name} = {value};");
                return name;
            }),
            (3, "made by a method", () =>
            {
                var (name, part) = (grammar.Fresh("Ends"), grammar.Texts.Of(grammar.Choices.Pick(EdgeValues.Parts), scope, 1));
                grammar.Members.Add($"private static Func<string, bool> {name}(string end) => {origin} => {origin}.EndsWith(end, StringComparison.Ordinal);");
                return $"{name}({part})";
            }),
            (scope.HasSwitches ? 3 : 0, "choice by a switch", () => $"{grammar.Conditions.Switch()} ? {origin} => {Test(scope, 1)} : _ => false"),
            (3, "method of a set", () => $"new HashSet<string> {{ {TextGrammar.Literal(grammar.Lists.Value(EdgeValues.Origins))} }}.Contains"));
    }

    private string Block(string origin, Scope scope, string head)
    {
        var inner = scope.Inner();
        var lines = inner.Finish($"return {grammar.OriginTests.Any(origin, inner)};").ToList();
        if (grammar.Choices.Percent(40))
        {
            var early = inner.Finish($"if ({grammar.OriginTests.Any(origin, inner, 0)})").ToList();
            lines = [.. early, $"    return {grammar.Choices.Pick(["true", "false"])};", .. lines];
        }

        return string.Format(head, origin) + " { " + string.Join(" ", lines) + " }";
    }

    private string MethodGroup(string origin)
    {
        var name = grammar.Fresh("IsKnown");
        var test = grammar.OriginTests.Any(origin, Scope.Member);
        grammar.Members.Add($"private static bool {name}(string {origin}) => {test};");
        return grammar.Choices.Percent(20) ? Grammar.ProgramName + "." + name : name;
    }

    private string LocalFunction(string origin, Scope scope)
    {
        var name = grammar.Fresh("Knows");
        var inner = scope.Inner();
        var lines = inner.Finish($"return {grammar.OriginTests.Any(origin, inner)};").ToList();
        scope.Before.AddRange([$"bool {name}(string {origin})", "{", .. Grammar.Indent(lines), "}"]);
        return name;
    }
}
