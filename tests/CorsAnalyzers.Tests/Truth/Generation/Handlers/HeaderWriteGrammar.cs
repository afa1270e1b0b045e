using CorsAnalyzers.Protocol;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CorsAnalyzers.Tests.Truth.Generation.Handlers;

/// <summary>How a handler writes a response header.</summary>
internal sealed class HeaderWriteGrammar(Grammar grammar)
{
    private static readonly Type Dictionary = typeof(IHeaderDictionary);
    private static readonly Type Extensions = typeof(HeaderDictionaryExtensions);

    /// <summary>A statement that writes the header.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="header">The header's name.</param>
    /// <param name="value">The value, an expression.</param>
    /// <param name="isText">Whether it is of type <c>string</c>.</param>
    public IEnumerable<string> Write(Place place, string header, string value, bool isText)
    {
        var (headers, scope) = (place.Headers, place.Scope);
        string Name() => this.Name(header, scope);
        string Call(Type type, string member, string arguments) => $"{headers}.{grammar.Api(type, member)}({arguments});";
        return scope.Finish(grammar.Choose<string>(
            "write",
            (30, "indexer", () => $"{headers}[{Name()}] = {value};"),
            (24, "property", () => $"{headers}.{grammar.Api(Dictionary, Member(header))} = {value};"),
            (22, "Append", () => Call(Extensions, nameof(HeaderDictionaryExtensions.Append), $"{Name()}, {value}")),
            (8, "Add", () => Call(Dictionary, "Add", $"{Name()}, {value}")),
            (6, "TryAdd", () => Call(Dictionary, "TryAdd", $"{Name()}, {value}")),
            (2, "Append, called statically", () => $"HeaderDictionaryExtensions.Append({headers}, {Name()}, {value});"),
            (2, "Add of a pair", () => Call(Dictionary, "Add", $"new KeyValuePair<string, StringValues>({Name()}, {value})")),
            (isText ? 4 : 0, "SetCommaSeparatedValues", () => Call(Extensions, nameof(HeaderDictionaryExtensions.SetCommaSeparatedValues), $"{Name()}, {value}")),
            (isText ? 4 : 0, "AppendCommaSeparatedValues", () => Call(Extensions, nameof(HeaderDictionaryExtensions.AppendCommaSeparatedValues), $"{Name()}, {value}")),
            (scope.HasStatements ? 4 : 0, "indexer by a variable", () =>
            {
                var name = grammar.Fresh("name");
                scope.Before.Add($"var {name} = {Name()};");
                return $"{headers}[{name}] = {value};";
            }),
            (4, "helper", () =>
            {
                var name = grammar.Fresh("Set");
                var call = grammar.Choices.Pick(["headers[name] = value", "headers.Append(name, value)", "headers.TryAdd(name, value)"]);
                grammar.Members.Add($"private static void {name}(IHeaderDictionary headers, string name, StringValues value) => {call};");
                return $"{name}({headers}, {Name()}, {value});";
            })));
    }

    /// <summary>A statement that takes a header back.</summary>
    public IEnumerable<string> Remove(Place place, string header)
    {
        var name = Name(header, place.Scope);
        return place.Scope.Finish(grammar.Choose<string>(
            "removal",
            (10, "Remove", () => $"{place.Headers}.{grammar.Api(Dictionary, "Remove")}({name});"),
            (4, "assigned null", () => $"{place.Headers}[{name}] = (string)null;"),
            (3, "property assigned default", () => $"{place.Headers}.{Member(header)} = default;"),
            (3, "assigned nothing", () => $"{place.Headers}[{name}] = StringValues.Empty;")));
    }

    /// <summary>An expression that comes to the header's name, in any letter case.</summary>
    public string Name(string header, Scope scope) => grammar.Choose<string>(
        "name of a header",
        (40, "literal", () => TextGrammar.Literal(header)),
        (8, "lower case", () => TextGrammar.Literal(header.ToLowerInvariant())),
        (2, "upper case", () => TextGrammar.Literal(header.ToUpperInvariant())),
        (20, "HeaderNames", () => "HeaderNames." + grammar.Api(typeof(HeaderNames), Member(header))),
        (IsConstant(header) ? 12 : 0, "CorsConstants", () => "CorsConstants." + grammar.Api(typeof(CorsConstants), Member(header))),
        (10, "text", () => grammar.Texts.Of(header, scope, 1)),
        (4, "constant of another class", () =>
        {
            var name = grammar.Fresh("Names");
            grammar.Members.Add($"private static class {name} {{ public const string Header = {TextGrammar.Literal(header)}; }}");
            return name + ".Header";
        }));

    private static string Member(string header) => header.Replace("-", "");

    private static bool IsConstant(string header) => typeof(CorsConstants).GetField(Member(header)) is not null && header != CorsHeaderNames.Vary;
}
