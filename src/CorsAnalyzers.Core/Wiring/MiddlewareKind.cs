namespace CorsAnalyzers.Wiring;

/// <summary>What a middleware does, as far as it matters for CORS.</summary>
public enum MiddlewareKind
{
    /// <summary>Nothing that matters.</summary>
    Other,

    /// <summary>Code that is not seen and that may add anything, CORS, too.</summary>
    Unseen,

    /// <summary><c>UseRouting</c>.</summary>
    Routing,

    /// <summary><c>UseCors</c>.</summary>
    Cors,

    /// <summary><c>UseAuthentication</c>.</summary>
    Authentication,

    /// <summary><c>UseAuthorization</c>.</summary>
    Authorization,

    /// <summary><c>UseResponseCaching</c>.</summary>
    ResponseCaching,

    /// <summary><c>UseOutputCache</c>.</summary>
    OutputCache,

    /// <summary><c>UseStaticFiles</c> and its like: answers for files.</summary>
    StaticFiles,

    /// <summary><c>UseHttpsRedirection</c>.</summary>
    HttpsRedirection,

    /// <summary><c>UseEndpoints</c>, <c>UseMvc</c>.</summary>
    Endpoints,

    /// <summary>Answers every request that reaches it: <c>Run</c>.</summary>
    Terminal,

    /// <summary><c>Map</c>, <c>MapWhen</c>: the requests of the branch do not come back.</summary>
    Branch,

    /// <summary><c>UseWhen</c>: the requests of the branch come back.</summary>
    Detour,
}
