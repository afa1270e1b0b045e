using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Tests.Truth.Programs;

/// <summary>What is compared of two answers.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Header">The response header that says it; null for the status and for exceptions.</param>
internal sealed record Fact(string Name, string? Header)
{
    /// <summary>Whether the server throws.</summary>
    public static Fact Failure { get; } = new("failure", null);

    /// <summary>The status of a preflight.</summary>
    public static Fact Status { get; } = new("status", null);

    /// <summary>All facts.</summary>
    public static IReadOnlyList<Fact> All { get; } =
    [
        Failure,
        Status,
        new("admission", CorsHeaderNames.AccessControlAllowOrigin),
        new("credentials", CorsHeaderNames.AccessControlAllowCredentials),
        new("methods", CorsHeaderNames.AccessControlAllowMethods),
        new("headers", CorsHeaderNames.AccessControlAllowHeaders),
        new("exposed headers", CorsHeaderNames.AccessControlExposeHeaders),
        new("age", CorsHeaderNames.AccessControlMaxAge),
        new("vary", CorsHeaderNames.Vary),
    ];

    /// <summary>Those of headers that are written by hand: who writes the status does not do it for the sake of CORS.</summary>
    public static IReadOnlyList<Fact> OfHandlers { get; } = [.. All.Where(static fact => fact != Status)];

    /// <summary>What the model says, and whether it knows it.</summary>
    public (bool IsKnown, string? Value) Of(Answer? answer)
    {
        if (answer is null)
            return (false, null);
        if (this == Failure)
            return (true, answer.Failure == HostFailure.None ? null : "throws");
        if (this == Status)
            return (true, answer.Status?.ToString());

        var fields = answer.FindAll(Header!).ToList();
        return fields.Exists(static field => field.Value is null) || (fields.Count == 0 && answer.MayHoldMore)
            ? (false, null)
            : (true, fields.Count == 0 ? null : string.Join(",", fields.Select(static field => field.Value)));
    }

    /// <summary>What the real middleware says.</summary>
    public string? Of(RealAnswer answer) =>
        this == Failure ? answer.Threw ? "throws" : null
        : this == Status ? answer.Status?.ToString()
        : answer.Headers.GetValueOrDefault(Header!);
}
