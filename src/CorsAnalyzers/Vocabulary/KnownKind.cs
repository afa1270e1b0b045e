namespace CorsAnalyzers.Vocabulary;

/// <summary>Types whose unknown values stand for one particular object.</summary>
internal enum KnownKind
{
    /// <summary>Any other type.</summary>
    None,

    /// <summary>A request with its response, such as <c>Microsoft.AspNetCore.Http.HttpContext</c>.</summary>
    HttpContext,

    /// <summary>The request, such as <c>Microsoft.AspNetCore.Http.HttpRequest</c>.</summary>
    HttpRequest,

    /// <summary>The response, such as <c>Microsoft.AspNetCore.Http.HttpResponse</c>.</summary>
    HttpResponse,

    /// <summary>A response that is an object like any other until the code returns it.</summary>
    ReturnedResponse,

    /// <summary>What code is given that works on an answer which others have made, headers and all.</summary>
    ForwardedResponse,

    /// <summary><c>Microsoft.AspNetCore.Http.IHeaderDictionary</c>.</summary>
    HeaderDictionary,

    /// <summary><c>CorsPolicyBuilder</c>.</summary>
    CorsPolicyBuilder,

    /// <summary><c>CorsPolicy</c>.</summary>
    CorsPolicy,

    /// <summary><c>CorsOptions</c>.</summary>
    CorsOptions,

    /// <summary><c>Microsoft.Extensions.Primitives.StringValues</c>.</summary>
    StringValues,
}
