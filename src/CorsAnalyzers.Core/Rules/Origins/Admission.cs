using System.Collections.Immutable;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>An origin that is let in, proven.</summary>
/// <param name="Exchange">The request, and what it was answered.</param>
/// <param name="Site">The place that lets it in.</param>
/// <param name="Credentials">The place that allows credentials; empty where the proof is about requests without.</param>
internal sealed record Admission(Exchange Exchange, Site Site, ImmutableArray<Site> Credentials)
{
    /// <summary>The origin, serialized.</summary>
    public string Origin => Exchange.Request.Origin!;
}
