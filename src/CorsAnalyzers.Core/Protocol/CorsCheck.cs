namespace CorsAnalyzers.Protocol;

/// <summary>The CORS check: Fetch Standard §4.10.</summary>
public static class CorsCheck
{
    /// <summary>Whether a script on the request's origin may read the response.</summary>
    public static CorsCheckResult Evaluate(CorsRequest request, CorsResponse response)
    {
        var allowed = response.GetCombined(CorsHeaderNames.AccessControlAllowOrigin);
        var withCredentials = request.Credentials == CredentialsMode.Include;
        if (allowed is null)
        {
            return CorsCheckResult.AllowOriginMissing;
        }

        if (allowed == CorsHeaderValues.AnyOrigin)
        {
            return withCredentials ? CorsCheckResult.WildcardWithCredentials : CorsCheckResult.Allowed;
        }

        if (!string.Equals(allowed, request.Origin, StringComparison.Ordinal))
        {
            return allowed.IndexOf(',') >= 0 ? CorsCheckResult.AllowOriginMultiple : CorsCheckResult.OriginMismatch;
        }

        if (!withCredentials)
        {
            return CorsCheckResult.Allowed;
        }

        return response.GetCombined(CorsHeaderNames.AccessControlAllowCredentials) == CorsHeaderValues.AllowCredentials
            ? CorsCheckResult.Allowed
            : CorsCheckResult.CredentialsNotAllowed;
    }
}
