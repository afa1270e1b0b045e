using CorsAnalyzers.Protocol;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;

namespace CorsAnalyzers.Vocabulary;

/// <summary>What a preflight asks for: a value that is not known, and that answers may hand back as it stands.</summary>
internal static class RequestedByPreflight
{
    private static readonly string[] Names = [CorsHeaderNames.AccessControlRequestHeaders, CorsHeaderNames.AccessControlRequestMethod];

    /// <summary>The calls, as keys of values begin, that hand a header's value on as it stands.</summary>
    private static readonly string[] HandsOn =
    [
        "StringValues.ToString(", "String.ToString(", "Object.ToString(", "Enumerable.FirstOrDefault(", "Enumerable.First(",
        "Enumerable.SingleOrDefault(", "Enumerable.Single(",
    ];

    /// <summary>Its name where a header is one of those that only preflights have.</summary>
    public static string? FindName(string? header) => Array.Find(Names, name => name.Equals(header, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the request has the header: it always says for which method it asks, and for which headers where there are any.</summary>
    public static bool IsSent(string name, PathRun path) =>
        path.IsPreflight && (name != CorsHeaderNames.AccessControlRequestHeaders || path.AsksForHeaders);

    /// <summary>Whether a value is the request's header of one of these names.</summary>
    public static bool Is(Value value)
    {
        if (value is not Unknown)
        {
            return false;
        }

        var key = value.Key;
        while (Array.Find(HandsOn, call => key.StartsWith(call, StringComparison.Ordinal)) is { } outer && key[key.Length - 1] == ')')
        {
            key = key.Substring(outer.Length, key.Length - outer.Length - 1);
        }

        return Array.Exists(Names, name => key == KeyOf(HttpObject.RequestHeaders, name));
    }

    /// <summary>The key of a header's value.</summary>
    public static string KeyOf(HttpObject headers, string? name) => headers.Key + "[" + name + "]";
}
