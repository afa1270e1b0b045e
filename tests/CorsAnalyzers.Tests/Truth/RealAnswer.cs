using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Tests.Truth;

/// <summary>What a real server answers.</summary>
/// <param name="Status">The status, where the middleware sets it.</param>
/// <param name="Headers">Every header, by name.</param>
/// <param name="Threw">The server throws instead.</param>
internal sealed record RealAnswer(int? Status, IReadOnlyDictionary<string, string> Headers, bool Threw = false)
{
    /// <summary>No answer, but an exception.</summary>
    public static RealAnswer Thrown { get; } = new(null, new Dictionary<string, string>(), Threw: true);

    /// <summary>All that the answer says: the status, where the middleware sets it, and every header, by name; or that it throws.</summary>
    public override string ToString() => Threw ? "throws" : Show(Status, Headers.Select(static header => (header.Key, (string?)header.Value)));

    /// <summary>A model's answer, as the middleware would send it: the fields of one name are one list.</summary>
    public static string Show(Answer? answer) => answer switch
    {
        null => "unknown",
        { Failure: not HostFailure.None } => "throws",
        _ => Show(answer.Status, answer.Headers
            .GroupBy(static header => header.Name, static header => header.Value)
            .Select(static header => (header.Key, (string?)string.Join(",", header.Select(static value => value ?? "?"))))),
    };

    private static string Show(int? status, IEnumerable<(string Name, string? Value)> headers) =>
        string.Join(" | ", headers
            .Select(static header => header.Name + ": " + (header.Value ?? "?"))
            .Order(StringComparer.Ordinal)
            .Prepend(status?.ToString() ?? "no status"));
}
