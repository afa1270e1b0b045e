namespace CorsAnalyzers.Policies;

/// <summary>Why a host gives no answer at all.</summary>
public enum HostFailure
{
    /// <summary>It answers.</summary>
    None,

    /// <summary>ASP.NET Core 3 and later throws for a policy with any origin and credentials.</summary>
    AnyOriginWithCredentials,

    /// <summary>The code that decides on the origin threw: an exception is no answer.</summary>
    Exception,
}
