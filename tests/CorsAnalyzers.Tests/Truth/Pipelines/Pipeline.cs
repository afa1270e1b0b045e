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

    /// <summary>
    /// The startup filters in the order in which they are registered, separated by a semicolon: the methods that each calls, among them
    /// <see cref="NextStep"/>.
    /// </summary>
    public string Filters { get; init; } = "";

    /// <summary>A middleware that has nothing to do with CORS.</summary>
    public const string OtherStep = "UseForwardedHeaders";

    /// <summary>A filter calls what is next.</summary>
    public const string NextStep = "next";

    public IReadOnlyList<string> Steps => Order.Split(' ');

    /// <summary>What each filter calls.</summary>
    public IReadOnlyList<IReadOnlyList<string>> FilterSteps => [.. Filters.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(static filter => filter.Split(' '))];

    /// <summary>The application's own calls and those of its filters.</summary>
    public IEnumerable<string> AllSteps => Steps.Concat(FilterSteps.SelectMany(static steps => steps));

    /// <summary>The program, as its author would write it.</summary>
    public string Program => IsStartup
        ? Join(["Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();", "", .. Startup, .. FilterClasses])
        : Join(["var builder = WebApplication.CreateBuilder(args);", .. Services("builder.Services"), "var app = builder.Build();", .. Statements, "app.Run();", .. FilterClasses]);

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
        .. FilterClasses,
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

    private IEnumerable<string> Statements => Steps.Select(StatementOf);

    private IEnumerable<string> FilterClasses => FilterSteps.SelectMany((steps, index) => (string[])
    [
        $"public class Filter{index} : IStartupFilter",
        "{",
        "public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>",
        "{",
        .. steps.Select(StatementOf),
        "};",
        "}",
    ]);

    private string StatementOf(string step) => step == NextStep ? "next(app);" : "app." + (step switch
    {
        CorsStep => Cors.Call,
        "MapGet" => Endpoint,
        "UseEndpoints" => $"UseEndpoints(endpoints => endpoints.{Endpoint})",
        "Run" => "Run(Api.Answer)",
        _ => step.EndsWith(')') ? step : step + "()",
    }) + ";";

    private string Endpoint => "MapGet(\"/api\", Api.Answer)"
        + (Metadata.Length > 0 ? "." + Metadata : "")
        + (Protection == Protection.Required ? ".RequireAuthorization()" : "")
        + (AllSteps.Contains("UseOutputCache") ? ".CacheOutput()" : "");

    private IEnumerable<string> Services(string services)
    {
        var cors = CorsServices ?? "AddCors(options => { "
            + (Cors.HasDefaultPolicy ? $"options.AddDefaultPolicy(policy => {CorsForm.Policy}); " : "")
            + $"options.AddPolicy(\"spa\", policy => {CorsForm.Policy}); "
            + (AllSteps.Contains(SecondCorsStep) ? "options.AddPolicy(\"desk\", policy => policy.WithOrigins(\"https://other.example\").AllowAnyHeader()); " : "")
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

        for (var filter = 0; filter < FilterSteps.Count; filter++)
        {
            yield return $"{services}.AddTransient<IStartupFilter, Filter{filter}>();";
        }

        if (AllSteps.Contains("UseResponseCaching"))
        {
            yield return services + ".AddResponseCaching();";
        }

        if (AllSteps.Contains("UseOutputCache"))
        {
            yield return services + ".AddOutputCache();";
        }
    }

    private static string Join(IEnumerable<string> lines) => string.Join('\n', lines);
}
