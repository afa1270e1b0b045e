namespace CorsAnalyzers.Tests.Truth.Generation;

/// <summary>Expressions of type <c>TimeSpan</c>.</summary>
internal sealed class AgeGrammar(Grammar grammar)
{
    private static readonly string[] Units = ["Seconds", "Minutes", "Hours", "Days", "Milliseconds"];
    private static readonly string[] Numbers = ["10", "1", "0", "600", "3600", "0.5", "1.5", "86400", "500", "2.25", "100_000", "1e3"];

    /// <summary>A time.</summary>
    public string Any(Scope scope, int depth = 2)
    {
        string Inner() => Any(scope, depth - 1);
        var choices = grammar.Choices;
        return grammar.Choose<string>(
            "age",
            (60, "From", From),
            (6, "new from ticks", () => $"new TimeSpan({choices.Pick(["10_000_000", "1", "15_000_000L"])})"),
            (6, "new from hours", () => $"new TimeSpan({choices.Below(30)}, {choices.Below(90)}, {choices.Below(90)})"),
            (6, "new from days", () => $"new TimeSpan({choices.Below(3)}, {choices.Below(30)}, {choices.Below(90)}, {choices.Below(90)})"),
            (3, "new from milliseconds", () => $"new TimeSpan(0, 0, {choices.Below(9)}, {choices.Below(90)}, {choices.Below(2000)})"),
            (4, "Zero", () => "TimeSpan.Zero"),
            (1, "MaxValue", () => "TimeSpan.MaxValue"),
            (6, "negative", () => choices.Pick(["TimeSpan.FromSeconds(-1)", "-TimeSpan.FromHours(1)", "TimeSpan.MinValue", "TimeSpan.FromMilliseconds(-0.5)"])),
            (5, "read-only field", () => Member(Any(Scope.Member, 0))),
            (5, "number of a constant", OfConstant),
            (depth > 0 ? 5 : 0, "sum", () => $"({Inner()} + {Inner()})"),
            (depth > 0 ? 3 : 0, "difference", () => $"({Inner()} - {Inner()})"),
            (depth > 0 ? 3 : 0, "product", () => $"({Inner()} * {choices.Pick(["2", "0.5", "1.5"])})"),
            (depth > 0 ? 3 : 0, "Add", () => $"({Inner()}).Add({Inner()})"),
            (depth > 0 ? 3 : 0, "Subtract", () => $"({Inner()}).Subtract({Inner()})"),
            (depth > 0 ? 1 : 0, "Negate", () => $"({Inner()}).Negate()"),
            (scope.HasSwitches && depth > 0 ? 4 : 0, "choice by a switch", () => $"({grammar.Conditions.Any(scope, 1)} ? {Inner()} : {Inner()})"),
            (1, "Parse", () => """TimeSpan.Parse("01:00:00")"""));
    }

    private string From()
    {
        var number = grammar.Choices.Pick(Numbers);
        return $"TimeSpan.From{grammar.Choices.Pick(Units)}({number})";
    }

    private string Member(string value)
    {
        var name = grammar.Fresh("Age");
        grammar.Members.Add($"private static readonly TimeSpan {name} = {value};");
        return name;
    }

    private string OfConstant()
    {
        var name = grammar.Fresh("Number");
        grammar.Members.Add($"private const {(grammar.Choices.Percent(30) ? "double" : "int")} {name} = {grammar.Choices.Pick(["60", "60 * 60", "24 * 3600", "10"])};");
        return $"TimeSpan.From{grammar.Choices.Pick(Units)}({name})";
    }
}
