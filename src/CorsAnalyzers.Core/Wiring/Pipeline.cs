using System.Collections.Immutable;

namespace CorsAnalyzers.Wiring;

/// <summary>Middlewares in their order, and the endpoints that are mapped beside them.</summary>
/// <param name="Middlewares">The middlewares, in the order in which they are added.</param>
/// <param name="Endpoints">The endpoints mapped on <c>WebApplication</c> itself, which run last wherever their statements stand; those inside <c>UseEndpoints</c> are the middleware's.</param>
public sealed record Pipeline(ImmutableArray<Middleware> Middlewares, ImmutableArray<Endpoint> Endpoints)
{
    /// <summary>
    /// Code that is not seen was given the pipeline before its first known middleware, as a parameter or from elsewhere: there may be middlewares
    /// in front of it.
    /// </summary>
    public bool MayHaveEarlier { get; init; }

    /// <summary>Code that is not seen may add middlewares behind.</summary>
    public bool MayHaveLater { get; init; }

    /// <summary>Code that is not seen may map further endpoints.</summary>
    public bool MayHaveMoreEndpoints { get; init; }
}
