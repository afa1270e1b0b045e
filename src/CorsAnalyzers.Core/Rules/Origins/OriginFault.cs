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
        var issues = OriginParser.Parse(text, out var origin);
        if (SeveralOrigins.HoldsHosts(origin))
        {
            // Which scheme is meant for the further ones is not written.
            return new OriginFault("it " + OriginIssueWords.Describe(OriginIssues.List), ImmutableArray<string>.Empty);
        }

        if (issues == OriginIssues.None)
        {
            return null;
        }

        var why = "it " + OriginIssueWords.Describe(issues);
        var corrected = OriginParser.Correct(text);
        return corrected.IsEmpty || corrected.Any(member => member.IndexOf('*') >= 0 && !isPattern(member))
            ? new OriginFault(why, ImmutableArray<string>.Empty)
            : new OriginFault(why + "; browsers send " + string.Join(" and ", corrected.Select(static member => "'" + member + "'")), corrected);
    }
}
