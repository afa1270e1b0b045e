namespace CorsAnalyzers.Vocabulary;

/// <summary>Names by which code that is not bound yet shows that it handles requests.</summary>
internal static class HandlerNames
{
    private const string ContextEnding = "Context";
    private const string Response = "Response";
    private const string HttpContext = "HttpContext";

    private static readonly HashSet<string> Parameters = new(StringComparer.Ordinal)
    {
        "context", "ctx", "httpContext", "request", "req", "response", "res", "http", "c",
    };

    /// <summary>Whether a lambda's parameter without a type is the request's context, the request or the response.</summary>
    public static bool IsParameter(string name) => Parameters.Contains(name);

    /// <summary>Whether a parameter of such a type is one of those. <c>IHttpContextAccessor</c> is none: it is given to functions that set up others.</summary>
    public static bool IsType(string type) => type.TrimEnd('?') is var name
        && (name.EndsWith(ContextEnding, StringComparison.Ordinal) || KnownTypes.MessageNames.Any(known => name.EndsWith(known, StringComparison.Ordinal)));

    /// <summary>Whether members of controllers and pages reach the response through a property of that name.</summary>
    public static bool IsPropertyOfController(string name) => name is Response or HttpContext;

    /// <summary>Whether a piece of a text may hold such a name: one that is there, or is written with an escape.</summary>
    public static bool MayNamePropertyOfController(string text, int start, int length) =>
        text.IndexOf(Response, start, length, StringComparison.Ordinal) >= 0
        || text.IndexOf(HttpContext, start, length, StringComparison.Ordinal) >= 0
        || text.IndexOf('\\', start, length) >= 0;

    /// <summary>Whether the response's headers are reached through a property of that name.</summary>
    public static bool LeadsToHeaders(string name) => name is Response or "Headers";

    /// <summary>Whether a middleware's class handles requests in a method of that name.</summary>
    public static bool IsMiddleware(string method) => method is "Invoke" or "InvokeAsync";

    /// <summary>Whether a filter handles requests in a method of that name.</summary>
    public static bool IsFilter(string method) => method.StartsWith("On", StringComparison.Ordinal);

    /// <summary>Whether a variable of that name, or a type, is the next middleware.</summary>
    public static bool IsNextMiddleware(string name) =>
        name == "RequestDelegate" || string.Equals(name.TrimStart('_'), "next", StringComparison.OrdinalIgnoreCase);
}
