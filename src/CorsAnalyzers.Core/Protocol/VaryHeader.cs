using System.Collections.Immutable;

namespace CorsAnalyzers.Protocol;

/// <summary>The <c>Vary</c> header: RFC 9110 §12.5.5; what CORS needs of it: Fetch Standard, "CORS protocol and HTTP caches".</summary>
public static class VaryHeader
{
    /// <summary>The answer depends on more than the request's headers: no stored one may be replayed.</summary>
    public const string Any = "*";

    /// <summary>Whether a cache told these values keeps the answers to different origins apart.</summary>
    public static bool CoversOrigin(IEnumerable<string?>? values) => Covers(values, CorsHeaderNames.Origin);

    /// <summary>
    /// Whether a cache told these values, those of all <c>Vary</c> headers, keeps answers to different values of a request header apart:
    /// its name is a member in any letter case, or <c>*</c> is. A quoted name is none.
    /// </summary>
    public static bool Covers(IEnumerable<string?>? values, string name)
    {
        foreach (var value in values ?? ImmutableArray<string?>.Empty)
        {
            foreach (var member in HeaderList.Split(value ?? ""))
            {
                if (member.Text == Any || Ascii.EqualsIgnoreCase(member.Text, name))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
