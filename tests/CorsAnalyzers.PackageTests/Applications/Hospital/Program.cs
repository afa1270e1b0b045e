var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCors(options =>
{
    options.AddPolicy("waiting-times", policy => policy // CORS3016
        .AllowAnyOrigin() // CORS1001
        .WithMethods("GET", "DELETE")
        .WithExposedHeaders("X-Api-Key")); // CORS3010
    options.AddPolicy("relatives", policy => policy
        .SetIsOriginAllowed(origin => origin.EndsWith("relatives.example")) // CORS1002
        .AllowCredentials());
    options.AddPolicy("reports", policy => policy
        .WithOrigins(
            "https://reports.example",
            "null", // CORS1003
            "http://print.example", // CORS1004
            "https://labs.example/", // CORS1006
            "http://localhost:3000") // CORS1009
        .AllowCredentials());
    options.AddPolicy("pages", policy => policy
        .SetIsOriginAllowed(origin => origin.EndsWith(".github.io")) // CORS1005
        .AllowCredentials());
    options.AddPolicy("wards", policy => policy.WithOrigins("https://*.wards.example")); // CORS1007
    options.AddPolicy("staff", policy => policy
        .WithOrigins("https://old.example") // CORS1008
        .SetIsOriginAllowed(origin => origin == "https://staff.example"));
    options.AddPolicy("nobody", policy => policy.AllowAnyHeader().SetPreflightMaxAge(TimeSpan.FromHours(2))); // CORS1012
    options.AddPolicy("open", policy => policy
        .AllowAnyOrigin() // CORS2001
        .AllowCredentials());
    options.AddPolicy("everybody", policy => policy
        .SetIsOriginAllowed(_ => true) // CORS2002
        .AllowCredentials());
    options.AddPolicy("doctors", policy => policy
        .WithOrigins("https://doctors.example")
        .WithHeaders("*", "X-Doctor") // CORS2004
        .AllowCredentials()
        .SetPreflightMaxAge(TimeSpan.FromHours(2)));
    options.AddPolicy("nurses", policy => policy
        .WithOrigins("https://nurses.example")
        .AllowAnyHeader() // CORS3005
        .AllowCredentials()
        .SetPreflightMaxAge(TimeSpan.FromHours(2)));
    options.AddPolicy("lists", policy => policy
        .WithOrigins("https://lists.example")
        .WithHeaders("X-Original-URL", "Cookie", "X-One, X-Two") // CORS3004, CORS3006, CORS3011
        .WithExposedHeaders("Content-Type", "Set-Cookie", "X-Total-Count") // CORS3008, CORS3009
        .WithMethods("GET", "TRACE", "put") // CORS3012, CORS3013
        .SetPreflightMaxAge(TimeSpan.FromSeconds(90.5)) // CORS3014
        .AllowCredentials());
    options.AddPolicy("archive", policy => policy
        .WithOrigins("https://archive.example")
        .WithMethods("DELETE")
        .SetPreflightMaxAge(TimeSpan.FromDays(7))); // CORS3015
});

var app = builder.Build();
app.UseCors();
app.MapGet("/", () => "Hospital").RequireCors("reports");
app.MapGet("/echo", (HttpContext context) =>
{
    context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers["Origin"]; // CORS1001, CORS3001
    return "Echo";
});
app.MapGet("/beds", (HttpResponse response) =>
{
    response.Headers["Access-Control-Allow-Origin"] = "https://doctors.example, https://doctors.example"; // CORS1011
    response.Headers["Access-Control-Allow-Credentials"] = "True"; // CORS2003
    response.Headers["Access-Control-Expose-Header"] = "X-Total-Count"; // CORS3017
    return "Ten beds";
});
app.MapGet("/menu", (HttpContext context) =>
{
    context.Response.Headers.Append("Vary", "Accept-Language");
    context.Response.Headers["Access-Control-Allow-Credentials"] = "false"; // CORS2005
    context.Response.Headers["Origin"] = "https://hospital.example"; // CORS3018
    context.Response.Headers["Vary"] = "Accept-Encoding"; // CORS3002
    return "Soup";
});
app.MapGet("/duty", (HttpContext context) =>
{
    var origin = context.Request.Headers.Origin.ToString();
    if (origin == "https://nurses.example")
    {
        context.Response.Headers.AccessControlAllowOrigin = origin;
        context.Response.Headers.Append("Vary", "Origin"); // CORS3003
    }

    return "Nobody";
});
app.MapMethods("/duty", ["OPTIONS"], (HttpResponse response) =>
{
    response.Headers["Access-Control-Allow-Origin"] = "https://nurses.example";
    response.Headers["Access-Control-Allow-Headers"] = "*"; // CORS3007
});
app.Run();
