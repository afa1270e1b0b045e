using System.Collections.Immutable;

namespace CorsAnalyzers.Protocol;

/// <summary>
/// "Extract header list values" (Fetch Standard §2.2.2) for the headers with the grammar <c>#method</c> or <c>#field-name</c>.
/// </summary>
internal static class HeaderTokens
{
    /// <summary>
    /// The tokens of all headers of that name, none where there is no such header; false where one of them does not parse.
    /// </summary>
    public static bool TryExtract(CorsResponse response, string name, out ImmutableArray<string> tokens)
    {
        var all = ImmutableArray.CreateBuilder<string>();
        foreach (var value in response.GetValues(name))
        {
            if (!HeaderList.TryParseTokens(value, out var some))
            {
                tokens = ImmutableArray<string>.Empty;
                return false;
            }

            all.AddRange(some);
        }

        tokens = all.ToImmutable();
        return true;
    }
}
