using System.Collections.Immutable;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>Why a text can never equal the origin that a browser sends.</summary>
/// <param name="Why">As the rest of a sentence.</param>
/// <param name="Corrected">What is plainly meant: one origin, or several; empty where that cannot be told.</param>
internal sealed record OriginFault(string Why, ImmutableArray<string> Corrected)
{
    /// <summary>The fault of a text, or null where a browser can send it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isPattern">Whether what is corrected may keep its <c>*</c>, because the host takes it for all subdomains.</param>
    public static OriginFault? Find(string text, Func<string, bool> isPattern)
    {
        var issues = OriginParser.Parse(text, out _);
        if (issues == OriginIssues.None)
        {
            return null;
        }

        var corrected = OriginParser.Correct(text);
        var isForAll = corrected.Any(static member => member.IndexOf('*') >= 0);
        if (isForAll && !corrected.All(member => member.IndexOf('*') < 0 || isPattern(member)))
        {
            return Uncorrected(OriginIssueWords.Describe(OriginIssues.Wildcard));
        }

        var why = OriginIssueWords.Describe(issues);
        return corrected.IsEmpty
            ? Uncorrected(why)
            : new OriginFault(
                "it " + why + (isForAll ? "; write " : "; browsers send ")
                    + string.Join(" and ", corrected.Select(static member => $"'{member}'")),
                corrected);
    }

    private static OriginFault Uncorrected(string why) => new("it " + why, ImmutableArray<string>.Empty);
}
