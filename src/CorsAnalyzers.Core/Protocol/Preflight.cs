namespace CorsAnalyzers.Protocol;

/// <summary>The CORS-preflight fetch: Fetch Standard §4.8; when it is needed: §4.1, main fetch.</summary>
public static class Preflight
{
    /// <summary>
    /// Whether a browser asks first: the method or a header is not CORS-safelisted, or the preflight is forced. Without an origin there is
    /// no CORS request.
    /// </summary>
    public static bool IsNeeded(CorsRequest request, BrowserDeviations? deviations = null) =>
        request.Origin is not null
        && (!Methods.IsSafelisted(request.Method)
            || IsForced(request, deviations)
            || RequestHeaders.GetUnsafeNames(request.Headers, deviations).Length != 0);

    /// <summary>The <c>OPTIONS</c> request that asks for this one.</summary>
    public static PreflightRequest CreateRequest(CorsRequest request, BrowserDeviations? deviations = null) =>
        new(request.Origin, request.Method, RequestHeaders.GetUnsafeNames(request.Headers, deviations));

    /// <summary>Whether the answer lets the request be sent (§4.8, step 7); the CORS check is the one of the request itself.</summary>
    public static PreflightResult Evaluate(CorsRequest request, CorsResponse preflightResponse, BrowserDeviations? deviations = null)
    {
        deviations ??= BrowserDeviations.None;
        var check = CorsCheck.Evaluate(request, preflightResponse);
        if (HttpStatus.IsRedirect(preflightResponse.Status))
        {
            return new PreflightResult(PreflightVerdict.Redirect, check);
        }

        if (check != CorsCheckResult.Allowed)
        {
            return new PreflightResult(PreflightVerdict.CorsCheckFailed, check);
        }

        if (!HttpStatus.IsOk(preflightResponse.Status))
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
            && !(wildcardCounts && methods.Contains(CorsHeaderValues.Wildcard))
            && !AdmitsForcedMethod(request, preflightResponse, deviations))
        {
            return new PreflightResult(PreflightVerdict.MethodNotAllowed, Name: request.Method);
        }

        var listed = new HashSet<string>(names, AsciiIgnoreCaseComparer.Instance);
        var anyName = wildcardCounts && listed.Contains(CorsHeaderValues.Wildcard);
        var coversAll = deviations.Contains(ChromiumDeviations.WildcardCoversAuthorization);
        foreach (var name in RequestHeaders.GetUnsafeNames(request.Headers, deviations))
        {
            if (!listed.Contains(name) && (!anyName || (RequestHeaders.IsNonWildcard(name) && !coversAll)))
            {
                return new PreflightResult(PreflightVerdict.HeaderNotAllowed, Name: name);
            }
        }

        return new PreflightResult(PreflightVerdict.Allowed, MaxAgeSeconds: MaxAge.FromResponse(preflightResponse, deviations));
    }

    internal static bool IsForced(CorsRequest request, BrowserDeviations? deviations) =>
        request.UsesCorsPreflight
        && !(request.Method is "GET" or "HEAD"
            && deviations is not null
            && deviations.Contains(ChromiumDeviations.NoForcedPreflightWithoutBody));

    // §4.8: where the preflight is forced, an answer without a list of methods stands for one with the request's own.
    private static bool AdmitsForcedMethod(CorsRequest request, CorsResponse preflightResponse, BrowserDeviations deviations) =>
        request.UsesCorsPreflight
        && preflightResponse.GetValues(CorsHeaderNames.AccessControlAllowMethods).Length == 0
        && !deviations.Contains(ChromiumDeviations.ForcedPreflightGrantsNoMethod);
}
