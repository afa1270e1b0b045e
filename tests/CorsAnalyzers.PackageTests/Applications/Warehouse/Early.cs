using Microsoft.AspNetCore.Cors.Infrastructure;

namespace Warehouse;

/// <summary>Findings that nothing in this file can repair; it comes before the files with those that can be.</summary>
internal static class Early
{
    public static void Add(CorsOptions options)
    {
        options.AddPolicy("early", policy => policy.SetIsOriginAllowed(_ => true).WithSession()); // CORS2002
        options.AddPolicy("early-check", policy => policy.SetIsOriginAllowed(Allowed.IsOurs).AllowCredentials()); // CORS1002
        options.AddPolicy("early-origins", policy => policy.WithOrigins(Allowed.Origins).AllowCredentials()); // CORS1003, CORS1004, CORS1006
        options.AddPolicy("early-pages", policy => policy.SetIsOriginAllowed(origin => origin.EndsWith(".github.io")).AllowCredentials()); // CORS1005
        options.AddPolicy("early-wildcard", policy => policy.WithOrigins("https://*.co.uk")); // CORS1007
        options.AddPolicy("early-copy", new CorsPolicyBuilder(new CorsPolicyBuilder("https://shop.example").Build()).WithOrigins("https://a.example").Build()); // CORS1008
        options.AddPolicy("early-nobody", policy => policy.AllowAnyHeader()); // CORS1012
        options.AddPolicy("early-any", policy => policy.WithOrigins("https://shop.example").WithExposedHeaders(Allowed.Any).AllowCredentials()); // CORS2004
        options.AddPolicy("early-headers", policy => policy.AllowAnyOrigin().WithHeaders(Allowed.Headers)); // CORS3004
        options.AddPolicy("early-exposed", policy => policy.WithOrigins("https://shop.example").WithExposedHeaders(Allowed.Exposed)); // CORS3009
        options.AddPolicy("early-list", policy => policy.WithOrigins("https://shop.example").WithHeaders(Allowed.Lists)); // CORS3011
        options.AddPolicy("early-methods", policy => policy.WithOrigins("https://shop.example").WithMethods(Allowed.Methods)); // CORS3012, CORS3013
        options.AddPolicy("early-age", policy => policy.WithOrigins("https://shop.example").SetPreflightMaxAge(Allowed.Age)); // CORS3014
    }

    public static void Map(WebApplication app)
    {
        app.MapGet("/early", (HttpResponse response) =>
        {
            response.Headers["Access-Control-Allow-Origin"] = "*"; // CORS2001
            Credentials.WriteSession(response);
            return "Early";
        });
        app.MapGet("/early-echo", (HttpContext context) =>
        {
            Credentials.WriteOrigin(context.Response, context.Request.Headers.Origin.ToString()); // CORS3001
            return "Early";
        });
        app.MapGet("/early-headers", (HttpResponse response) =>
        {
            response.Headers["Access-Control-Allow-Origin"] = "https://a.example, https://b.example"; // CORS1011
            Credentials.Write(response, "Access-Control-Allow-Credentials", "True"); // CORS2003
            Credentials.Write(response, "Access-Control-Expose-Header", "X-Total-Count"); // CORS3017
            response.Headers["Access-Control-Request-Headers"] = "Content-Type"; // CORS3018
            return "Early";
        });
    }
}
