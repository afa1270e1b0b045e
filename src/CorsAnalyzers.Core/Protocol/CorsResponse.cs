using System.Collections.Immutable;

namespace CorsAnalyzers.Protocol;

/// <summary>A response, or the part of it that CORS depends on: Fetch Standard §2.2.6.</summary>
public sealed class CorsResponse
{
    public CorsResponse(int status, IEnumerable<HeaderField>? headers)
    {
        Status = status;
        Headers = headers is null ? ImmutableArray<HeaderField>.Empty : headers.ToImmutableArray();
    }

    public int Status { get; }

    public ImmutableArray<HeaderField> Headers { get; }

    /// <summary>
    /// The values of all headers of that name in any letter case, in order, each without white space at its ends (§2.2.2, "normalize").
    /// </summary>
    public ImmutableArray<string> GetValues(string name)
    {
        ImmutableArray<string>.Builder? values = null;
        foreach (var header in Headers)
        {
            if (header.Name is not null && Ascii.EqualsIgnoreCase(header.Name, name))
            {
                (values ??= ImmutableArray.CreateBuilder<string>()).Add(Ascii.TrimHttpWhitespace(header.Value));
            }
        }

        return values is null ? ImmutableArray<string>.Empty : values.ToImmutable();
    }

    /// <summary>The values joined by a comma and a space, or null where there is no such header (§2.2.2, "get").</summary>
    public string? GetCombined(string name)
    {
        var values = GetValues(name);
        return values.Length switch
        {
            0 => null,
            1 => values[0],
            _ => string.Join(", ", values),
        };
    }
}
