using System.Collections.Immutable;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>Texts that hold several origins where one belongs.</summary>
internal static class SeveralOrigins
{
    /// <summary>The members of a list, serialized where they are origins; the text alone where it is none.</summary>
    public static ImmutableArray<string> In(string text)
    {
        var members = OriginParser.SplitList(text);
        return members.Length > 1 && ((OriginParser.Parse(text, out _) & OriginIssues.List) != 0 || members.All(IsOriginOrAny))
            ? members.Select(Serialize).ToImmutableArray()
            : ImmutableArray.Create(text);
    }

    private static bool IsOriginOrAny(string member) => member == CorsHeaderValues.AnyOrigin || Origin.TryParse(member, out _);

    private static string Serialize(string member) => Origin.TryParse(member, out var origin) ? origin.Serialize() : member;
}
