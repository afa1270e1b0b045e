using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication.Cookies;
using ShopApi.Catalog;
using ShopApi.Cors;

namespace ShopApi.Admin;

internal static class AdminEndpoints
{
    private sealed record SignIn(string Password);

    private sealed record Repricing(decimal Price);

    public static void MapAdmin(this IEndpointRouteBuilder app)
    {
        var admin = app.MapGroup("/admin").RequireCors(CorsPolicies.Admin).RequireAuthorization();

        admin.MapPost("/sign-in", (SignIn signIn, IConfiguration configuration) =>
        {
            if (configuration["Admin:Password"] is not { Length: > 0 } password
                || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(password), Encoding.UTF8.GetBytes(signIn.Password)))
            {
                return Results.Unauthorized();
            }

            var identity = new ClaimsIdentity([new Claim(ClaimTypes.Role, "admin")], CookieAuthenticationDefaults.AuthenticationScheme);
            return Results.SignIn(new ClaimsPrincipal(identity));
        }).AllowAnonymous();

        admin.MapPost("/products/{id:int}", (int id, Repricing repricing, ProductCatalog catalog) =>
            catalog.SetPrice(id, repricing.Price) is { } product ? Results.Ok(product) : Results.NotFound());

        admin.MapDelete("/products/{id:int}", (int id, ProductCatalog catalog) =>
            catalog.Withdraw(id) ? Results.NoContent() : Results.NotFound());
    }
}
