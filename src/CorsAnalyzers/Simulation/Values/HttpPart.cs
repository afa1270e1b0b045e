namespace CorsAnalyzers.Simulation.Values;

/// <summary>The parts of a request and its response.</summary>
internal enum HttpPart
{
    /// <summary><c>HttpContext</c>.</summary>
    Context,

    /// <summary><c>HttpRequest</c>.</summary>
    Request,

    /// <summary><c>HttpResponse</c>.</summary>
    Response,

    /// <summary>The request's <c>IHeaderDictionary</c>.</summary>
    RequestHeaders,

    /// <summary>The response's <c>IHeaderDictionary</c>.</summary>
    ResponseHeaders,

    /// <summary>The request's headers with their types.</summary>
    TypedRequestHeaders,

    /// <summary>The response's headers with their types.</summary>
    TypedResponseHeaders,

    /// <summary>The values of the response's <c>Vary</c>.</summary>
    ResponseVary,

    /// <summary>An <c>IHeaderDictionary</c> of either.</summary>
    EitherHeaders,
}
