using System.Collections.Immutable;

namespace CorsAnalyzers.Protocol;

/// <summary>
/// A whole fetch with the mode "cors" and the redirect mode "follow": Fetch Standard §4.1 (main fetch), §4.4 (HTTP fetch), §4.5
/// (HTTP-redirect fetch) and §4.8 (CORS-preflight fetch). Left out is what comes before CORS (mixed content, Content Security Policy,
/// blocked ports, HSTS) and what stands around it (caches, that of preflights too; service workers, referrers, authentication prompts).
/// A status says nothing about readability: 204, 205 and 304 have no body, and are read like others.
/// </summary>
public static class CorsFetch
{
    /// <summary>The most redirects that one fetch follows (§4.5).</summary>
    public const int RedirectLimit = 20;

    /// <summary>What the script gets, and what is sent for it.</summary>
    /// <param name="request">
    /// What the script asks for. Its origin is the page's; where it has none, the page is on the URL's own origin.
    /// </param>
    /// <param name="url">An absolute URL.</param>
    /// <param name="server">Answers each request that is sent, preflights and redirected ones too; null where it does not answer.</param>
    /// <param name="deviations">The ways of a browser; none: the standard's.</param>
    public static FetchResult Run(
        CorsRequest request, string url, Func<SentRequest, CorsResponse?> server, BrowserDeviations? deviations = null)
    {
        var target = HttpUrl.Parse(url, deviations);
        var failure = target is null || target.HasCredentials ? FetchFailure.InvalidUrl
            : !HeaderList.IsToken(request.Method) || Methods.IsForbidden(request.Method) ? FetchFailure.ForbiddenMethod
            : !request.Headers.All(IsHeader) ? FetchFailure.InvalidHeader
            : FetchFailure.None;
        return failure == FetchFailure.None
            ? new Exchange(request, target!, server, deviations ?? BrowserDeviations.None).Run()
            : new FetchResult(failure, ImmutableArray<SentRequest>.Empty, null, ImmutableArray<string>.Empty);
    }

    // §2.2.2, "header".
    private static bool IsHeader(HeaderField header)
    {
        if (!HeaderList.IsToken(header.Name))
        {
            return false;
        }

        foreach (var c in Ascii.TrimHttpWhitespace(header.Value))
        {
            if (c is '\0' or '\n' or '\r' or > '\xFF')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The state of one fetch: what the standard keeps in a request while redirects change it.</summary>
    private sealed class Exchange
    {
        private readonly string _origin;
        private readonly Func<SentRequest, CorsResponse?> _server;
        private readonly BrowserDeviations _deviations;
        private readonly ImmutableArray<SentRequest>.Builder _sent = ImmutableArray.CreateBuilder<SentRequest>();

        // What goes out, with the origin as the Origin header has it.
        private CorsRequest _request;
        private HttpUrl _url;
        private PreflightResult? _preflight;
        private int _redirectCount;

        // "Response tainting" (§2.2.5) is "cors" from the first other origin on, also back on the page's own.
        private bool _isCors;

        public Exchange(CorsRequest request, HttpUrl url, Func<SentRequest, CorsResponse?> server, BrowserDeviations deviations)
        {
            _origin = request.Origin ?? url.Origin.Serialize();
            _url = url;
            _server = server;
            _request = With(
                request,
                _origin,
                request.Method,
                request.Headers.Where(header =>
                    !RequestHeaders.IsForbidden(header.Name, header.Value) && !IsReplaced(header.Name, deviations)),
                Preflight.IsForced(request, deviations));

            // Whether there is a body is settled: a redirect that drops it changes nothing.
            _deviations = deviations.Without(ChromiumDeviations.NoForcedPreflightWithoutBody);
        }

        public FetchResult Run()
        {
            while (true)
            {
                _isCors |= !IsOwn(_url);
                if (_isCors && Preflight.IsNeeded(_request, _deviations) && AskFirst() is { } refusal)
                {
                    return refusal;
                }

                var response = Send();
                if (response is null || response.Status == 407)
                {
                    return Fail(FetchFailure.NoAnswer);
                }

                if (_isCors && CorsCheck.Evaluate(_request, response) is var check and not CorsCheckResult.Allowed)
                {
                    return Fail(FetchFailure.CorsCheck) with { CorsCheck = check };
                }

                if (!IsRedirected(response, out var location))
                {
                    return Read(response);
                }

                if (!Follow(response.Status, location))
                {
                    return Fail(FetchFailure.Redirect);
                }
            }
        }

        private static CorsRequest With(
            CorsRequest request, string origin, string method, IEnumerable<HeaderField> headers, bool usesCorsPreflight) =>
            new(origin, method, headers, request.Credentials) { UsesCorsPreflight = usesCorsPreflight };

        private static bool IsReplaced(string name, BrowserDeviations deviations) =>
            RequestHeaders.IsUserAgent(name) && deviations.Contains(ChromiumDeviations.UserAgentNeedsNoPreflight);

        private bool IsOwn(HttpUrl url) => url.Origin.Serialize() == _origin;

        // Null: the request may be sent.
        private FetchResult? AskFirst()
        {
            var preflight = Preflight.CreateRequest(_request, _deviations);
            var response = Answer(new SentRequest(
                _url.Href, PreflightRequest.Method, preflight.Origin, preflight.ToHeaders(), HasCredentials: false, IsPreflight: true));
            if (response is null || response.Status == 407)
            {
                return Fail(FetchFailure.NoAnswer);
            }

            _preflight = Preflight.Evaluate(_request, response, _deviations);
            return _preflight.IsAllowed ? null : Fail(FetchFailure.Preflight) with { CorsCheck = _preflight.CorsCheck };
        }

        private CorsResponse? Send()
        {
            var hasCredentials = _request.Credentials == CredentialsMode.Include
                || (_request.Credentials == CredentialsMode.SameOrigin && !_isCors);
            var hasOrigin = _isCors || _request.Method is not ("GET" or "HEAD");
            return Answer(new SentRequest(
                _url.Href, _request.Method, hasOrigin ? _request.Origin : null, _request.Headers, hasCredentials, IsPreflight: false));
        }

        // §4.6: status 421 (RFC 9110 §15.5.20) is tried once more, on another connection.
        private CorsResponse? Answer(SentRequest sent)
        {
            _sent.Add(sent);
            var response = _server(sent);
            if (response?.Status != 421)
            {
                return response;
            }

            _sent.Add(sent);
            return _server(sent);
        }

        // §2.2.6, "location URL": a redirect status without Location is an ordinary answer. Null: a Location that no redirect can follow.
        private bool IsRedirected(CorsResponse response, out string? location)
        {
            location = null;
            if (!HttpStatus.IsRedirect(response.Status))
            {
                return false;
            }

            var values = response.GetValues("Location");
            if (_deviations.Contains(ChromiumDeviations.EqualLocationsAreOne))
            {
                values = values.Distinct().ToImmutableArray();
            }

            var isEmpty = values.All(static value => value.Length == 0);
            if (values.Length == 0 || (isEmpty && _deviations.Contains(ChromiumDeviations.EmptyLocationIsNone)))
            {
                return false;
            }

            location = values.Length == 1 ? values[0] : null;
            return true;
        }

        // §4.5, HTTP-redirect fetch.
        private bool Follow(int status, string? location)
        {
            if (location is null || _url.Resolve(location, _deviations) is not { } target || _redirectCount++ == RedirectLimit)
            {
                return false;
            }

            if (target.HasCredentials && (_isCors || !IsOwn(target)))
            {
                return false;
            }

            var (method, headers) = (_request.Method, _request.Headers.AsEnumerable());
            if ((status is 301 or 302 && method == "POST") || (status == 303 && method is not ("GET" or "HEAD")))
            {
                method = "GET";
                headers = headers.Where(static header => !RequestHeaders.IsBodyHeader(header.Name));
            }

            if (_deviations.Contains(ChromiumDeviations.ClientHintsEndAtRedirects) && !IsOwn(target))
            {
                headers = headers.Where(static header => !ClientHints.EndsAtRedirect(header.Name));
            }

            var origin = _request.Origin!;
            if (!target.Origin.Equals(_url.Origin))
            {
                headers = headers.Where(static header => !RequestHeaders.IsNonWildcard(header.Name));
                // §2.2.5, "redirect-taint": a foreign origin that sends the request to another one speaks for itself, not for the page.
                origin = IsOwn(_url) ? origin : CorsHeaderValues.NullOrigin;
            }

            _request = With(_request, origin, method, headers, _request.UsesCorsPreflight);
            _url = target;
            return true;
        }

        private FetchResult Read(CorsResponse response) => new(
            FetchFailure.None,
            _sent.ToImmutable(),
            response,
            _isCors ? ResponseHeaders.GetReadableNames(_request, response) : ResponseHeaders.GetBasicNames(response))
        {
            Preflight = _preflight,
        };

        private FetchResult Fail(FetchFailure failure) =>
            new(failure, _sent.ToImmutable(), null, ImmutableArray<string>.Empty) { Preflight = _preflight };
    }
}
