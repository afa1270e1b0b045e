var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCors(options =>
{
    options.AddPolicy("storefront", policy => policy.WithOrigins("https://shop.example").WithHeaders("X-Cart"));
    options.AddPolicy("desk", policy => policy.WithOrigins("https://desk.example").WithHeaders("X-Cart"));
});

var app = builder.Build();
app.UseCors("storefront");
app.UseCors("desk"); // CORS4009
app.MapGet("/cart", () => "One book");
app.Run();
