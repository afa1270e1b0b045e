namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>An application with one endpoint: the statements of its pipeline in their order.</summary>
/// <param name="Order">
/// The methods that are called on the application, by name and separated by a space. <c>UseCors</c> stands for <paramref name="Cors"/>'s call;
/// <c>UseEndpoints</c> and <c>MapGet</c> map the endpoint, and <c>Run</c> answers all requests.
/// </param>
/// <param name="IsStartup">A generic host with a <c>Startup</c> class; else minimal hosting.</param>
/// <param name="Cors">The middleware's policy.</param>
/// <param name="Metadata">What is called on the endpoint for CORS; empty: nothing.</param>
/// <param name="Protection">Who may call the endpoint.</param>
internal sealed record Pipeline(string Order, bool IsStartup, CorsForm Cors, string Metadata = "", Protection Protection = Protection.None)
{
    public const string CorsStep = "UseCors";

    /// <summary>A second call, with another policy.</summary>
    public const string SecondCorsStep = "UseCors(\"desk\")";

    /// <summary>What adds CORS to the services; empty: nothing; null: <c>AddCors</c> with the policies.</summary>
    public string? CorsServices { get; init; }

    public IReadOnlyList<string> Steps => Order.Split(' ');

    /// <summary>The program, as its author would write it.</summary>
    public string Program => IsStartup
        ? Join(["Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();", "", .. Startup])
        : Join(["var builder = WebApplication.CreateBuilder(args);", .. Services("builder.Services"), "var app = builder.Build();", .. Statements, "app.Run();"]);

    /// <summary>The same statements in a class of their own, with a method that makes the host on a server that it is given.</summary>
    public string ClassOf(string name) => Join([
        $"public static class {name}",
        "{",
        "public static IHost Build(string[] args, Action<IWebHostBuilder> serve)",
        "{",
        .. IsStartup
            ? new[] { "return Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => { web.UseStartup<Startup>(); serve(web.UseSetting(\"applicationName\", System.Reflection.Assembly.GetEntryAssembly()!.GetName().Name)); }).Build();" }
            : [
                "var builder = WebApplication.CreateBuilder(args);",
                "serve(builder.WebHost);",
                .. Services("builder.Services"),
                "var app = builder.Build();",
                .. Statements,
                "return app;",
            ],
        "}",
        .. IsStartup ? Startup : [],
        "}"]);

    private IEnumerable<string> Startup =>
    [
        "public class Startup",
        "{",
        "public void ConfigureServices(IServiceCollection services)",
        "{",
        .. Services("services"),
        "}",
        "public void Configure(IApplicationBuilder app)",
        "{",
        .. Statements,
        "}",
        "}",
    ];

    private IEnumerable<string> Statements => Steps.Select(step => "app." + (step switch
    {
        CorsStep => Cors.Call,
        "MapGet" => Endpoint,
        "UseEndpoints" => $"UseEndpoints(endpoints => endpoints.{Endpoint})",
        "Run" => "Run(Api.Answer)",
        _ => step.EndsWith(')') ? step : step + "()",
    }) + ";");

    private string Endpoint => "MapGet(\"/api\", Api.Answer)"
        + (Metadata.Length > 0 ? "." + Metadata : "")
        + (Protection == Protection.Required ? ".RequireAuthorization()" : "")
        + (Steps.Contains("UseOutputCache") ? ".CacheOutput()" : "");

    private IEnumerable<string> Services(string services)
    {
        var cors = CorsServices ?? "AddCors(options => { "
            + (Cors.HasDefaultPolicy ? $"options.AddDefaultPolicy(policy => {CorsForm.Policy}); " : "")
            + $"options.AddPolicy(\"spa\", policy => {CorsForm.Policy}); "
            + (Steps.Contains(SecondCorsStep) ? "options.AddPolicy(\"desk\", policy => policy.WithOrigins(\"https://other.example\").AllowAnyHeader()); " : "")
            + "})";
        if (cors.Length > 0)
        {
            yield return $"{services}.{cors};";
        }

        if (Protection != Protection.None)
        {
            yield return services + ".AddAuthentication(\"token\").AddScheme<AuthenticationSchemeOptions, TokenHandler>(\"token\", null);";
            yield return services + ".AddAuthorization(" + (Protection == Protection.Fallback
                ? "options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build()"
                : "") + ");";
        }

        if (Steps.Contains("UseResponseCaching"))
        {
            yield return services + ".AddResponseCaching();";
        }

        if (Steps.Contains("UseOutputCache"))
        {
            yield return services + ".AddOutputCache();";
        }
    }

    private static string Join(IEnumerable<string> lines) => string.Join('\n', lines);
}
