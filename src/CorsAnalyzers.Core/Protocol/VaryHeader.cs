namespace CorsAnalyzers.Protocol;

/// <summary>The <c>Vary</c> header: RFC 9110 §12.5.5; what CORS needs of it: Fetch Standard, "CORS protocol and HTTP caches".</summary>
public static class VaryHeader
{
    /// <summary>Matches a request header that the answer depends on: every one of them.</summary>
    public const string Any = "*";

    /// <summary>
    /// Whether a cache told these values keeps the answers to different origins apart: <c>Origin</c> in any letter case, or <c>*</c>.
    /// </summary>
    public static bool CoversOrigin(IEnumerable<string?> values)
    {
        foreach (var value in values)
        {
            foreach (var member in HeaderList.Split(value ?? ""))
            {
                if (member.Text == Any || Ascii.EqualsIgnoreCase(member.Text, CorsHeaderNames.Origin))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
