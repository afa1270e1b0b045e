namespace CorsAnalyzers.Tests.Truth.Generation;

/// <summary>Conditions of statements: on constants, and on switches that only the caller knows.</summary>
internal sealed class ConditionGrammar(Grammar grammar)
{
    /// <summary>A condition.</summary>
    public string Any(Scope scope, int depth = 2)
    {
        string Inner() => Any(scope, depth - 1);
        return grammar.Choose<string>(
            "condition",
            (20, "constant", () => Constant(grammar.Choices.Percent(50), scope)),
            (scope.HasSwitches ? 40 : 0, "switch", () => Switch()),
            (scope.HasSwitches ? 4 : 0, "switch is true", () => $"({Switch()} is true)"),
            (scope.HasSwitches ? 4 : 0, "switch equals a constant", () => $"({Switch()} == {(grammar.Choices.Percent(50) ? "true" : "false")})"),
            (scope.HasSwitches && scope.HasStatements ? 6 : 0, "variable", () => Variable(scope)),
            (depth > 0 ? 6 : 0, "not", () => $"!({Inner()})"),
            (depth > 0 ? 5 : 0, "and", () => $"({Inner()} && {Inner()})"),
            (depth > 0 ? 5 : 0, "or", () => $"({Inner()} || {Inner()})"),
            (depth > 0 ? 3 : 0, "choice", () => $"({Inner()} ? {Inner()} : {Inner()})"),
            (scope.HasSwitches && depth > 0 ? 3 : 0, "method", () => Method(Inner())));
    }

    /// <summary>A condition that is known to hold or not to.</summary>
    public string Constant(bool holds, Scope scope)
    {
        var text = grammar.Choices.Pick(EdgeValues.Hosts);
        return grammar.Choose<string>(
            "constant condition",
            (10, "literal", () => holds ? "true" : "false"),
            (10, "constant", () => Member("const bool", holds ? "true" : "false")),
            (10, "read-only field", () => Member("static readonly bool", holds ? "true" : "false")),
            (5, "numbers", () => holds ? "(2 > 1)" : "(2 < 1)"),
            (5, "texts", () => $"({Member("const string", TextGrammar.Literal(text))} {(holds ? "==" : "!=")} {TextGrammar.Literal(text)})"),
            (5, "method", () => MethodOf(holds)),
            (scope.HasStatements ? 5 : 0, "variable", () =>
            {
                var name = grammar.Fresh("isSo");
                scope.Before.Add($"var {name} = {(holds ? "true" : "false")};");
                return name;
            }),
            (5, "IsNullOrEmpty", () => $"{(holds ? "!" : "")}string.IsNullOrEmpty({TextGrammar.Literal("x")})"),
            (5, "length", () => $"({grammar.Lists.Of(["a", "b"], scope)}.Length {(holds ? ">" : "<")} 1)"));
    }

    /// <summary>One of the switches.</summary>
    public string Switch() => grammar.Choices.Pick(Scope.Switches);

    private string Variable(Scope scope)
    {
        var name = grammar.Fresh("isOn");
        scope.Before.Add($"var {name} = {Switch()};");
        return name;
    }

    private string Method(string condition)
    {
        var name = grammar.Fresh("Same");
        grammar.Members.Add($"private static bool {name}(bool value) => value;");
        return $"{name}({condition})";
    }

    private string MethodOf(bool holds)
    {
        var name = grammar.Fresh("Is");
        grammar.Members.Add($"private static bool {name}() {{ return {(holds ? "true" : "false")}; }}");
        return name + "()";
    }

    private string Member(string type, string value)
    {
        var name = grammar.Fresh("Fixed");
        grammar.Members.Add($"private {type} {name} = {value};");
        return name;
    }
}
