namespace CorsAnalyzers.Tests.Truth.Generation.Handlers;

/// <summary>Where a statement of a handler stands, and by what it reaches request and response there.</summary>
/// <param name="Scope">What can be declared and named.</param>
/// <param name="Headers">The response's headers: an expression of type <c>IHeaderDictionary</c>.</param>
internal sealed record Place(Scope Scope, string Headers)
{
    /// <summary>An expression of type <c>HttpContext</c>; null where there is none.</summary>
    public string? Context { get; init; }

    /// <summary>An expression of type <c>HttpRequest</c>; null where there is none.</summary>
    public string? Request { get; init; }

    /// <summary>An expression of type <c>HttpResponse</c>; null where there is none.</summary>
    public string? Response { get; init; }

    /// <summary>A variable of type <c>string</c> that holds the request's origin; null where there is none.</summary>
    public string? Origin { get; init; }

    /// <summary>The statement that leaves the function; null where none may.</summary>
    public string? Leave { get; init; }

    /// <summary>Whether the function may wait.</summary>
    public bool IsAsync { get; init; }

    /// <summary>Where a context is named, with its request and response.</summary>
    public static Place With(string context, Scope scope) => new(scope, context + ".Response.Headers")
    {
        Context = context,
        Request = context + ".Request",
        Response = context + ".Response",
    };

    /// <summary>A block within.</summary>
    public Place Inner() => this with { Scope = Scope.Inner() };

    /// <summary>A member with an expression for its body, which sees nothing of this but what it is handed.</summary>
    public static Place Nowhere { get; } = new(Scope.Member, "");
}
