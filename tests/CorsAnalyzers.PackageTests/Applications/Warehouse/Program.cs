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
app.Run();
