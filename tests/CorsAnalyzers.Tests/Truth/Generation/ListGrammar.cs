namespace CorsAnalyzers.Tests.Truth.Generation;

/// <summary>Expressions of type <c>string[]</c>.</summary>
internal sealed class ListGrammar(Grammar grammar)
{
    /// <summary>The arguments of a call with a <c>params</c> array: some of the values of a table.</summary>
    public string Arguments(IReadOnlyList<string> table, Scope scope, int depth = 2)
    {
        var values = grammar.Choices.Several(1, 4, 40, () => Value(table));
        return grammar.Choose<string>(
            "arguments",
            (60, "params", () => string.Join(", ", values.Select(value => Entry(value, table, scope)))),
            (3, "none", () => ""),
            (40, "list", () => Of(values, scope, depth)),
            (scope.HasSwitches ? 4 : 0, "list by a switch", () => $"{grammar.Conditions.Any(scope, 1)} ? {Of(values, scope, 1)} : {Of([Value(table)], scope, 1)}"),
            (4 * Grammar.SinceCSharp12, "collection expression", () => $"[{string.Join(", ", values.Select(value => grammar.Texts.Of(value, scope)))}]"),
            (4 * Grammar.SinceCSharp12, "spread", () => $"[.. {Of(values, scope, 1)}, {grammar.Texts.Of(Value(table), scope)}]"));
    }

    /// <summary>A value of a table, mostly one of the plain ones.</summary>
    public string Value(IReadOnlyList<string> table) => grammar.Choices.Percent(55)
        ? grammar.Choices.Pick(table)
        : table[grammar.Choices.Below(Math.Min(5, table.Count))];

    /// <summary>An array of the values.</summary>
    public string Of(IReadOnlyList<string> values, Scope scope, int depth = 2)
    {
        if (depth == 0)
            return Array(values, scope);

        string Rest(IEnumerable<string> rest) => Of([.. rest], scope, depth - 1);
        var choices = grammar.Choices;
        var cut = choices.Below(values.Count + 1);
        var separator = values.Any(static value => value.Contains(',')) ? ';' : ',';
        return grammar.Choose<string>(
            "list",
            (30, "array", () => Array(values, scope)),
            (8, "read-only field", () => Field(values)),
            (4, "property", () => Property(values)),
            (4, "method", () => Method(values)),
            (values.Count > 0 && values.All(value => !value.Contains(separator)) ? 8 : 0, "Split", () => $"{grammar.Texts.Of(string.Join(separator, values), scope)}.Split('{separator}')"),
            (values.Count > 0 && values.All(value => !value.Contains(separator) && value.Length > 0 && value.Trim() == value) ? 4 : 0, "Split with options", () =>
                $"{grammar.Texts.Of(string.Join(separator + " ", values) + separator, scope)}.Split({(choices.Percent(50) ? $"'{separator}'" : $"\"{separator}\"")}, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)"),
            (values.Count == 0 ? 30 : 1, "Empty", () => values.Count == 0 ? "Array.Empty<string>()" : $"Array.Empty<string>().Concat({Rest(values)}).ToArray()"),
            (5, "Concat", () => $"{Rest(values.Take(cut))}.Concat({Rest(values.Skip(cut))}).ToArray()"),
            (4, "new List", () => $"new List<string> {{ {Items(values, scope)} }}.ToArray()"),
            (scope.HasStatements ? 5 : 0, "List and Add", () => Filled(values, scope)),
            (scope.HasStatements ? 3 : 0, "List and AddRange", () => FilledAtOnce(values, scope, cut, depth)),
            (scope.HasStatements ? 4 : 0, "List and loop", () => FilledInLoop(values, scope, depth)),
            (scope.HasStatements ? 5 : 0, "variable", () => Declare("var", Rest(values), scope)),
            (scope.HasStatements && values.Count > 0 ? 3 : 0, "changed element", () => Changed(values, scope)),
            (4, "Select", () => $"{Rest(values.Select(static value => value + "!"))}.Select(text => text.TrimEnd('!')).ToArray()" is var plain && values.All(static value => !value.EndsWith('!')) ? plain : Array(values, scope)),
            (values.Count > 0 && values.All(static value => value.StartsWith("https://", StringComparison.Ordinal)) ? 5 : 0, "Select of hosts", () =>
                $"{Rest(values.Select(static value => value[8..]))}.Select(host => {(choices.Percent(50) ? "\"https://\" + host" : "$\"https://{host}\"")}).ToArray()"),
            (4, "Where", () => $"{Rest([.. values, "left out"])}.Where(text => {(choices.Percent(50) ? "text != \"left out\"" : "!text.EndsWith(\"left out\", StringComparison.Ordinal)")}).ToArray()"),
            (values.Count > 0 ? 3 : 0, "Append", () => $"{Rest(values.Take(values.Count - 1))}.Append({grammar.Texts.Of(values[^1], scope)}).ToArray()"),
            (values.Count > 0 ? 3 : 0, "Prepend", () => $"{Rest(values.Skip(1))}.Prepend({grammar.Texts.Of(values[0], scope)}).ToArray()"),
            (3, "Distinct", () => $"{Rest(values)}.Distinct().ToArray()"),
            (2, "Union", () => $"{Rest(values.Take(cut))}.Union({Rest(values.Skip(cut))}).ToArray()"),
            (2, "HashSet", () => $"new HashSet<string> {{ {Items(values, scope)} }}.ToArray()"),
            (2, "ToList", () => $"{Rest(values)}.ToList().ToArray()"),
            (3, "iterator", () => Iterator(values)),
            (2, "choice by a constant", () =>
            {
                var holds = choices.Percent(50);
                var condition = grammar.Conditions.Constant(holds, Scope.Member);
                return holds ? $"({condition} ? {Rest(values)} : {Array(["other"], scope)})" : $"({condition} ? {Array(["other"], scope)} : {Rest(values)})";
            }),
            (1, "OrderBy", () => $"{Rest(values)}.OrderBy(text => text, StringComparer.Ordinal).ToArray()"),
            (1, "Take", () => $"{Rest([.. values, "left out"])}.Take({values.Count}).ToArray()"),
            (1, "Skip", () => $"{Rest(["left out", .. values])}.Skip(1).ToArray()"),
            (1, "Reverse", () => $"Enumerable.Reverse({Rest(values.Reverse())}).ToArray()"));
    }

    private string Array(IReadOnlyList<string> values, Scope scope) =>
        values.Count == 0 ? "new string[0]" : $"new[] {{ {Items(values, scope)} }}";

    private string Items(IEnumerable<string> values, Scope scope) => string.Join(", ", values.Select(value => grammar.Texts.Of(value, scope, 1)));

    private string Entry(string value, IReadOnlyList<string> table, Scope scope) => scope.HasSwitches && grammar.Choices.Percent(4)
        ? $"{grammar.Conditions.Switch()} ? {grammar.Texts.Of(value, scope)} : {grammar.Texts.Of(Value(table), scope)}"
        : grammar.Texts.Of(value, scope);

    private string Field(IReadOnlyList<string> values)
    {
        var name = grammar.Fresh("List");
        var value = Of(values, Scope.Member, 1);
        grammar.Members.Add($"private static readonly string[] {name} = {value};");
        return name;
    }

    private string Property(IReadOnlyList<string> values)
    {
        var name = grammar.Fresh("Names");
        var value = Of(values, Scope.Member, 1);
        grammar.Members.Add(grammar.Choices.Percent(50) ? $"private static string[] {name} {{ get; }} = {value};" : $"private static string[] {name} => {value};");
        return name;
    }

    private string Method(IReadOnlyList<string> values)
    {
        var name = grammar.Fresh("GetNames");
        var scope = Scope.Method;
        var value = Of(values, scope, 1);
        grammar.Members.Add(Grammar.Member($"private static string[] {name}()", scope.Finish($"return {value};")));
        return name + "()";
    }

    private string Iterator(IReadOnlyList<string> values)
    {
        var name = grammar.Fresh("Each");
        grammar.Members.Add(Grammar.Member(
            $"private static IEnumerable<string> {name}()",
            [.. values.Select(value => $"yield return {grammar.Texts.Of(value, Scope.Member, 1)};"), "yield break;"]));
        return name + "().ToArray()";
    }

    private string Declare(string type, string value, Scope scope)
    {
        var name = grammar.Fresh("list");
        scope.Before.Add($"{type} {name} = {value};");
        return name;
    }

    private string Filled(IReadOnlyList<string> values, Scope scope)
    {
        var name = Declare("var", "new List<string>()", scope);
        foreach (var value in values)
        {
            var text = grammar.Texts.Of(value, scope, 1);
            scope.Before.Add($"{name}.Add({text});");
        }

        return name + ".ToArray()";
    }

    private string FilledAtOnce(IReadOnlyList<string> values, Scope scope, int cut, int depth)
    {
        var source = Of([.. values.Take(cut)], scope, depth - 1);
        var name = Declare("var", $"new List<string>({source})", scope);
        var rest = Of([.. values.Skip(cut)], scope, depth - 1);
        scope.Before.Add($"{name}.AddRange({rest});");
        return name + ".ToArray()";
    }

    private string FilledInLoop(IReadOnlyList<string> values, Scope scope, int depth)
    {
        var name = Declare("var", "new List<string>()", scope);
        var source = Of(values, scope, depth - 1);
        var item = grammar.Fresh("item");
        scope.Before.AddRange([$"foreach (var {item} in {source})", "{", $"    {name}.Add({item});", "}"]);
        return name + ".ToArray()";
    }

    private string Changed(IReadOnlyList<string> values, Scope scope)
    {
        var name = Declare("var", Array(["other", .. values.Skip(1)], scope), scope);
        var text = grammar.Texts.Of(values[0], scope, 1);
        scope.Before.Add($"{name}[0] = {text};");
        return name;
    }
}
