using ShopApi.Cart;
using ShopApi.Cors;

namespace ShopApi.Orders;

internal static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder app)
    {
        app.MapPost("/orders", (HttpContext context, OrderBook orders) =>
        {
            orders.Place(CartSession.Of(context));
            return Results.Accepted();
        }).RequireCors(CorsPolicies.Storefront);

        // The payment provider's page asks from its own domain, and that differs from country to country.
        app.MapGet("/orders/current", (HttpContext context, OrderBook orders) =>
        {
            var headers = context.Response.Headers;
            headers.AccessControlAllowOrigin = context.Request.Headers.Origin; // CORS2002
            headers.AccessControlAllowCredentials = "true";
            headers.Append("Vary", "Origin");
            return new { State = orders.StateOf(CartSession.Of(context)) };
        });
    }
}
