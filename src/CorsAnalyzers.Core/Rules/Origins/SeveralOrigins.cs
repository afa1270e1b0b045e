using System.Collections.Immutable;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>Texts that hold several origins where one belongs.</summary>
internal static class SeveralOrigins
{
    private static readonly char[] HostSeparators = [',', ';'];

    /// <summary>The members of a list, serialized where they are origins; the text alone where it is none.</summary>
    public static ImmutableArray<string> In(string text)
    {
        var issues = OriginParser.Parse(text, out var origin);
        var members = OriginParser.SplitList(text);
        return members.Length > 1 && ((issues & OriginIssues.List) != 0 || members.All(IsOriginOrAny) || HoldsHosts(origin))
            ? members.Select(Serialize).ToImmutableArray()
            : ImmutableArray.Create(text);
    }

    /// <summary>
    /// Whether a host is several, as in <c>https://a.example,b.example</c>: by the URL Standard a host may have a comma, but no name in the
    /// DNS has one.
    /// </summary>
    public static bool HoldsHosts(Origin? origin) =>
        origin is { IsOpaque: false }
        && origin.Host.Split(HostSeparators, StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } hosts
        && hosts.All(static host => !OriginParser.Correct(host).IsEmpty);

    private static bool IsOriginOrAny(string member) => member == CorsHeaderValues.AnyOrigin || Origin.TryParse(member, out _);

    private static string Serialize(string member) => Origin.TryParse(member, out var origin) ? origin.Serialize() : member;
}
