using System.Text.Encodings.Web;
using CorsAnalyzers.Wiring;
using CorsAnalyzers.Wiring.Simulation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>What the simulated server makes of branches and detours is what ASP.NET Core makes of them.</summary>
public sealed class BranchTests
{
    private const string Origin = "https://shop.example";

    /// <summary>
    /// The statements around the branch: <c>Map[…]</c> takes the requests, <c>UseWhen[…]</c> lets them come back, <c>Else[…]</c> is for others.
    /// </summary>
    [Theory]
    [InlineData("UseCors Map[Run]", "200 200 200")]
    [InlineData("Map[UseCors Run]", "200 200 200")]
    [InlineData("Map[Run] UseCors", "200 **200** **preflight 200**")]
    [InlineData("Map[UseCors] Run", "404 404 404")]
    [InlineData("UseWhen[UseCors] Run", "200 200 200")]
    [InlineData("UseWhen[Run] UseCors", "200 **200** **preflight 200**")]
    [InlineData("Else[UseCors] Run", "200 **200** **preflight 200**")]
    [InlineData("UseRouting UseCors Map[UseEndpoints]", "no start no start no start", "200 200 200")]
    [InlineData("UseRouting UseCors UseWhen[UseEndpoints]", "no start no start no start", "200 200 200")]
    [InlineData("UseRouting UseCors UseWhen[Map[UseEndpoints]]", "no start no start no start", "200 200 200")]
    [InlineData("UseWhen[UseRouting UseCors Map[UseEndpoints]]", "no start no start no start")]
    [InlineData("UseWhen[UseRouting UseCors] UseEndpoints", "no start no start no start")]
    [InlineData("UseCors Map[UseRouting UseEndpoints]", "500 **500** **500**")]
    [InlineData("Map[UseRouting UseCors UseEndpoints]", "200 200 200")]
    [InlineData("UseRouting UseCors Map[UseRouting UseEndpoints]", "500 **500** **500**")]
    [InlineData("UseRouting UseWhen[UseCors] UseEndpoints", "200 200 200")]
    [InlineData("UseRouting Else[UseCors] UseEndpoints", "500 **500** **preflight 500**")]
    [InlineData("UseWhen[UseRouting UseCors UseEndpoints]", "200 200 200")]
    [InlineData("Map[UseEndpoints]", "no start no start no start")]
    [InlineData("UseCors Map[UseCors(desk) Run]", "200 200 200")]
    [InlineData("UseCors(desk) Map[UseCors Run]", "200 200 **preflight 204**")]
    public void AreWhatTheyAre(string order, string inStartup, string? inMinimalHosting = null) => Ask(order, isProtected: false, inStartup, inMinimalHosting);

    /// <summary>
    /// Under a fallback policy; endpoints let everybody in. Authorization that <c>WebApplication</c> adds itself stands in front of branches, too, but
    /// where it is called anywhere in the main pipeline it stands there alone.
    /// </summary>
    [Theory]
    [InlineData("Map[Run]", "200 **200** **preflight 200**", "401 **401** **preflight 401**")]
    [InlineData("Map[Run] UseAuthorization", "200 **200** **preflight 200**")]
    [InlineData("Map[UseAuthorization Run]", "401 **401** **preflight 401**")]
    [InlineData("UseAuthorization Map[UseCors Run]", "401 **401** **preflight 401**")]
    [InlineData("UseRouting UseAuthorization UseCors UseEndpoints", "200 200 200")]
    [InlineData("UseRouting UseAuthorization UseCors UseEndpoints(plain)", "200 200 **preflight 401**")]
    public void OfProtectedApplications(string order, string inStartup, string? inMinimalHosting = null) => Ask(order, isProtected: true, inStartup, inMinimalHosting);

    private static void Ask(string order, bool isProtected, string inStartup, string? inMinimalHosting)
    {
        foreach (var isMinimal in new[] { false, true })
        {
            var outcomes = isMinimal ? inMinimalHosting ?? inStartup : inStartup;
            var probes = Probe.OfEndpoint.ToList();
            var statements = Statement.Parse(order);
            using (var server = PipelineServer.Start((args, serve) => Build(args, serve, statements, isMinimal, isProtected), AppContext.BaseDirectory))
            {
                Assert.Equal((isMinimal, outcomes), (isMinimal, string.Join(' ', probes.Select(server.Ask))));
            }

            Assert.Equal((isMinimal, outcomes), (isMinimal, string.Join(' ', probes.Select(probe => Simulate(statements, isMinimal, isProtected, probe)))));
        }
    }

    private static IHost Build(string[] args, Action<IWebHostBuilder> serve, IReadOnlyList<Statement> statements, bool isMinimal, bool isProtected)
    {
        if (!isMinimal)
        {
            return Host.CreateDefaultBuilder(args)
                .ConfigureWebHostDefaults(web =>
                {
                    web.ConfigureServices(services => AddServices(services, isProtected)).Configure(app => Call(app, statements, false));
                    serve(web);
                })
                .Build();
        }

        var builder = WebApplication.CreateBuilder(args);
        serve(builder.WebHost);
        AddServices(builder.Services, isProtected);
        var app = builder.Build();
        Call(app, statements, false);
        return app;
    }

    private static void AddServices(IServiceCollection services, bool isProtected)
    {
        services.AddCors(static options =>
        {
            options.AddDefaultPolicy(static policy => policy.WithOrigins(Origin).AllowAnyHeader().AllowAnyMethod());
            options.AddPolicy("desk", static policy => policy.WithOrigins("https://other.example").AllowAnyHeader());
        });
        if (isProtected)
        {
            services.AddAuthentication("nobody").AddScheme<AuthenticationSchemeOptions, Nobody>("nobody", null);
            services.AddAuthorization(static options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        }
    }

    // The endpoint's path is what the routing in front of it sees: without the branch's part inside the branch.
    private static void Call(IApplicationBuilder app, IReadOnlyList<Statement> statements, bool isInMap)
    {
        foreach (var (name, inner) in statements)
        {
            _ = name switch
            {
                "Map" => app.Map("/api", branch => Call(branch, inner, true)),
                "UseWhen" => app.UseWhen(static _ => true, branch => Call(branch, inner, isInMap)),
                "Else" => app.UseWhen(static _ => false, branch => Call(branch, inner, isInMap)),
                "UseRouting" => app.UseRouting(),
                "UseCors" => app.UseCors(),
                "UseCors(desk)" => app.UseCors("desk"),
                "UseAuthorization" => app.UseAuthorization(),
                "UseEndpoints(plain)" => app.UseEndpoints(static endpoints => endpoints.MapGet("/api", Answer).AllowAnonymous()),
                "UseEndpoints" => app.UseEndpoints(endpoints =>
                    endpoints.MapGet(isInMap && statements.Any(static statement => statement.Name == "UseRouting") ? "/" : "/api", Answer).AllowAnonymous().RequireCors()),
                _ => Run(app),
            };
        }
    }

    private static IApplicationBuilder Run(IApplicationBuilder app)
    {
        app.Run(Answer);
        return app;
    }

    private static Task Answer(HttpContext context) => context.Response.WriteAsync("data");

    private static Outcome Simulate(IReadOnlyList<Statement> statements, bool isMinimal, bool isProtected, Probe probe)
    {
        var application = new Application(isMinimal ? HostKind.Minimal : HostKind.Plain, new CorsAnalyzers.Wiring.Pipeline([.. statements.Select(Model)], []), new Services
        {
            HasCors = true,
            HasAuthentication = isProtected,
            HasAuthorization = isProtected,
            HasFallbackPolicy = isProtected,
            Policies = [new AddedPolicy(Services.FrameworkDefaultPolicyName, PipelineModel.At("default")), new AddedPolicy("desk", PipelineModel.At("desk"))],
        });
        var target = Targets.Of(application).OrderByDescending(static target => target.Way.Length).First();
        var branch = AllOf(statements).Where(static statement => statement.Name is "Map" or "UseWhen").Select(static statement => PipelineModel.At(statement.Name));
        var server = new SimulatedServer(
            RequestPath.Of(application, Worlds.Of(application)[0], target with { Way = [.. branch] }),
            new PolicyBook(application.Services, assumesNames: false),
            static (policy, origin) => policy.Name != "desk" && origin == Origin);
        return server.Ask(probe);
    }

    private static IEnumerable<Statement> AllOf(IEnumerable<Statement> statements) =>
        statements.SelectMany(static statement => AllOf(statement.Inner).Prepend(statement));

    private static Middleware Model(Statement statement) => statement.Name switch
    {
        "Map" => new Middleware(MiddlewareKind.Branch, PipelineModel.At("Map")) { Inner = new CorsAnalyzers.Wiring.Pipeline([.. statement.Inner.Select(Model)], []) },
        "UseWhen" or "Else" => new Middleware(MiddlewareKind.Detour, PipelineModel.At(statement.Name)) { Inner = new CorsAnalyzers.Wiring.Pipeline([.. statement.Inner.Select(Model)], []) },
        "UseRouting" => new Middleware(MiddlewareKind.Routing, PipelineModel.At(statement.Name)),
        "UseCors" => new Middleware(MiddlewareKind.Cors, PipelineModel.At(statement.Name)) { Policy = new PolicyReference(PolicyReferenceKind.Nameless, null, PipelineModel.At(statement.Name)) },
        "UseCors(desk)" => new Middleware(MiddlewareKind.Cors, PipelineModel.At(statement.Name)) { Policy = new PolicyReference(PolicyReferenceKind.Named, "desk", PipelineModel.At(statement.Name)) },
        "UseEndpoints" => new Middleware(MiddlewareKind.Endpoints, PipelineModel.At(statement.Name))
        {
            Endpoints =
            [
                new CorsAnalyzers.Wiring.Endpoint(
                    PipelineModel.At("MapGet"),
                    new EndpointCors(EndpointCorsKind.Enabled, new PolicyReference(PolicyReferenceKind.Nameless, null, PipelineModel.At("RequireCors"))),
                    EndpointProtection.Anonymous),
            ],
        },
        "UseEndpoints(plain)" => new Middleware(MiddlewareKind.Endpoints, PipelineModel.At(statement.Name))
        {
            Endpoints = [new CorsAnalyzers.Wiring.Endpoint(PipelineModel.At("MapGet"), EndpointCors.None, EndpointProtection.Anonymous)],
        },
        "UseAuthorization" => new Middleware(MiddlewareKind.Authorization, PipelineModel.At(statement.Name)),
        _ => new Middleware(MiddlewareKind.Terminal, PipelineModel.At(statement.Name)),
    };

    private sealed class Nobody(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());
    }

    /// <summary>A call, and those inside its brackets.</summary>
    private sealed record Statement(string Name, IReadOnlyList<Statement> Inner)
    {
        public static IReadOnlyList<Statement> Parse(string order)
        {
            var stack = new Stack<List<Statement>>([[]]);
            foreach (var word in order.Replace("[", " [ ").Replace("]", " ] ").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                switch (word)
                {
                    case "[":
                        stack.Push([]);
                        break;
                    case "]":
                        var inner = stack.Pop();
                        stack.Peek()[^1] = stack.Peek()[^1] with { Inner = inner };
                        break;
                    default:
                        stack.Peek().Add(new Statement(word, []));
                        break;
                }
            }

            return stack.Pop();
        }
    }
}
