using Microsoft.AspNetCore.Http;

namespace CorsAnalyzers.BrowserTests.Hosting;

/// <summary>The cache is a witness in other tests: here it is shown to store what it may, and to keep variants apart.</summary>
public sealed class SharedCacheTests
{
    [Theory]
    [InlineData("public, max-age=60", null, "one one")]
    [InlineData("public, max-age=60", "Origin", "one two")]
    [InlineData("public, max-age=60", "Accept-Encoding, origin", "one two")]
    [InlineData("public, max-age=60", "Accept-Encoding", "one one")]
    [InlineData("public, max-age=60", "*", "one two")]
    [InlineData("public, max-age=0", null, "one two")]
    [InlineData("private, max-age=60", null, "one two")]
    [InlineData("no-store", null, "one two")]
    [InlineData(null, null, "one two")]
    public async Task ReplaysAnAnswerOnlyToRequestsThatItsVarySelects(string? cacheControl, string? vary, string expected)
    {
        await using var hosts = await VirtualHosts.StartAsync();
        using var upstream = hosts.Attach("api.test", context =>
        {
            context.Response.Headers.CacheControl = cacheControl;
            context.Response.Headers.Vary = vary;
            return context.Response.WriteAsync(context.Request.Headers.Origin.ToString());
        });
        using var cache = new SharedCache(hosts, "cdn.test", "api.test");
        using var client = hosts.CreateClient();

        Assert.Equal(expected, await GetAsync(client, "one") + " " + await GetAsync(client, "two"));
        Assert.Equal("one", await GetAsync(client, "one"));
    }

    [Fact]
    public async Task SaysWhereAnAnswerCameFrom()
    {
        await using var hosts = await VirtualHosts.StartAsync();
        using var upstream = hosts.Attach("api.test", static context =>
        {
            context.Response.Headers.CacheControl = "public, max-age=60";
            return Task.CompletedTask;
        });
        using var cache = new SharedCache(hosts, "cdn.test", "api.test");
        using var client = hosts.CreateClient();

        using var first = await client.GetAsync("http://cdn.test/prices");
        using var second = await client.GetAsync("http://cdn.test/prices");
        using var other = await client.GetAsync("http://cdn.test/stock");

        Assert.Equal("SharedCache; fwd=miss", Assert.Single(first.Headers.GetValues("Cache-Status")));
        Assert.Equal("SharedCache; hit", Assert.Single(second.Headers.GetValues("Cache-Status")));
        Assert.Equal("SharedCache; fwd=miss", Assert.Single(other.Headers.GetValues("Cache-Status")));
    }

    private static async Task<string> GetAsync(HttpClient client, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://cdn.test/prices");
        request.Headers.Add("Origin", origin);
        using var response = await client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}
