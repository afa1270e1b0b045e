using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CorsAnalyzers.BrowserTests.Hosting;

/// <summary>
/// A caching reverse proxy, as a content delivery network is one: serves a host name from another one and keeps what is public
/// (RFC 9111). It takes <c>Vary</c> at its word, and says in <c>Cache-Status</c> (RFC 9211) where an answer came from.
/// </summary>
internal sealed class SharedCache : IDisposable
{
    private const string Name = "SharedCache";

    // RFC 9110, section 7.6.1, and what the next server writes itself.
    private static readonly ImmutableHashSet<string> HopByHop = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        HeaderNames.Connection,
        HeaderNames.KeepAlive,
        HeaderNames.ProxyConnection,
        HeaderNames.TE,
        HeaderNames.TransferEncoding,
        HeaderNames.Upgrade);

    private readonly ConcurrentDictionary<string, ImmutableArray<Stored>> storage = new(StringComparer.Ordinal);
    private readonly IDisposable attachment;
    private readonly HttpClient client;
    private readonly string upstream;

    public SharedCache(VirtualHosts hosts, string host, string upstream)
    {
        this.upstream = upstream;
        client = hosts.CreateClient();
        attachment = hosts.Attach(host, AnswerAsync);
    }

    public void Dispose()
    {
        attachment.Dispose();
        client.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var url = context.Request.Path + context.Request.QueryString;
        var isGet = HttpMethods.IsGet(context.Request.Method);
        var stored = isGet ? Find(url, context.Request.Headers) : null;
        if (stored is not null)
        {
            await SendAsync(context, stored, Name + "; hit");
            return;
        }

        var fetched = await FetchAsync(context, url);
        if (isGet && fetched.Expires is not null)
            storage.AddOrUpdate(url, [fetched], (_, others) => others.Add(fetched));
        await SendAsync(context, fetched, Name + "; fwd=miss");
    }

    private Stored? Find(string url, IHeaderDictionary request) => storage
        .GetValueOrDefault(url, [])
        .LastOrDefault(candidate => candidate.Expires > DateTimeOffset.UtcNow && candidate.Selects(request));

    private async Task<Stored> FetchAsync(HttpContext context, string url)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), "http://" + upstream + url);
        if (context.Request.ContentLength > 0)
            request.Content = new StreamContent(context.Request.Body);
        foreach (var (name, values) in context.Request.Headers)
        {
            if (!HopByHop.Contains(name) && !name.Equals(HeaderNames.Host, StringComparison.OrdinalIgnoreCase)
                && !request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        using var response = await client.SendAsync(request, context.RequestAborted);
        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .Where(static header => !HopByHop.Contains(header.Key))
            .ToImmutableDictionary(
                static header => header.Key,
                static header => new StringValues([.. header.Value]),
                StringComparer.OrdinalIgnoreCase);
        return new Stored(
            (int)response.StatusCode,
            headers,
            await response.Content.ReadAsByteArrayAsync(context.RequestAborted),
            VaryingOn(headers, context.Request.Headers),
            Expiry(response));
    }

    /// <summary>When the answer goes stale; null where it must not be stored (RFC 9111, section 3; only explicit lifetimes).</summary>
    private static DateTimeOffset? Expiry(HttpResponseMessage response)
    {
        var control = response.Headers.CacheControl ?? new System.Net.Http.Headers.CacheControlHeaderValue();
        var lifetime = control.SharedMaxAge ?? control.MaxAge;
        var storable = response.IsSuccessStatusCode
            && control is { Public: true, NoStore: false, Private: false, NoCache: false }
            && !response.Headers.Contains(HeaderNames.SetCookie);
        return storable && lifetime > TimeSpan.Zero ? DateTimeOffset.UtcNow + lifetime : null;
    }

    /// <summary>The request's values of what <c>Vary</c> names; null for <c>*</c>, which nothing matches (section 4.1).</summary>
    private static ImmutableDictionary<string, StringValues>? VaryingOn(
        ImmutableDictionary<string, StringValues> response, IHeaderDictionary request)
    {
        var names = response.GetValueOrDefault(HeaderNames.Vary)
            .SelectMany(static line => line!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToArray();
        return names.Contains("*") ? null : names.ToImmutableDictionary(static name => name, name => request[name]);
    }

    private static async Task SendAsync(HttpContext context, Stored answer, string status)
    {
        context.Response.StatusCode = answer.Status;
        foreach (var (name, values) in answer.Headers)
            context.Response.Headers[name] = values;
        context.Response.Headers["Cache-Status"] = status;
        if (answer.Body.Length > 0)
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    private sealed record Stored(
        int Status,
        ImmutableDictionary<string, StringValues> Headers,
        byte[] Body,
        ImmutableDictionary<string, StringValues>? VaryingOn,
        DateTimeOffset? Expires)
    {
        public bool Selects(IHeaderDictionary request) =>
            VaryingOn is not null && VaryingOn.All(header => request[header.Key] == header.Value);
    }
}
