using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace CorsAnalyzers.BrowserTests.Hosting;

public sealed class ServedApplicationTests
{
    private const string Hello =
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapGet("/", (HttpRequest request) => $"{request.Scheme}://{request.Host} {app.Environment.EnvironmentName}");
        app.Run();
        """;

    [Fact]
    public async Task RunsTheProgramAsItStands()
    {
        await using var hosts = await VirtualHosts.StartAsync();
        await using var application = await ServedApplication.StartAsync(hosts, "api.shop.test", Hello);
        using var client = hosts.CreateClient();

        Assert.Equal("http://api.shop.test Production", await client.GetStringAsync("http://api.shop.test/"));
        Assert.Contains("<title>blank</title>", await client.GetStringAsync("http://shop.test/"));
    }

    [Fact]
    public async Task RunsStartupClasses()
    {
        await using var hosts = await VirtualHosts.StartAsync();
        await using var application = await ServedApplication.StartAsync(hosts, "api.shop.test",
            """
            Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();

            public class Startup
            {
                public void Configure(IApplicationBuilder app) => app.Run(context => context.Response.WriteAsync("hello"));
            }
            """);
        using var client = hosts.CreateClient();

        Assert.Equal("hello", await client.GetStringAsync("http://api.shop.test/"));
    }

    [Fact]
    public async Task GivesTheHostNameBack()
    {
        await using var hosts = await VirtualHosts.StartAsync();
        using var client = hosts.CreateClient();
        for (var run = 0; run < 3; run++)
        {
            await using var application = await ServedApplication.StartAsync(hosts, "api.shop.test", Hello);
            Assert.Equal("http://api.shop.test Production", await client.GetStringAsync("http://api.shop.test/"));
        }

        Assert.Contains("<title>blank</title>", await client.GetStringAsync("http://api.shop.test/"));
    }

    [Fact]
    public async Task TellsWhyAProgramDoesNotStart()
    {
        await using var hosts = await VirtualHosts.StartAsync();

        var thrown = await Assert.ThrowsAsync<NotSupportedException>(() =>
            ServedApplication.StartAsync(hosts, "api.shop.test", """throw new NotSupportedException("not today");"""));
        var ended = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            ServedApplication.StartAsync(hosts, "api.shop.test", """Console.Out.Flush();"""));
        var wrong = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            ServedApplication.StartAsync(hosts, "api.shop.test", """Console.Flush();"""));

        Assert.Equal("not today", thrown.Message);
        Assert.Equal("The program ended without serving requests.", ended.Message);
        Assert.Contains("Program.cs(1,9): error CS0117", wrong.Message);
    }

    [Fact]
    public async Task ApplicationsThatHaveEndedAreUnloaded()
    {
        await using var hosts = await VirtualHosts.StartAsync();
        var ended = await RunAndForgetAsync(hosts);

        // Unloading is cooperative: it takes as many collections as the last thread needs to let go.
        var deadline = DateTime.UtcNow.AddSeconds(30);
        while (ended.IsAlive && DateTime.UtcNow < deadline)
        {
            await Task.Delay(50);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(ended.IsAlive, "The application's assembly is still loaded.");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> RunAndForgetAsync(VirtualHosts hosts)
    {
        await using var application = await ServedApplication.StartAsync(hosts, "api.shop.test", Hello);
        using var client = hosts.CreateClient();
        await client.GetStringAsync("http://api.shop.test/");
        return new WeakReference(application.LoadContext);
    }
}
