namespace CorsAnalyzers.Benchmarks.Generation.Features;

/// <summary>What answers HTTP, and how it is wired.</summary>
internal static class WebFiles
{
    public static GeneratedFile Controller(Feature feature) => new($"{feature.Name}/{feature.Name}Controller.cs", $$"""
        using Microsoft.AspNetCore.Mvc;

        namespace {{feature.Namespace}};

        [ApiController]
        [Route("api/{{feature.Route}}")]
        [Produces("application/json")]
        public sealed class {{feature.Name}}Controller({{feature.Name}}Service service, ILogger<{{feature.Name}}Controller> logger) : ControllerBase
        {
            [HttpGet("{id:guid}")]
            [ProducesResponseType<{{feature.Name}}Response>(StatusCodes.Status200OK)]
            [ProducesResponseType(StatusCodes.Status404NotFound)]
            public async Task<ActionResult<{{feature.Name}}Response>> Get(Guid id, CancellationToken cancellationToken)
            {
                var response = await service.GetAsync(id, cancellationToken);
                return response is null ? NotFound() : Ok(response);
            }

            [HttpGet]
            public async Task<ActionResult<{{feature.Name}}Page>> Search(
                [FromQuery] string? text,
                [FromQuery] int page = 1,
                [FromQuery] int pageSize = {{10 + (feature.Number % 4 * 10)}},
                CancellationToken cancellationToken = default)
            {
                var result = await service.SearchAsync(text, page, pageSize, cancellationToken);
                Response.Headers["X-Total-Count"] = result.TotalCount.ToString(System.Globalization.CultureInfo.InvariantCulture);
                return Ok(result);
            }

            [HttpPost]
            public async Task<ActionResult<{{feature.Name}}Response>> Create({{feature.Name}}Request request, CancellationToken cancellationToken)
            {
                var (created, errors) = await service.CreateAsync(request, cancellationToken);
                if (created is null)
                {
                    foreach (var (field, messages) in errors)
                    {
                        foreach (var message in messages)
                        {
                            ModelState.AddModelError(field, message);
                        }
                    }

                    return ValidationProblem(ModelState);
                }

                return CreatedAtAction(nameof(Get), new { id = created.Id }, created);
            }

            [HttpPut("{id:guid}")]
            public async Task<IActionResult> Change(Guid id, {{feature.Name}}Request request, CancellationToken cancellationToken)
            {
                if (await service.ChangeAsync(id, request, cancellationToken))
                {
                    return NoContent();
                }

                logger.LogInformation("Change of {Id} refused", id);
                return NotFound();
            }

            [HttpDelete("{id:guid}")]
            public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken) =>
                await service.DeleteAsync(id, cancellationToken) ? NoContent() : NotFound();
        }

        """);

    public static GeneratedFile Endpoints(Feature feature) => new($"{feature.Name}/{feature.Name}Endpoints.cs", $$"""
        namespace {{feature.Namespace}};

        public static class {{feature.Name}}Endpoints
        {
            public static IEndpointRouteBuilder Map{{feature.Name}}(this IEndpointRouteBuilder endpoints)
            {
                var group = endpoints.MapGroup("/minimal/{{feature.Route}}").WithTags("{{feature.Name}}");

                group.MapGet("/{id:guid}", async (Guid id, {{feature.Name}}Service service, CancellationToken cancellationToken) =>
                {
                    var response = await service.GetAsync(id, cancellationToken);
                    return response is null ? Results.NotFound() : Results.Ok(response);
                });

                group.MapGet("/", (string? text, {{feature.Name}}Service service, CancellationToken cancellationToken) =>
                    service.SearchAsync(text, 1, {{20 + (feature.Number % 3 * 15)}}, cancellationToken));

                group.MapPost("/", async ({{feature.Name}}Request request, {{feature.Name}}Service service, HttpContext context) =>
                {
                    var (created, errors) = await service.CreateAsync(request, context.RequestAborted);
                    if (created is null)
                    {
                        return Results.ValidationProblem(errors.ToDictionary(static pair => pair.Key, static pair => pair.Value));
                    }

                    context.Response.Headers.ETag = $"\"{created.Id:N}\"";
                    return Results.Created($"/minimal/{{feature.Route}}/{created.Id}", created);
                });

                group.MapDelete("/{id:guid}", async (Guid id, {{feature.Name}}Service service, CancellationToken cancellationToken) =>
                    await service.DeleteAsync(id, cancellationToken) ? Results.NoContent() : Results.NotFound());

                return endpoints;
            }
        }

        """);

    public static GeneratedFile Options(Feature feature) => new($"{feature.Name}/{feature.Name}Options.cs", $$"""
        namespace {{feature.Namespace}};

        public sealed class {{feature.Name}}Options
        {
            public const string Section = "Features:{{feature.Name}}";

            public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes({{(feature.Number % 10) + 1}});

            public TimeSpan MaximumAge { get; set; } = TimeSpan.FromDays({{(feature.Number % 30) + 30}});

            public int BatchSize { get; set; } = {{100 * ((feature.Number % 5) + 1)}};

            public IList<string> Recipients { get; } = new List<string>();
        }

        public static class {{feature.Name}}Services
        {
            public static IServiceCollection Add{{feature.Name}}(this IServiceCollection services, IConfiguration configuration)
            {
                services.Configure<{{feature.Name}}Options>(configuration.GetSection({{feature.Name}}Options.Section));
                services.AddSingleton<I{{feature.Name}}Repository, {{feature.Name}}Repository>();
                services.AddSingleton<{{feature.Name}}Validator>();
                services.AddScoped<{{feature.Name}}Service>();
                services.AddHostedService<{{feature.Name}}Worker>();
                services.PostConfigure<{{feature.Name}}Options>(static options =>
                {
                    if (options.Recipients.Count == 0)
                    {
                        options.Recipients.Add("{{feature.Route}}@example.com");
                    }
                });
                return services;
            }
        }

        """);

    public static GeneratedFile Middleware(Feature feature) => new($"{feature.Name}/{feature.Name}Middleware.cs", $$"""
        using System.Diagnostics;

        namespace {{feature.Namespace}};

        /// <summary>Headers and timing of the {{feature.Name}} routes.</summary>
        public sealed class {{feature.Name}}Middleware(RequestDelegate next, ILogger<{{feature.Name}}Middleware> logger)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                if (!context.Request.Path.StartsWithSegments("/api/{{feature.Route}}"))
                {
                    await next(context);
                    return;
                }

                var started = Stopwatch.GetTimestamp();
                var requestId = context.Request.Headers["X-Request-Id"].FirstOrDefault() ?? context.TraceIdentifier;
                context.Response.OnStarting(() =>
                {
                    var headers = context.Response.Headers;
                    headers["X-Request-Id"] = requestId;
                    headers.Append("X-Content-Type-Options", "nosniff");
                    headers.CacheControl = "private, max-age={{feature.Number % 60}}";
                    return Task.CompletedTask;
                });

                try
                {
                    await next(context);
                }
                finally
                {
                    logger.LogDebug("{Path} took {Elapsed}", context.Request.Path, Stopwatch.GetElapsedTime(started));
                }
            }
        }

        """);
}
