namespace CorsAnalyzers.Policies;

/// <summary>Why a host gives no answer at all.</summary>
public enum HostFailure
{
    /// <summary>It answers.</summary>
    None,

    /// <summary>ASP.NET Core 3 and later throws for a policy with any origin and credentials.</summary>
    AnyOriginWithCredentials,

    /// <summary>The age of cached preflights is negative: every host throws where it is set.</summary>
    NegativeMaxAge,

    /// <summary>The code that decides on the origin threw: an exception is no answer.</summary>
    Exception,
}
