using ShopApi.Cart;
using ShopApi.Cors;

namespace ShopApi.Orders;

internal static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/orders").RequireCors(CorsPolicies.Storefront);

        group.MapPost("/", (HttpContext context, OrderBook orders) =>
        {
            orders.Place(CartSession.Of(context));
            return Results.Accepted();
        });

        group.MapGet("/current", (HttpContext context, OrderBook orders) => new { State = orders.StateOf(CartSession.Of(context)) });
    }
}
