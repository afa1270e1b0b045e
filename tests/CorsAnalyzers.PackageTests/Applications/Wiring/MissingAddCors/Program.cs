var builder = WebApplication.CreateBuilder(args);

// What the customers look at.
builder.Services.AddRazorPages();
builder.Services.AddResponseCaching();

var app = builder.Build();
app.UseRouting();
app.UseCors(policy => policy.WithOrigins("https://shop.example").WithHeaders("X-Cart")); // CORS4004
app.UseResponseCaching();
app.MapRazorPages();
app.MapGet("/cart", () => "One book");
app.Run();
