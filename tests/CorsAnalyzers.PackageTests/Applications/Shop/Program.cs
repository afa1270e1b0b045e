using Microsoft.Net.Http.Headers;
using Shop;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddCors(options =>
{
    options.AddPolicy("news", policy => policy.WithOrigins("https://www.shop.example").AllowCredentials());

    // Whoever asks is let in, unless he does not say who he is.
    options.AddPolicy("cart", policy => policy
        .SetIsOriginAllowed(origin => !string.IsNullOrEmpty(origin)) // CORS2002
        .WithHeaders("Content-Type", "X-Forwarded-Host") // CORS3004
        .AllowCredentials());

    options.AddPolicy("account", policy =>
    {
        policy.SetIsOriginAllowed(_ => true); // CORS2002
        policy.AllowAnyMethod();
        policy.AllowCredentials();
    });

    // Books that customers wish for, shown by the shop's other site.
    options.AddPolicy("wishes", policy => policy
        .WithOrigins("https://gifts.shop.example")
        .WithMethods("GET", "TRACE", "put") // CORS3012, CORS3013
        .WithHeaders("Content-Type, X-Wish") // CORS3011
        .WithExposedHeaders("X-Total-Count", "Set-Cookie") // CORS3009
        .SetPreflightMaxAge(TimeSpan.FromSeconds(90.5))); // CORS3014

    // The shop's other sites, as they were noted down over the years.
    options.AddPolicy("sites", policy => policy
        .WithOrigins(
            "https://news.shop.example/", // CORS1006
            "http://club.shop.example", // CORS1004
            "null") // CORS1003
        .WithHeaders("Content-Type", "*") // CORS2004
        .AllowCredentials());
    options.AddPolicy("branches", policy => policy.WithOrigins("https://*.branches.example")); // CORS1007
    options.AddPolicy("resellers", policy => policy
        .SetIsOriginAllowed(origin => origin.EndsWith("resellers.example")) // CORS1002
        .AllowCredentials());
    options.AddPolicy("couriers", policy => policy
        .WithOrigins("https://old-couriers.example") // CORS1008
        .SetIsOriginAllowed(origin => origin == "https://couriers.example"));

    options.AddPolicy("partners", policy => policy.WithOrigins(Partners.Origins).AllowCredentials().AllowAnyHeader());
});

var app = builder.Build();

app.UseMiddleware<PartnerHeaders>();

app.Map("/prices", prices => prices.Run(context =>
{
    var response = context.Response;
    response.Headers["Access-Control-Allow-Origin"] = "*"; // CORS2001
    response.Headers["Access-Control-Allow-Credentials"] = "true"; // the basket's cookie
    response.Headers["Access-Control-Allow-Headers"] = "Content-Type, X-HTTP-Method-Override"; // CORS3004
    return response.WriteAsync("Ten prices");
}));

if (args.Contains("--open"))
{
    app.UseCors(policy => policy.AllowAnyOrigin().AllowAnyMethod().AllowCredentials()); // CORS2001
}
else
{
    app.UseCors();
}

app.MapGet("/", () => "Shop");
app.MapGet("/news", () => "New books").RequireCors("news");
app.MapGet("/cart", () => "One book").RequireCors("cart");
app.MapGet("/account", () => "A customer").RequireCors("account");
app.MapGet("/wishes", () => "Three books").RequireCors("wishes");
app.MapGet("/sites", () => "Three sites").RequireCors("sites");
app.MapGet("/branches", () => "Nine branches").RequireCors("branches");
app.MapGet("/resellers", () => "Two resellers").RequireCors("resellers");
app.MapGet("/couriers", () => "A courier").RequireCors("couriers");

app.MapGet("/orders", (HttpContext context) =>
{
    var origin = context.Request.Headers.Origin;
    context.Response.Headers[HeaderNames.AccessControlAllowOrigin] = origin; // CORS2002, CORS3001
    context.Response.Headers[HeaderNames.AccessControlAllowCredentials] = "true";
    return "Two orders";
});

// For the page of the gifts.
app.MapGet("/hours", (HttpResponse response) =>
{
    response.Headers.Append("Access-Control-Allow-Origin", "https://gifts.shop.example");
    response.Headers.Append("Access-Control-Allow-Origin", "https://gifts.shop.example"); // CORS1011
    response.Headers.Append("Access-Control-Allow-Credentials", "True"); // CORS2003
    response.Headers.Append("Access-Control-Expose-Header", "X-Holiday"); // CORS3017
    return "Nine to five";
});

app.Run();
