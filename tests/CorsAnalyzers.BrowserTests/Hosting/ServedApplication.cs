using System.Reflection;
using System.Runtime.Loader;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CorsAnalyzers.BrowserTests.Hosting;

/// <summary>
/// A web application that runs from its source text: compiled, loaded apart from the tests, its <c>Main</c> called as it stands,
/// and served under a host name. Disposing stops the program and unloads it.
/// </summary>
internal sealed class ServedApplication : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // No file watchers and no settings of the machine: the program alone decides.
    private static readonly string[] Arguments = ["--environment=Production", "--hostBuilder:reloadConfigOnChange=false"];

    private IHostApplicationLifetime? lifetime;
    private Task program = Task.CompletedTask;

    private ServedApplication()
    {
    }

    /// <summary>Where the program's code lives, apart from the tests'.</summary>
    public AssemblyLoadContext LoadContext { get; } = new("application under test", isCollectible: true);

    /// <summary>Starts the application; throws what its <c>Main</c> throws before it takes requests.</summary>
    public static async Task<ServedApplication> StartAsync(VirtualHosts hosts, string hostName, string source)
    {
        var image = WebSource.Compile(source);
        var application = new ServedApplication();
        try
        {
            await application.RunAsync(image, new VirtualServer(hosts, hostName));
            return application;
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        lifetime?.StopApplication();
        lifetime = null;
        await program.WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        program = Task.CompletedTask;
        LoadContext.Unload();
    }

    private async Task RunAsync(byte[] image, VirtualServer server)
    {
        var main = LoadContext.LoadFromStream(new MemoryStream(image)).EntryPoint!;
        // A thread of its own: Main blocks for as long as the application runs.
        program = Task.Factory.StartNew(() => Run(main, server), TaskCreationOptions.LongRunning);
        if (await Task.WhenAny(server.Started, program).WaitAsync(Patience) == program)
        {
            await program;
            throw new InvalidOperationException("The program ended without serving requests.");
        }
    }

    private void Run(MethodInfo main, VirtualServer server)
    {
        using var capture = new HostCapture(builder => builder.ConfigureServices(services =>
        {
            services.AddSingleton<IServer>(provider =>
            {
                lifetime = provider.GetRequiredService<IHostApplicationLifetime>();
                return server;
            });
            services.RemoveAll<ILoggerProvider>();
        }));
        object?[] arguments = main.GetParameters().Length == 0 ? [] : [Arguments];
        main.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
    }
}
