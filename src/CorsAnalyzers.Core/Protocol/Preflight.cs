namespace CorsAnalyzers.Protocol;

/// <summary>The CORS-preflight fetch: Fetch Standard §4.8; when it is needed: §4.1, main fetch.</summary>
public static class Preflight
{
    /// <summary>Whether a browser asks first: the method or a header is not CORS-safelisted. Without an origin there is no CORS request.</summary>
    public static bool IsNeeded(CorsRequest request) =>
        request.Origin is not null
        && (!Methods.IsSafelisted(request.Method) || RequestHeaders.GetUnsafeNames(request.Headers).Length != 0);

    /// <summary>The <c>OPTIONS</c> request that asks for this one.</summary>
    public static PreflightRequest CreateRequest(CorsRequest request) =>
        new(request.Origin, request.Method, RequestHeaders.GetUnsafeNames(request.Headers));

    /// <summary>Whether the answer lets the request be sent (§4.8, step 7); the CORS check is the one of the request itself.</summary>
    public static PreflightResult Evaluate(CorsRequest request, CorsResponse preflightResponse)
    {
        var check = CorsCheck.Evaluate(request, preflightResponse);
        if (IsRedirect(preflightResponse.Status))
        {
            return new PreflightResult(PreflightVerdict.Redirect, check);
        }

        if (check != CorsCheckResult.Allowed)
        {
            return new PreflightResult(PreflightVerdict.CorsCheckFailed, check);
        }

        if (preflightResponse.Status is < 200 or > 299)
        {
            return new PreflightResult(PreflightVerdict.NotOkStatus);
        }

        if (!HeaderTokens.TryExtract(preflightResponse, CorsHeaderNames.AccessControlAllowMethods, out var methods))
        {
            return new PreflightResult(PreflightVerdict.InvalidList, Name: CorsHeaderNames.AccessControlAllowMethods);
        }

        if (!HeaderTokens.TryExtract(preflightResponse, CorsHeaderNames.AccessControlAllowHeaders, out var names))
        {
            return new PreflightResult(PreflightVerdict.InvalidList, Name: CorsHeaderNames.AccessControlAllowHeaders);
        }

        var wildcardCounts = request.Credentials != CredentialsMode.Include;
        if (!methods.Contains(request.Method)
            && !Methods.IsSafelisted(request.Method)
            && !(wildcardCounts && methods.Contains(CorsHeaderValues.Wildcard)))
        {
            return new PreflightResult(PreflightVerdict.MethodNotAllowed, Name: request.Method);
        }

        var listed = new HashSet<string>(names, AsciiIgnoreCaseComparer.Instance);
        var anyName = wildcardCounts && listed.Contains(CorsHeaderValues.Wildcard);
        foreach (var name in RequestHeaders.GetUnsafeNames(request.Headers))
        {
            if (!listed.Contains(name) && (!anyName || RequestHeaders.IsNonWildcard(name)))
            {
                return new PreflightResult(PreflightVerdict.HeaderNotAllowed, Name: name);
            }
        }

        return new PreflightResult(PreflightVerdict.Allowed, MaxAgeSeconds: MaxAge.FromResponse(preflightResponse));
    }

    // Fetch Standard §2.2.3, "redirect status".
    private static bool IsRedirect(int status) => status is 301 or 302 or 303 or 307 or 308;
}
