using System.Text.RegularExpressions;
using CorsAnalyzers.Protocol;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Truth.Programs.Handlers;

/// <summary>What findings about handlers claim, asked of the handlers that run.</summary>
internal static partial class HandlerClaims
{
    private const string AllowOrigin = CorsHeaderNames.AccessControlAllowOrigin;
    private const string AllowCredentials = CorsHeaderNames.AccessControlAllowCredentials;

    /// <summary>The rules that say that an origin reads answers with credentials.</summary>
    public static readonly string[] OfCredentials = ["CORS1002", "CORS1003", "CORS1004", "CORS1005", "CORS1009", "CORS2002"];

    /// <summary>The rules that say what is wrong with <c>Vary</c>.</summary>
    public static readonly string[] OfVary = ["CORS3001", "CORS3002", "CORS3003"];

    /// <summary>Whether what a finding claims is so.</summary>
    public static bool Hold(Diagnostic finding, AskedHandler handler)
    {
        var message = finding.GetMessage();
        var quoted = Quoted().Matches(message).Select(static match => match.Groups[1].Value).ToList();
        var named = quoted.SelectMany(static text => text.Split(", ")).Where(static text => Origin.TryParse(text, out _)).ToList();
        var all = handler.All(named);
        return finding.Id switch
        {
            "CORS1001" => handler.Admits(quoted[0], CredentialsMode.Omit),
            "CORS1003" => handler.Admits("null", CredentialsMode.Include) || all.Any(static answer => answer.Headers.GetValueOrDefault(AllowOrigin) == "null"),
            "CORS2001" => all.Any(static answer => answer.Headers.GetValueOrDefault(AllowOrigin) == "*" && answer.Headers.GetValueOrDefault(AllowCredentials) == "true"),
            "CORS3001" => Differ(message, handler, static answers => !answers.Any(VariesByOrigin)) && !handler.Origins.Concat(named).Any(origin => handler.Ask(origin).Any(VariesByOrigin)),
            "CORS3003" => Differ(message, handler, static answers => !answers.All(VariesByOrigin)) && handler.Origins.Concat(named).Any(origin => handler.Ask(origin).Any(VariesByOrigin)),
            "CORS3002" => all.Any(answer => !answer.Threw && quoted[0].Split(", ").Any(name => !NamesIn(answer, CorsHeaderNames.Vary).Contains(name, StringComparer.OrdinalIgnoreCase))),
            "CORS3007" => all.Any(static answer => NamesIn(answer, CorsHeaderNames.AccessControlAllowHeaders).Contains("*")),
            "CORS3014" or "CORS3015" => all.Any(answer => answer.Headers.GetValueOrDefault(CorsHeaderNames.AccessControlMaxAge) is { } age && message.Contains(age, StringComparison.Ordinal)),
            var id when OfCredentials.Contains(id) => handler.Admits(quoted[0], CredentialsMode.Include),
            "CORS1011" => all.Any(answer => Unspaced(answer.Headers.GetValueOrDefault(AllowOrigin) ?? "") == Unspaced(quoted[0])),
            _ => all.Any(answer => answer.Headers.Any(header => quoted.Exists(text => (header.Key + ": " + header.Value).Contains(text, StringComparison.OrdinalIgnoreCase)))),
        };
    }

    /// <summary>Whether the answer says that it depends on the origin.</summary>
    public static bool VariesByOrigin(RealAnswer answer) => VaryHeader.CoversOrigin([answer.Headers.GetValueOrDefault(CorsHeaderNames.Vary)]);

    /// <summary>Whether the answer tells caches not to keep it.</summary>
    public static bool IsNotStored(RealAnswer answer) => NamesIn(answer, ResponseHeaders.CacheControl).Contains("no-store");

    /// <summary>Whether the two answers of which the message speaks are given by one process.</summary>
    private static bool Differ(string message, AskedHandler handler, Func<RealAnswer[], bool> condition)
    {
        var match = Pair().Match(message);
        return match.Success && handler.Ask(OriginOf("one")).Zip(handler.Ask(OriginOf("other"))).Any(pair =>
            !pair.First.Threw && !pair.Second.Threw
            && Is(pair.First, match.Groups["gets"].Value)
            && Is(pair.Second, match.Groups["otherGets"].Value)
            && condition([pair.First, pair.Second]));

        string? OriginOf(string group) => match.Groups[group].Value is ['\'', .. var origin, '\''] ? origin : null;

        static bool Is(RealAnswer answer, string said) => answer.Headers.GetValueOrDefault(AllowOrigin) is var value && said switch
        {
            "none" => value is null,
            "an empty value" => value?.Split(',')[0] is "",
            "a value made at run time" => value is not null,
            _ => value?.Split(',')[0].Trim() == said.Trim('\'').Split(',')[0].Trim(),
        };
    }

    /// <summary>Several fields are shown with spaces between them.</summary>
    private static string Unspaced(string value) => value.Replace(" ", "");

    private static string[] NamesIn(RealAnswer answer, string header) => answer.Headers.GetValueOrDefault(header)?.Split(',', StringSplitOptions.TrimEntries) ?? [];

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[(:] ?(?<one>'[^']*'|a request without Origin) gets (?<gets>.+?), (?<other>'[^']*'|a request without Origin) gets (?<otherGets>'[^']*'|[a-z ]+)")]
    private static partial Regex Pair();
}
