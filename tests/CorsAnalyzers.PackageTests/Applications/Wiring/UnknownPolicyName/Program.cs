using Microsoft.AspNetCore.Cors;
using Microsoft.AspNetCore.Mvc;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddCors(options =>
{
    options.AddPolicy("storefront", policy => policy.WithOrigins("https://shop.example").WithHeaders("X-Cart"));
    options.AddPolicy("partners", policy => policy.WithOrigins("https://books.example").WithHeaders("X-Cart"));
});

var app = builder.Build();
app.UseCors();
app.MapControllers();
app.MapGet("/prices", () => "89.00").RequireCors(Policies.Partners); // CORS4001
app.Run();

/// <summary>The names of the policies.</summary>
public static class Policies
{
    public const string Storefront = "storefront";
    public const string Partners = "partner";
}

[ApiController]
[EnableCors("Storefront")] // CORS4001
public sealed class CartController : ControllerBase
{
    [HttpGet("/cart")]
    public string Get() => "One book";

    [HttpGet("/wishes")]
    [EnableCors(Policies.Storefront)]
    public string Wishes() => "Two books";
}
