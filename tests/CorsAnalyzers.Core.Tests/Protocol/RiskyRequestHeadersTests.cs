using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Protocol;

public sealed class RiskyRequestHeadersTests
{
    [Theory]
    [InlineData("X-HTTP-Method-Override", "overrides the request's method")]
    [InlineData("x-http-method", "overrides the request's method")]
    [InlineData("X-METHOD-OVERRIDE", "overrides the request's method")]
    [InlineData("X-Forwarded-For", "sets the client's address as proxies report it")]
    [InlineData("X-Forwarded-Host", "sets the host that the application takes itself to be called by")]
    [InlineData("X-Forwarded-Proto", "makes a plain http request pass for https, or the reverse")]
    [InlineData("X-Forwarded-Port", "sets the port that the application takes itself to be called by")]
    [InlineData("X-Forwarded-Prefix", "sets the path that the application puts before its own links")]
    [InlineData("X-Forwarded-Server", "sets the host that the application takes itself to be called by")]
    [InlineData("X-Forwarded-Something", "replaces what proxies report of the request")]
    [InlineData("Forwarded", "sets the client's address, the host and the scheme as proxies report them")]
    [InlineData("X-Real-IP", "sets the client's address as proxies report it")]
    [InlineData("X-Original-URL", "replaces the request's path")]
    [InlineData("X-Rewrite-URL", "replaces the request's path")]
    [InlineData("X-Original-Host", "sets the host that the application takes itself to be called by")]
    [InlineData("X-Client-IP", "sets the client's address as proxies report it")]
    [InlineData("True-Client-IP", "sets the client's address as proxies report it")]
    [InlineData("CF-Connecting-IP", "sets the client's address as proxies report it")]
    [InlineData("X-Cluster-Client-IP", "sets the client's address as proxies report it")]
    [InlineData("X-Host", "sets the host that the application takes itself to be called by")]
    [InlineData("X-Original-Forwarded-For", "sets the client's address as proxies report it")]
    [InlineData("X-Originating-IP", "sets the client's address as proxies report it")]
    [InlineData("X-Remote-IP", "sets the client's address as proxies report it")]
    [InlineData("X-Remote-Addr", "sets the client's address as proxies report it")]
    [InlineData("Fastly-Client-IP", "sets the client's address as proxies report it")]
    [InlineData("Front-End-Https", "makes a plain http request pass for https, or the reverse")]
    [InlineData("X-ARR-ClientCert", "presents a client certificate as proxies report it")]
    [InlineData("X-MS-CLIENT-PRINCIPAL", "names the signed-in user as proxies report it")]
    public void SaysWhatTheHeaderDoes(string name, string effect)
    {
        var risky = RequestHeaders.FindRisky(name);

        Assert.NotNull(risky);
        Assert.Equal(effect, risky.Effect);
        Assert.Equal(name, risky.Name, ignoreCase: true);
        Assert.False(RequestHeaders.IsForbidden(name), "A header that no script can send is no risk.");
    }

    /// <summary>The whole list, so that no entry is lost or changed unseen.</summary>
    [Theory]
    [InlineData(
        "overrides the request's method",
        "X-HTTP-Method-Override X-HTTP-Method X-Method-Override X-Original-Method X-Forwarded-Method")]
    [InlineData(
        "sets the client's address as proxies report it",
        "X-Forwarded-For X-Envoy-External-Address X-Original-For X-Real-IP X-Original-Forwarded-For True-Client-IP"
        + " CF-Connecting-IP CF-Connecting-IPv6 Fastly-Client-IP X-Azure-ClientIP X-Azure-SocketIP X-Client-IP"
        + " X-AppEngine-User-IP X-Cluster-Client-IP WL-Proxy-Client-IP Client-IP X-Originating-IP X-Remote-IP X-Remote-Addr")]
    [InlineData(
        "sets the host that the application takes itself to be called by",
        "X-Forwarded-Host X-Forwarded-Server X-Original-Host X-Host X-HTTP-Host-Override")]
    [InlineData(
        "makes a plain http request pass for https, or the reverse",
        "X-Forwarded-Proto X-Forwarded-Ssl X-Forwarded-Scheme X-Forwarded-Protocol X-Original-Proto X-Scheme"
        + " Front-End-Https X-Url-Scheme")]
    [InlineData(
        "sets the path that the application puts before its own links",
        "X-Forwarded-Prefix X-Original-Prefix")]
    [InlineData(
        "sets the port that the application takes itself to be called by",
        "X-Forwarded-Port")]
    [InlineData(
        "replaces the request's path",
        "X-Forwarded-Uri X-Envoy-Original-Path X-Original-URL X-Rewrite-URL X-Original-URI")]
    [InlineData(
        "names the signed-in user as proxies report it",
        "X-Forwarded-User X-Forwarded-Email X-Forwarded-Groups X-Forwarded-Preferred-Username X-Auth-Request-User"
        + " X-Auth-Request-Email MS-ASPNETCORE-WINAUTHTOKEN X-MS-CLIENT-PRINCIPAL X-MS-CLIENT-PRINCIPAL-ID"
        + " X-MS-CLIENT-PRINCIPAL-NAME Remote-User X-Remote-User X-WebAuth-User")]
    [InlineData(
        "presents a client certificate as proxies report it",
        "X-Forwarded-Client-Cert SSL-Client-Cert X-ARR-ClientCert X-Client-Cert X-SSL-Client-Cert"
        + " MS-ASPNETCORE-CLIENTCERT")]
    public void KnowsEachHeader(string effect, string names) =>
        Assert.All(names.Split(' '), name => Assert.Equal((name, effect), (RequestHeaders.FindRisky(name)?.Name, RequestHeaders.FindRisky(name)?.Effect)));

    [Theory]
    [InlineData("Authorization")]
    [InlineData("Content-Type")]
    [InlineData("X-Requested-With")]
    [InlineData("X-CSRF-Token")]
    [InlineData("X-Api-Key")]
    [InlineData("X-Correlation-ID")]
    [InlineData("X-Forwarded-")]
    [InlineData("X-Forwarded")]
    [InlineData("X-Forwarded-For, X-Real-IP")]
    [InlineData("X-SignalR-User-Agent")]
    [InlineData("x-grpc-web")]
    [InlineData("traceparent")]
    [InlineData("Idempotency-Key")]
    [InlineData("X-Tenant")]
    [InlineData("*")]
    [InlineData("")]
    public void OrdinaryHeadersAreNoRisk(string name) => Assert.Null(RequestHeaders.FindRisky(name));

    [Fact]
    public void TheUsualSpellingIsGiven() => Assert.Equal("X-Real-IP", RequestHeaders.FindRisky("x-real-ip")!.Name);
}
