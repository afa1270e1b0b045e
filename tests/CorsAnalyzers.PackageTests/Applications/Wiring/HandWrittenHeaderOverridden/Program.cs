var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy.WithOrigins("https://shop.example").WithHeaders("X-Cart")));

var app = builder.Build();
app.UseCors();
app.MapGet("/cart", (HttpResponse response) =>
{
    response.Headers.CacheControl = "no-store";
    response.Headers.AccessControlAllowOrigin = "https://checkout.example"; // CORS4006
    return "One book";
});
app.Run();
