using Warehouse;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCors(options =>
{
    Early.Add(options);
    options.AddPolicy("stock", policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials()); // CORS2002
    options.AddPolicy("orders", policy => policy
        .SetIsOriginAllowed(_ => true) // CORS2002
        .AllowCredentials()
        .WithHeaders("X-Original-URL")); // CORS3004
    options.AddPolicy("offices", policy => policy
        .WithOrigins(
            "https://offices.example/", // CORS1006
            "http://yard.example", // CORS1004
            "null") // CORS1003
        .WithHeaders("Content-Type", "*") // CORS2004
        .AllowCredentials());
    options.AddPolicy("gates", policy => policy.WithOrigins("https://*.gates.example")); // CORS1007
    options.AddPolicy("drivers", policy => policy
        .SetIsOriginAllowed(origin => origin.EndsWith("drivers.example")) // CORS1002
        .AllowCredentials());
    options.AddPolicy("couriers", policy => policy
        .WithOrigins("https://old.example") // CORS1008
        .SetIsOriginAllowed(origin => origin == "https://couriers.example"));
    options.AddPolicy("boxes", policy => policy
        .WithOrigins("https://shop.example")
        .WithMethods("GET", "TRACE", "put") // CORS3012, CORS3013
        .WithHeaders("X-Box, X-Shelf") // CORS3011
        .WithExposedHeaders("X-Total-Count", "Set-Cookie") // CORS3009
        .SetPreflightMaxAge(TimeSpan.FromSeconds(90.5))); // CORS3014
});

var app = builder.Build();
app.UseCors();
Early.Map(app);
app.MapGet("/stock", (HttpResponse response) =>
{
    response.Headers["Access-Control-Allow-Origin"] = "*"; // CORS2001
    response.Headers["Access-Control-Allow-Credentials"] = "true";
    return "Stock";
});
app.MapGet("/echo", (HttpContext context) =>
{
    context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers["Origin"]; // CORS3001
    return "Echo";
});
app.MapGet("/yard", (HttpResponse response) =>
{
    response.Headers.Append("Access-Control-Allow-Origin", "https://shop.example");
    response.Headers.Append("Access-Control-Allow-Origin", "https://shop.example"); // CORS1011
    response.Headers["Access-Control-Allow-Credentials"] = "True"; // CORS2003
    response.Headers["Access-Control-Expose-Header"] = "X-Total-Count"; // CORS3017
    return "Yard";
});
app.MapGet("/boxes", () => "Ten boxes").RequireCors("boxes");
app.Run();
