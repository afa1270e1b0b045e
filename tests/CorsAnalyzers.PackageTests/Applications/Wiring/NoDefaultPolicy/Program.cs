var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCors(options => options.AddPolicy("default", policy => policy.WithOrigins("https://shop.example").WithHeaders("X-Cart")));

var app = builder.Build();
app.UseCors(); // CORS4005
app.MapGet("/cart", () => "One book");
app.Run();
