namespace CorsAnalyzers.Policies;

/// <summary>What makes the answers.</summary>
public enum AnswerSource
{
    /// <summary>The CORS middleware of ASP.NET Core 3 and later, from a policy. It writes <c>Vary</c> itself.</summary>
    AspNetCorePolicy,

    /// <summary>Headers written by hand, sent as they stand.</summary>
    HandWrittenHeaders,
}
