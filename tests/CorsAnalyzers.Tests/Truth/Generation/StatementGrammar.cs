namespace CorsAnalyzers.Tests.Truth.Generation;

/// <summary>Statements on a builder that a variable or expression names.</summary>
internal sealed class StatementGrammar(Grammar grammar)
{
    /// <summary>Several statements.</summary>
    /// <param name="builder">The builder: an expression that always names the same one.</param>
    /// <param name="scope">Where the statements are.</param>
    /// <param name="depth">How deep they may nest.</param>
    /// <param name="mayReturn">A statement may leave the function, which returns nothing.</param>
    public List<string> Block(string builder, Scope scope, int depth = 2, bool mayReturn = false) =>
        [.. grammar.Choices.Several(1, 5, 55, () => One(builder, scope, depth, mayReturn)).SelectMany(static lines => lines)];

    private IEnumerable<string> One(string builder, Scope scope, int depth, bool mayReturn)
    {
        string[] Inner(Scope inner) => [.. Block(builder, inner, depth - 1, mayReturn)];
        var nests = depth > 0;
        return grammar.Choose<IEnumerable<string>>(
            "statement",
            (60, "chain", () => scope.Finish($"{builder}{grammar.Calls.Chain(scope)};")),
            (builder.All(char.IsLetterOrDigit) && char.IsLower(builder[0]) ? 6 : 0, "assignment", () => scope.Finish($"{builder} = {builder}{grammar.Calls.Chain(scope)};")),
            (nests ? 14 : 0, "if", () => scope.Finish(If(scope, Inner))),
            (nests ? 12 : 0, "if and else", () => IfElse(scope, Inner)),
            (nests ? 4 : 0, "else if", () =>
            {
                var (one, other) = (grammar.Conditions.Any(scope), grammar.Conditions.Any(scope));
                return scope.Finish([$"if ({one})", .. Braces(Inner(scope.Inner())), $"else if ({other})", .. Braces(Inner(scope.Inner())), "else", .. Braces(Inner(scope.Inner()))]);
            }),
            (nests ? 5 : 0, "switch on a text", () => SwitchOnText(scope, Inner)),
            (nests && scope.HasSwitches ? 5 : 0, "switch on a switch", () =>
                scope.Finish([$"switch ({grammar.Conditions.Switch()})", "{", "    case true:", .. Case(Inner(scope.Inner())), "    default:", .. Case(Inner(scope.Inner())), "}"])),
            (12, "loop over names", () => LoopOverNames(builder, scope)),
            (4, "loop by index", () => LoopByIndex(builder, scope)),
            (3, "while", () => While(builder, scope)),
            (nests ? 3 : 0, "loop once", () =>
            {
                var index = grammar.Fresh("i");
                return scope.Finish([$"for (var {index} = 0; {index} < {grammar.Choices.Below(3)}; {index}++)", .. Braces(Inner(scope.Inner()))]);
            }),
            (5, "choice of a call", () => scope.Finish($"_ = {grammar.Conditions.Any(scope)} ? {builder}{grammar.Calls.Chain(scope)} : {builder}{grammar.Calls.Chain(scope)};")),
            (2, "conditional access", () => scope.Finish($"{builder}?{grammar.Calls.Any(scope)};")),
            (nests ? 16 : 0, "helper", () => grammar.Helpers.Call(builder, scope, depth - 1)),
            (nests ? 2 : 0, "block", () => scope.Finish(Braces(Inner(scope.Inner())))),
            (nests ? 2 : 0, "try and finally", () => scope.Finish(["try", .. Braces(Inner(scope.Inner())), "finally", .. Braces([.. Block(builder, scope.Inner(), 0)])])),
            (mayReturn && nests ? 6 : 0, "early return", () =>
            {
                var condition = grammar.Conditions.Any(scope);
                return scope.Finish([$"if ({condition})", "{", .. Grammar.Indent(Block(builder, scope.Inner(), 0)), "    return;", "}"]);
            }),
            (nests ? 1 : 0, "throw", () =>
            {
                var condition = grammar.Conditions.Any(scope);
                return scope.Finish($"if ({condition})", "    throw new InvalidOperationException();");
            }),
            (2, "another variable", () =>
            {
                var name = grammar.Fresh("same");
                return scope.Finish($"var {name} = {builder}{grammar.Calls.Chain(scope, least: 0)};", $"{name}{grammar.Calls.Chain(scope)};");
            }));
    }

    private IEnumerable<string> If(Scope scope, Func<Scope, string[]> inner)
    {
        var condition = grammar.Conditions.Any(scope);
        return [$"if ({condition})", .. Braces(inner(scope.Inner()))];
    }

    private IEnumerable<string> IfElse(Scope scope, Func<Scope, string[]> inner)
    {
        var then = If(scope, inner).ToList();
        return scope.Finish([.. then, "else", .. Braces(inner(scope.Inner()))]);
    }

    private IEnumerable<string> SwitchOnText(Scope scope, Func<Scope, string[]> inner)
    {
        var value = grammar.Choices.Pick(["open", "closed"]);
        var subject = grammar.Texts.Of(value, scope);
        return scope.Finish([
            $"switch ({subject})",
            "{",
            "    case \"open\":",
            .. Case(inner(scope.Inner())),
            "    case \"closed\" or \"shut\":",
            .. Case(inner(scope.Inner())),
            "    default:",
            .. Case(inner(scope.Inner())),
            "}",
        ]);
    }

    private IEnumerable<string> LoopOverNames(string builder, Scope scope)
    {
        var name = grammar.Fresh("name");
        var (method, table) = grammar.Calls.OfNames();
        var list = grammar.Lists.Of(grammar.Choices.Several(1, 4, 60, () => grammar.Lists.Value(table)), scope);
        string[] skip = grammar.Choices.Percent(25) ? [$"    if ({name} == {TextGrammar.Literal(grammar.Choices.Pick(table))})", $"        {grammar.Choices.Pick(["continue", "break"])};"] : [];
        return grammar.Choose<IEnumerable<string>>(
            "loop over names",
            (20, "foreach", () => scope.Finish([$"foreach (var {name} in {list})", "{", .. skip, $"    {builder}.{method}({name});", "}"])),
            (5, "ForEach", () => scope.Finish($"{list}.ToList().ForEach({name} => {builder}.{method}({name}));")));
    }

    private IEnumerable<string> LoopByIndex(string builder, Scope scope)
    {
        var (index, names) = (grammar.Fresh("i"), grammar.Fresh("names"));
        var (method, table) = grammar.Calls.OfNames();
        var list = grammar.Lists.Of(grammar.Choices.Several(1, 4, 60, () => grammar.Lists.Value(table)), scope);
        var backwards = grammar.Choices.Percent(25);
        return scope.Finish(
            $"var {names} = {list};",
            backwards ? $"for (var {index} = {names}.Length - 1; {index} >= 0; {index}--)" : $"for (var {index} = 0; {index} < {names}.Length; {index}++)",
            "{",
            $"    {builder}.{method}({names}[{index}]);",
            "}");
    }

    private IEnumerable<string> While(string builder, Scope scope)
    {
        var index = grammar.Fresh("i");
        var call = grammar.Choices.Pick(["WithHeaders", "WithOrigins"]);
        return scope.Finish(
            $"var {index} = 0;",
            $"while ({index} < {grammar.Choices.Below(4)})",
            "{",
            $"    {builder}.{call}($\"https://{{{index}}}.a.example\");",
            $"    {index}{grammar.Choices.Pick(["++", " += 2", " = " + index + " + 1"])};",
            "}");
    }

    private static IEnumerable<string> Case(IEnumerable<string> lines) => Grammar.Indent(Grammar.Indent(Braces([.. lines, "break;"])));

    private static IEnumerable<string> Braces(IEnumerable<string> lines) => ["{", .. Grammar.Indent(lines), "}"];
}
