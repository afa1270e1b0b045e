var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCors(options =>
{
    options.AddPolicy("storefront", policy => policy.WithOrigins("https://shop.example").WithHeaders("X-Cart"));
    options.AddPolicy("storefront", policy => policy.WithOrigins("https://checkout.example").WithHeaders("X-Cart")); // CORS4007
});

var app = builder.Build();
app.UseCors("storefront");
app.MapGet("/cart", () => "One book");
app.Run();
