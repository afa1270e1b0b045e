#if ROSLYN_4_8_OR_GREATER
using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>Sources in C# 12 and later, which Roslyn 4.5 cannot read.</summary>
public sealed class NewerLanguageFindingsTests
{
    [Fact]
    public Task PrimaryConstructorsAndCollectionExpressions() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;
        using Origins = string[];

        public class AllowListed(RequestDelegate next)
        {
            private static readonly string[] Allowed = ["https://a.example", "https://b.example"];

            public Task Invoke(HttpContext context)
            {
                var origin = context.Request.Headers.Origin.FirstOrDefault();
                if (origin is not null && Allowed.Contains(origin))
                {
                    context.Response.Headers.AccessControlAllowOrigin = origin; // CORS3001
                    context.Response.Headers.AccessControlAllowCredentials = "true";
                }

                return next(context);
            }
        }

        public class Reflected(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                string[] origin = [context.Request.Headers["Origin"].ToString()];
                context.Response.Headers["Access-Control-Allow-Origin"] = origin; // CORS2002 CORS3001
                context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                await next(context);
            }
        }

        public class Checked(RequestDelegate next, IConfiguration configuration)
        {
            private readonly string[] fromConfiguration = configuration.GetSection("x").Get<string[]>()!;

            public async Task Invoke(HttpContext context)
            {
                context.Response.Headers.Append("Vary", "Origin");
                var origin = context.Request.Headers["Origin"].ToString();
                if (fromConfiguration.Contains(origin))
                {
                    context.Response.Headers["Access-Control-Allow-Origin"] = origin;
                    context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                }

                await next(context);
            }
        }

        public class Startup(IConfiguration configuration)
        {
            private readonly bool open = configuration.GetValue<bool>("Open");
            private readonly Origins known = ["https://a.example"];

            public void ConfigureServices(IServiceCollection services) => services.AddCors(options =>
            {
                Origins wild = ["*"];
                string[] spread = [.. wild];
                options.AddPolicy("wild", policy => policy.WithOrigins(wild).AllowCredentials()); // CORS2001
                options.AddPolicy("spread", policy => policy.WithOrigins(spread).AllowCredentials()); // CORS2001
                options.AddPolicy("two", policy => policy.WithOrigins([.. wild, "https://a.example"]).AllowCredentials()); // CORS1008
                options.AddPolicy("known", policy => policy.WithOrigins(known).AllowCredentials());
                options.AddPolicy("configured", policy => policy.WithOrigins(configuration.GetSection("Origins").Get<string[]>() ?? []).AllowCredentials());
                options.AddPolicy("optional", policy => policy.SetIsOriginAllowed((string origin) => origin.Length > 0).AllowCredentials()); // CORS2002
                options.AddPolicy("exclusive", policy =>
                {
                    if (open) policy.AllowAnyOrigin(); // CORS1001
                    else policy.WithOrigins("https://a.example").AllowCredentials();
                });
            });
        }
        """);
}
#endif
