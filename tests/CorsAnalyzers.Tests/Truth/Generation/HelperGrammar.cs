namespace CorsAnalyzers.Tests.Truth.Generation;

/// <summary>Statements that hand a builder to code elsewhere in the program.</summary>
internal sealed class HelperGrammar(Grammar grammar)
{
    private const string Builder = "CorsPolicyBuilder";

    /// <summary>A call that hands the builder over, and the code that takes it.</summary>
    public IEnumerable<string> Call(string builder, Scope scope, int depth)
    {
        var policy = grammar.Fresh("policy");
        return grammar.Choose<IEnumerable<string>>(
            "helper",
            (14, "method", () => scope.Finish($"{Method(depth)}({builder});")),
            (8, "method that returns the builder", () =>
            {
                var name = grammar.Fresh("Add");
                var chain = grammar.Calls.Chain(Scope.Member);
                grammar.Members.Add($"private static {Builder} {name}({Builder} {policy}) => {policy}{chain};");
                return scope.Finish($"{name}({builder}){grammar.Calls.Chain(scope)};");
            }),
            (10, "extension method", () =>
            {
                // All programs share a namespace, where extension methods are looked for.
                var name = grammar.Fresh(Grammar.ProgramName + "Apply");
                var body = Block(policy, Scope.Method, depth);
                grammar.Members.Add(Grammar.Member($"public static {Builder} {name}(this {Builder} {policy})", [.. body, $"return {policy};"]));
                return scope.Finish(grammar.Choices.Percent(20)
                    ? $"{Grammar.ProgramName}.{name}({builder});"
                    : $"{builder}.{name}(){grammar.Calls.Chain(scope, least: 0)};");
            }),
            (6, "params", () =>
            {
                var name = grammar.Fresh("Allow");
                var (method, table) = grammar.Calls.OfNames();
                grammar.Members.Add($"private static void {name}({Builder} {policy}, params string[] names) => {policy}.{method}(names);");
                return scope.Finish($"{name}({builder}, {grammar.Lists.Arguments(table, scope) switch { "" => "new string[0]", var some => some }});");
            }),
            (6, "condition as an argument", () =>
            {
                var name = grammar.Fresh("Choose");
                var (one, other) = (grammar.Calls.Chain(Scope.Member), grammar.Calls.Chain(Scope.Member));
                grammar.Members.Add(Grammar.Member(
                    $"private static void {name}({Builder} {policy}, bool isOpen = {grammar.Choices.Pick(["false", "true"])})",
                    ["if (isOpen)", $"    {policy}{one};", "else", $"    {policy}{other};"]));
                return scope.Finish(grammar.Choices.Percent(25) ? $"{name}({builder});" : $"{name}({(grammar.Choices.Percent(30) ? $"isOpen: {grammar.Conditions.Any(scope)}, {policy}: {builder}" : $"{builder}, {grammar.Conditions.Any(scope)}")});");
            }),
            (8, "local function", () =>
            {
                var name = grammar.Fresh("Local");
                var body = Block(policy, scope.Inner(), depth);
                return scope.Finish([$"void {name}({Builder} {policy})", .. Braces(body), $"{name}({builder});"]);
            }),
            (builder.StartsWith("policy", StringComparison.Ordinal) ? 6 : 0, "local function that captures", () =>
            {
                var name = grammar.Fresh("Local");
                var body = Block(builder, scope.Inner(), depth);
                return scope.Finish([$"void {name}()", .. Braces(body), $"{name}();"]);
            }),
            (8, "delegate in a variable", () =>
            {
                var name = grammar.Fresh("configure");
                var body = Lambda(policy, scope, depth);
                return scope.Finish($"Action<{Builder}> {name} = {body};", grammar.Choices.Percent(30) ? $"{name}.Invoke({builder});" : $"{name}({builder});");
            }),
            (3, "function in a variable", () =>
            {
                var name = grammar.Fresh("configure");
                var chain = grammar.Calls.Chain(scope);
                return scope.Finish($"Func<{Builder}, {Builder}> {name} = {policy} => {policy}{chain};", $"{name}({builder}){grammar.Calls.Chain(scope)};");
            }),
            (4, "method group in a variable", () =>
            {
                var name = grammar.Fresh("configure");
                var method = Method(depth);
                return scope.Finish($"Action<{Builder}> {name} = {method};", $"{name}({builder});");
            }),
            (4, "delegate in a field", () =>
            {
                var name = grammar.Fresh("Configure");
                var chain = grammar.Calls.Chain(Scope.Member);
                grammar.Members.Add($"private static readonly Action<{Builder}> {name} = {policy} => {policy}{chain};");
                return scope.Finish($"{name}({builder});");
            }),
            (5, "delegate as an argument", () =>
            {
                var name = grammar.Fresh("With");
                grammar.Members.Add($"private static void {name}({Builder} {policy}, Action<{Builder}> configure) => configure({policy});");
                var inner = grammar.Fresh("policy");
                var lambda = Lambda(inner, scope, depth);
                return scope.Finish($"{name}({builder}, {lambda});");
            }),
            (3, "generic method", () =>
            {
                var name = grammar.Fresh("Tap");
                grammar.Members.Add(Grammar.Member($"private static T {name}<T>(T value, Action<T> action)", ["action(value);", "return value;"]));
                var inner = grammar.Fresh("policy");
                var lambda = Lambda(inner, scope, depth);
                return scope.Finish($"{name}({builder}, {lambda}){grammar.Calls.Chain(scope, least: 0)};");
            }),
            (4, "method of an object", () =>
            {
                var name = grammar.Fresh("Settings");
                var origin = grammar.Texts.Of(grammar.Lists.Value(EdgeValues.Origins), scope, 1);
                var chain = grammar.Calls.Chain(Scope.Member);
                grammar.Members.Add(Grammar.Member(
                    $"private sealed class {name}",
                    ["private readonly string origin;", $"public {name}(string origin) => this.origin = origin;", $"public void Apply({Builder} {policy}) => {policy}.WithOrigins(origin){chain};"]));
                return scope.Finish($"new {name}({origin}).Apply({builder});");
            }),
            (3, "recursion", () =>
            {
                var name = grammar.Fresh("AddFrom");
                var (method, table) = grammar.Calls.OfNames();
                grammar.Members.Add(Grammar.Member(
                    $"private static void {name}({Builder} {policy}, string[] names, int index)",
                    ["if (index == names.Length)", "    return;", $"{policy}.{method}(names[index]);", $"{name}({policy}, names, index + 1);"]));
                return scope.Finish($"{name}({builder}, {grammar.Lists.Of(grammar.Choices.Several(1, 3, 50, () => grammar.Lists.Value(table)), scope)}, 0);");
            }));
    }

    /// <summary>A static method that takes a builder; its name.</summary>
    public string Method(int depth)
    {
        var (name, policy) = (grammar.Fresh("Apply"), grammar.Fresh("policy"));
        var body = Block(policy, Scope.Method, depth);
        grammar.Members.Add(Grammar.Member($"private static void {name}({Builder} {policy})", body));
        return name;
    }

    /// <summary>A lambda that takes a builder and returns nothing.</summary>
    public string Lambda(string policy, Scope scope, int depth)
    {
        return grammar.Choose<string>(
            "lambda",
            (20, "expression", () => $"{policy} => {policy}{grammar.Calls.Chain(scope)}"),
            (20, "statements", () => $"{policy} =>\n{{\n{string.Join("\n", Grammar.Indent(Block(policy, scope.Inner(), depth)))}\n}}"),
            (4, "anonymous method", () => $"delegate ({Builder} {policy})\n{{\n{string.Join("\n", Grammar.Indent(Block(policy, scope.Inner(), depth)))}\n}}"),
            (3, "parentheses", () => $"({policy}) => {policy}{grammar.Calls.Chain(scope)}"),
            (2, "static", () => $"static {policy} => {policy}{grammar.Calls.Chain(Scope.Member)}"));
    }

    private List<string> Block(string policy, Scope scope, int depth) => grammar.Statements.Block(policy, scope, Math.Max(0, depth), mayReturn: false);

    private static IEnumerable<string> Braces(IEnumerable<string> lines) => ["{", .. Grammar.Indent(lines), "}"];
}
