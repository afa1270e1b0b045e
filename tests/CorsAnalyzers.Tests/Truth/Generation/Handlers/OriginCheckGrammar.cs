namespace CorsAnalyzers.Tests.Truth.Generation.Handlers;

/// <summary>Conditions on the origin of the request, as handlers write them.</summary>
internal sealed class OriginCheckGrammar(Grammar grammar, HandlerRules rules)
{
    /// <summary>A condition.</summary>
    public string Any(Place place, int depth = 1)
    {
        var origin = place.Origin;
        return grammar.Choose<string>(
            "check",
            (origin is null ? 0 : 40, "guarded test", () => $"{Guard(origin!)} && {grammar.OriginTests.Any(origin!, place.Scope, depth)}"),
            (origin is null ? 0 : 12, "test", () => grammar.OriginTests.Any(origin!, place.Scope, depth)),
            (origin is null ? 0 : 5, "presence", () => Guard(origin!)),
            (origin is null ? 0 : 5, "variable", () =>
            {
                var name = grammar.Fresh("isAllowed");
                if (!place.Scope.HasStatements)
                    return Guard(origin!);
                var test = $"{Guard(origin!)} && {grammar.OriginTests.Any(origin!, place.Scope, depth)}";
                place.Scope.Before.Add($"var {name} = {test};");
                return name;
            }),
            (origin is null ? 0 : 4, "list lookup", () => $"new[] {{ {Literal()}, {Literal()} }}.FirstOrDefault(known => known == {origin}) is not null"),
            (place.Request is null ? (origin is null ? 1 : 0) : 6, "of values", () => place.Request is null ? "true" : OfValues(place)));
    }

    /// <summary>A condition on a value of type <c>StringValues</c>.</summary>
    private string OfValues(Place place)
    {
        var request = place.Request!;
        string All() => rules.Reads.Values(request, place.Scope);
        var values = grammar.Fresh("values");
        return grammar.Choose<string>(
            "check of values",
            (8, "==", () => $"{All()} == {Literal()}"),
            (3, "!=", () => $"{All()} != {Literal()}"),
            (3, "Equals", () => $"{All()}.Equals({Literal()})"),
            (4, "Contains", () => $"{All()}.Contains({Literal()})"),
            (4, "Any", () => $"{All()}.Any(value => value == {Literal()})"),
            (3, "All", () => $"{All()}.All(value => value != {Literal()})"),
            (3, "set", () => $"new HashSet<string> {{ {Literal()}, {Literal()} }}.Contains({All()})"),
            (4, "TryGetValue", () => $"({request}.Headers.TryGetValue(\"Origin\", out var {values}) && {values} == {Literal()})"),
            (3, "buggy Any", () => $"new[] {{ {Literal()}, {Literal()} }}.Any(origin => origin.Contains(origin))"),
            (2, "IsNullOrEmpty", () => $"!StringValues.IsNullOrEmpty({All()})"));
    }

    private string Guard(string origin) => grammar.Choose<string>(
        "guard",
        (20, "IsNullOrEmpty", () => $"!string.IsNullOrEmpty({origin})"),
        (10, "is not null", () => $"{origin} is not null"),
        (6, "!= null", () => $"{origin} != null"),
        (4, "IsNullOrWhiteSpace", () => $"!string.IsNullOrWhiteSpace({origin})"),
        (4, "pattern of length", () => $"{origin} is {{ Length: > 0 }}"),
        (2, "length", () => $"{origin}?.Length > 0"),
        (2, "not empty", () => $"({origin} ?? \"\") != \"\""));

    private string Literal() => TextGrammar.Literal(grammar.Choices.Pick(HandlerValues.Origins));
}
