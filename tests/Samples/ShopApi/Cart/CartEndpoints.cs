using ShopApi.Catalog;
using ShopApi.Cors;

namespace ShopApi.Cart;

internal static class CartEndpoints
{
    public static void MapCart(this IEndpointRouteBuilder app)
    {
        var cart = app.MapGroup("/cart").RequireCors(CorsPolicies.Storefront);

        cart.MapGet("/", (HttpContext context, CartStore carts) => carts.Lines(CartSession.Of(context)));

        cart.MapPost("/items", (CartLine line, HttpContext context, CartStore carts, ProductCatalog catalog) =>
        {
            if (line.Quantity < 1 || catalog.Find(line.ProductId) is null)
            {
                return Results.BadRequest();
            }

            carts.Add(CartSession.Of(context), line);
            return Results.NoContent();
        });

        cart.MapDelete("/items/{productId:int}", (int productId, HttpContext context, CartStore carts) =>
        {
            carts.Remove(CartSession.Of(context), productId);
            return Results.NoContent();
        });
    }
}
