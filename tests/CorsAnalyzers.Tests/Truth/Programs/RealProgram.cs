using CorsAnalyzers.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CorsAnalyzers.Tests.Truth.Programs;

/// <summary>A program that has run: the servers that answer from its policies.</summary>
internal sealed class RealProgram
{
    private static readonly IServiceProvider Services = new ServiceCollection().AddCors().AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).BuildServiceProvider();

    private readonly CorsOptions options = new();
    private readonly Dictionary<string, RequestDelegate?> servers = [];

    private RealProgram()
    {
    }

    /// <summary>The program threw.</summary>
    public bool Threw { get; private set; }

    /// <summary>Runs a program.</summary>
    /// <param name="entryPoint">What <see cref="RealBatch"/> finds.</param>
    /// <param name="first">What only the caller knows.</param>
    /// <param name="second">And what else.</param>
    public static RealProgram Run(Delegate entryPoint, bool first, bool second)
    {
        var program = new RealProgram();
        try
        {
            program.Start(entryPoint, first, second);
        }
        catch (Exception exception) when (exception is not InvalidCastException)
        {
            program.Threw = true;
        }

        return program;
    }

    /// <summary>The answer from the policy of a name: one of <see cref="PolicyNames"/>, or one that the program gave it.</summary>
    public RealAnswer Ask(string policy, CorsRequest request, bool preflight)
    {
        if (Threw)
            return RealAnswer.Thrown;

        if (!servers.TryGetValue(policy, out var server))
        {
            var known = options.GetPolicy(policy == PolicyNames.Default ? options.DefaultPolicyName : policy);
            servers[policy] = server = known is null ? null : RealMiddleware.For(known);
        }

        return server is null ? new RealAnswer(null, new Dictionary<string, string>()) : RealMiddleware.Ask(server, request, preflight, Services);
    }

    private void Start(Delegate entryPoint, bool first, bool second)
    {
        switch (entryPoint)
        {
            case Func<bool, bool, CorsPolicy> make:
                servers[PolicyNames.Returned] = RealMiddleware.For(make(first, second));
                break;
            case Action<CorsOptions, bool, bool> configure:
                configure(options, first, second);
                break;
            case Action<IServiceCollection, bool, bool> add:
                var services = new ServiceCollection();
                add(services, first, second);

                // As the options are made when the server first asks for them, without the cost of a container.
                foreach (var service in services.Where(static service => service.ServiceType == typeof(IConfigureOptions<CorsOptions>)))
                {
                    ((IConfigureOptions<CorsOptions>)service.ImplementationInstance!).Configure(options);
                }

                break;
            case Action<IApplicationBuilder, bool, bool> use:
                var app = new ApplicationBuilder(Services);
                use(app, first, second);
                app.Run(static _ => Task.CompletedTask);
                servers[PolicyNames.OfApplication] = app.Build();
                break;
            default:
                throw new InvalidCastException(entryPoint.GetType().ToString());
        }
    }
}
