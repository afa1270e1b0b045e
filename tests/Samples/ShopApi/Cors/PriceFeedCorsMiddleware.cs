namespace ShopApi.Cors;

/// <summary>Lets the price comparison sites that we have a contract with read the price feed.</summary>
internal sealed class PriceFeedCorsMiddleware(RequestDelegate next)
{
    private static readonly string[] Partners = ["https://compare.example", "https://deals.example"];

    public Task InvokeAsync(HttpContext context)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (Partners.Contains(origin))
        {
            context.Response.Headers.AccessControlAllowOrigin = origin; // CORS3001
        }

        return next(context);
    }
}
