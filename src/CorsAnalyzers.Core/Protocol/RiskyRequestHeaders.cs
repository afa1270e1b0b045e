using System.Collections.Immutable;

namespace CorsAnalyzers.Protocol;

/// <summary>
/// The request headers that steer servers or proxies. Browsers do not forbid them (Fetch Standard §2.2.2), so a policy that admits one
/// hands its power to every page that the policy lets in. Each entry says who honours it.
/// </summary>
internal static class RiskyRequestHeaders
{
    private const string OverridesMethod = "overrides the request's method";
    private const string SetsClientAddress = "sets the client's address as proxies report it";
    private const string SetsHost = "sets the host that the application takes itself to be called by";
    private const string SetsScheme = "makes a plain http request pass for https, or the reverse";
    private const string SetsPort = "sets the port that the application takes itself to be called by";
    private const string ReplacesPath = "replaces the request's path";
    private const string SetsPathBase = "sets the path that the application puts before its own links";
    private const string PresentsCertificate = "presents a client certificate as proxies report it";
    private const string NamesUser = "names the signed-in user as proxies report it";
    private const string ForwardedPrefix = "X-Forwarded-";

    private static readonly ImmutableDictionary<string, RiskyRequestHeader> ByName = CreateTable();

    public static RiskyRequestHeader? Find(string name)
    {
        if (!HeaderList.IsToken(name))
        {
            return null;
        }

        if (ByName.TryGetValue(name, out var header))
        {
            return header;
        }

        // Proxies invent further ones, and the applications behind them believe them all.
        return Ascii.StartsWithIgnoreCase(name, ForwardedPrefix) && name.Length > ForwardedPrefix.Length
            ? new RiskyRequestHeader(name, "replaces what proxies report of the request")
            : null;
    }

    private static ImmutableDictionary<string, RiskyRequestHeader> CreateTable()
    {
        var table = ImmutableDictionary.CreateBuilder<string, RiskyRequestHeader>(AsciiIgnoreCaseComparer.Instance);
        void Add(string name, string effect) => table.Add(name, new RiskyRequestHeader(name, effect));

        // ASP.NET Core HttpMethodOverrideMiddleware, Rack::MethodOverride, Express method-override, Symfony, Google APIs.
        Add("X-HTTP-Method-Override", OverridesMethod);

        // OData services and SharePoint; Express method-override lists all three.
        Add("X-HTTP-Method", OverridesMethod);
        Add("X-Method-Override", OverridesMethod);

        // nginx ingress and Traefik tell their authorization services by these.
        Add("X-Original-Method", OverridesMethod);
        Add("X-Forwarded-Method", OverridesMethod);

        // ASP.NET Core ForwardedHeadersMiddleware, YARP, nginx, Apache mod_proxy, HAProxy, AWS load balancers.
        Add("X-Forwarded-For", SetsClientAddress);
        Add("X-Forwarded-Host", SetsHost);
        Add("X-Forwarded-Proto", SetsScheme);
        Add("X-Forwarded-Prefix", SetsPathBase);

        // Apache mod_proxy sends it; Java and PHP frameworks take the host from it.
        Add("X-Forwarded-Server", SetsHost);

        // Spring ForwardedHeaderFilter, Rack, Symfony trusted proxies.
        Add("X-Forwarded-Port", SetsPort);
        Add("X-Forwarded-Ssl", SetsScheme);

        // Rack.
        Add("X-Forwarded-Scheme", SetsScheme);

        // Gunicorn's default secure_scheme_headers.
        Add("X-Forwarded-Protocol", SetsScheme);

        // Traefik ForwardAuth.
        Add("X-Forwarded-Uri", ReplacesPath);

        // oauth2-proxy.
        Add("X-Forwarded-User", NamesUser);
        Add("X-Forwarded-Email", NamesUser);
        Add("X-Forwarded-Groups", NamesUser);
        Add("X-Forwarded-Preferred-Username", NamesUser);
        Add("X-Auth-Request-User", NamesUser);
        Add("X-Auth-Request-Email", NamesUser);

        // Envoy and Istio.
        Add("X-Forwarded-Client-Cert", PresentsCertificate);
        Add("X-Envoy-External-Address", SetsClientAddress);
        Add("X-Envoy-Original-Path", ReplacesPath);

        // RFC 7239: Spring, HAProxy, Quarkus, Rack.
        Add("Forwarded", "sets the client's address, the host and the scheme as proxies report them");

        // ASP.NET Core ForwardedHeadersMiddleware keeps here what it replaced; Azure Application Gateway sends X-Original-Host.
        Add("X-Original-For", SetsClientAddress);
        Add("X-Original-Host", SetsHost);
        Add("X-Original-Proto", SetsScheme);
        Add("X-Original-Prefix", SetsPathBase);

        // IIS URL Rewrite and ISAPI_Rewrite send them; Symfony, Zend Framework and Laminas route by them.
        Add("X-Original-URL", ReplacesPath);
        Add("X-Rewrite-URL", ReplacesPath);

        // nginx auth_request set-ups.
        Add("X-Original-URI", ReplacesPath);

        // nginx ngx_http_realip_module, Traefik, Go's chi.
        Add("X-Real-IP", SetsClientAddress);

        // Kubernetes ingress-nginx.
        Add("X-Original-Forwarded-For", SetsClientAddress);
        Add("SSL-Client-Cert", PresentsCertificate);
        Add("X-Scheme", SetsScheme);

        // Akamai, Cloudflare; Fastly; Azure Front Door; Azure App Service; Google App Engine.
        Add("True-Client-IP", SetsClientAddress);
        Add("CF-Connecting-IP", SetsClientAddress);
        Add("CF-Connecting-IPv6", SetsClientAddress);
        Add("Fastly-Client-IP", SetsClientAddress);
        Add("X-Azure-ClientIP", SetsClientAddress);
        Add("X-Azure-SocketIP", SetsClientAddress);
        Add("X-Client-IP", SetsClientAddress);
        Add("X-AppEngine-User-IP", SetsClientAddress);

        // Rackspace and Riverbed load balancers; WebLogic; the lookup orders of client-address libraries (request-ip, django-ipware).
        Add("X-Cluster-Client-IP", SetsClientAddress);
        Add("WL-Proxy-Client-IP", SetsClientAddress);
        Add("Client-IP", SetsClientAddress);
        Add("X-Originating-IP", SetsClientAddress);
        Add("X-Remote-IP", SetsClientAddress);
        Add("X-Remote-Addr", SetsClientAddress);

        // Hosts that take the header where the proxy in front does not: the list that host-header attacks are tested with.
        Add("X-Host", SetsHost);
        Add("X-HTTP-Host-Override", SetsHost);

        // Microsoft's reverse proxies (ISA, TMG, ARR): honoured by Rails, Symfony and WordPress set-ups.
        Add("Front-End-Https", SetsScheme);
        Add("X-Url-Scheme", SetsScheme);

        // Azure App Service; ASP.NET Core's certificate forwarding and its IIS integration.
        Add("X-ARR-ClientCert", PresentsCertificate);
        Add("X-Client-Cert", PresentsCertificate);
        Add("X-SSL-Client-Cert", PresentsCertificate);
        Add("MS-ASPNETCORE-CLIENTCERT", PresentsCertificate);
        Add("MS-ASPNETCORE-WINAUTHTOKEN", NamesUser);

        // Azure App Service authentication, read by Microsoft.Identity.Web.
        Add("X-MS-CLIENT-PRINCIPAL", NamesUser);
        Add("X-MS-CLIENT-PRINCIPAL-ID", NamesUser);
        Add("X-MS-CLIENT-PRINCIPAL-NAME", NamesUser);

        // Grafana, Gitea and other applications behind Apache or Authelia.
        Add("Remote-User", NamesUser);
        Add("X-Remote-User", NamesUser);
        Add("X-WebAuth-User", NamesUser);

        return table.ToImmutable();
    }
}
