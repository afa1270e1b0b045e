namespace CorsAnalyzers.Vocabulary;

/// <summary>Types whose unknown values stand for one particular object.</summary>
internal enum KnownKind
{
    /// <summary>Any other type.</summary>
    None,

    /// <summary><c>Microsoft.AspNetCore.Http.HttpContext</c>.</summary>
    HttpContext,

    /// <summary><c>Microsoft.AspNetCore.Http.HttpRequest</c>.</summary>
    HttpRequest,

    /// <summary><c>Microsoft.AspNetCore.Http.HttpResponse</c>.</summary>
    HttpResponse,

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
