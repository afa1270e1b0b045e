var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCors(options => options.AddPolicy("storefront", policy => policy.WithOrigins("https://shop.example").WithHeaders("X-Cart")));

var app = builder.Build();
app.MapGet("/", () => "Shop");

// What the customer is about to buy, and what he would like to have.
var carts = app.MapGroup("/carts").RequireCors("storefront"); // CORS4003
carts.MapGet("/mine", () => "One book");
carts.MapGet("/wishes", () => "Two books");
app.MapGet("/prices", () => "89.00").RequireCors("storefront");
app.Run();
