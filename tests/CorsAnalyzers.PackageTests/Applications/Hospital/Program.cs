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
app.UseCors("reports");
app.MapGet("/", () => "Hospital");
app.MapGet("/echo", (HttpContext context) =>
{
    context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers["Origin"]; // CORS3001
    return "Echo";
});
app.Run();
