namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>What an endpoint asks of who calls it.</summary>
internal enum Protection
{
    /// <summary>Nothing; the application has no authorization.</summary>
    None,

    /// <summary>Nothing, in an application that authorizes other endpoints.</summary>
    Anonymous,

    /// <summary><c>RequireAuthorization()</c>.</summary>
    Required,

    /// <summary>Nothing itself, under a fallback policy.</summary>
    Fallback,
}
