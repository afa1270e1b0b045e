using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.TestSupport;

/// <summary>Short ways to write answers, outcomes and conversations.</summary>
internal static class Talk
{
    public const string Stranger = "https://attacker.test";
    public const string Friend = "https://a.example";

    public static Site At(string name) => new NamedSite(name);

    /// <summary>
    /// An answer with headers, one <c>name: value</c> each, at the place called like the name; <c>name: ?</c> is not known.
    /// </summary>
    public static Answer Answer(params string[] headers) => new([.. headers.Select(Header)]);

    public static StatedHeader Header(string text)
    {
        var (name, value) = (text[..text.IndexOf(':')], text[(text.IndexOf(':') + 1)..].Trim());
        return new StatedHeader(name, value == "?" ? null : value, At(name));
    }

    /// <summary>A decision: <c>a</c> or <c>!a</c>; names that start with <c>origin</c> are about the origin.</summary>
    public static Decision Decision(string text)
    {
        var key = text.TrimStart('!');
        return new Decision(new Condition(key, key.StartsWith("origin", StringComparison.Ordinal)), text[0] != '!');
    }

    /// <summary>An outcome of decisions (<c>a !origin1</c>).</summary>
    public static Outcome Outcome(string decisions, Answer? answer, bool isDevelopmentOnly = false) =>
        new([.. decisions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Decision)], answer, isDevelopmentOnly);

    public static Exchange Ask(string? origin, params Outcome[] outcomes) => new(CorsRequest.Get(origin), [.. outcomes]);

    public static Exchange Ask(string? origin, Answer answer) => Ask(origin, Outcome("", answer));

    /// <summary>An exchange with more paths than were followed.</summary>
    public static Exchange AskInPart(string? origin, params Outcome[] outcomes) => new(CorsRequest.Get(origin), [.. outcomes], isComplete: false);

    /// <summary>A conversation of hand-written headers; no preflights but one without headers.</summary>
    public static Conversation Handler(params Exchange[] actual) =>
        Converse(AnswerSource.HandWrittenHeaders, actual, [Ask(Stranger, Answer())]);

    /// <summary>A conversation about preflights alone.</summary>
    public static Conversation Preflights(params Exchange[] preflights) =>
        Converse(AnswerSource.HandWrittenHeaders, [Ask(Stranger, Answer())], preflights);

    public static Conversation Converse(AnswerSource source, Exchange[] actual, Exchange[] preflights) =>
        new(source, [.. actual], [.. preflights], IsWholeResponse: true);

    public static ImmutableArray<Stated<string?>> State(params string?[] values) =>
        [.. values.Select(static value => new Stated<string?>(value, At(value ?? "?")))];

    public static ImmutableArray<ListedOrigin> List(params string?[] values) =>
        [.. values.Select(static value => new ListedOrigin(value, At(value ?? "?")))];
}
