namespace CorsAnalyzers.Simulation.Values;

/// <summary>A part of the one request and response that a path handles.</summary>
internal sealed class HttpObject(HttpPart part) : Value(false)
{
    public static HttpObject Context { get; } = new(HttpPart.Context);

    public static HttpObject Request { get; } = new(HttpPart.Request);

    public static HttpObject Response { get; } = new(HttpPart.Response);

    public static HttpObject RequestHeaders { get; } = new(HttpPart.RequestHeaders);

    public static HttpObject ResponseHeaders { get; } = new(HttpPart.ResponseHeaders);

    public static HttpObject TypedRequestHeaders { get; } = new(HttpPart.TypedRequestHeaders);

    public static HttpObject TypedResponseHeaders { get; } = new(HttpPart.TypedResponseHeaders);

    /// <summary>Headers of which it is not known whether they are the request's or the response's: reading means the one, writing the other.</summary>
    public static HttpObject EitherHeaders { get; } = new(HttpPart.EitherHeaders);

    /// <summary>The request's headers, by the names that a gateway has made lower-case.</summary>
    public static HttpObject LowerCaseRequestHeaders { get; } = new(HttpPart.RequestHeaders) { HasLowerCaseNames = true };

    /// <summary>The values of the response's <c>Vary</c> as an object of their own.</summary>
    public static HttpObject ResponseVary { get; } = new(HttpPart.ResponseVary);

    public HttpPart Part { get; } = part;

    /// <summary>Whether a name with a capital finds nothing.</summary>
    public bool HasLowerCaseNames { get; private init; }

    /// <summary>Whether code that is handed this object can read the request's Origin.</summary>
    public bool RevealsOrigin => Part is not (HttpPart.ResponseHeaders or HttpPart.TypedResponseHeaders or HttpPart.ResponseVary or HttpPart.EitherHeaders);

    public override string Key => "http." + Part;
}
