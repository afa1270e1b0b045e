using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Tests.Truth.Generation.Handlers;

/// <summary>How a handler writes <c>Vary</c>.</summary>
internal sealed class VaryGrammar(Grammar grammar, HandlerRules rules)
{
    /// <summary>The statements.</summary>
    public IEnumerable<string> Any(Place place)
    {
        var headers = place.Headers;
        return grammar.Choose<IEnumerable<string>>(
            "vary",
            (50, "Origin", () => rules.Writes.Write(place, CorsHeaderNames.Vary, grammar.Choices.Pick(["\"Origin\"", "HeaderNames.Origin"]), isText: true)),
            (16, "other", () => rules.Writes.Write(place, CorsHeaderNames.Vary, grammar.Texts.Of(grammar.Choices.Pick(HandlerValues.Vary), place.Scope, 1), isText: true)),
            (3, "several appended", () => place.Scope.Finish($"{headers}.AppendCommaSeparatedValues(\"Vary\", \"Accept-Encoding\", \"Origin\");")),
            (2, "several set", () => place.Scope.Finish($"{headers}.SetCommaSeparatedValues(HeaderNames.Vary, \"Origin\", \"Accept\");")),
            (2, "array", () => place.Scope.Finish($"{headers}.Vary = new[] {{ \"Accept-Encoding\", \"Origin\" }};")),
            (3, "concatenated", () => place.Scope.Finish($"{headers}.Vary = StringValues.Concat({headers}.Vary, \"Origin\");")),
            (3, "only where missing", () => place.Scope.Finish($"if (!{headers}.Vary.Contains(\"Origin\"))", "{", $"    {headers}.Append(\"Vary\", \"Origin\");", "}")),
            (2, "only where empty", () => place.Scope.Finish($"{headers}.Vary = {headers}.Vary.Count == 0 ? \"Origin\" : {headers}.Vary + \", Origin\";")),
            (2, "only where there is no key", () => place.Scope.Finish($"if (!{headers}.ContainsKey(\"Vary\"))", "{", $"    {headers}[\"Vary\"] = \"Origin\";", "}")));
    }
}
