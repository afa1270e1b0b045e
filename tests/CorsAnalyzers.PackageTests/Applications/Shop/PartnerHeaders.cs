namespace Shop;

/// <summary>Lets partners read the stock list.</summary>
internal sealed class PartnerHeaders(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/stock"))
        {
            await next(context);
            return;
        }

        var origin = context.Request.Headers["Origin"].ToString();
        if (Partners.Origins.Contains(origin))
        {
            context.Response.Headers.Append("Access-Control-Allow-Origin", origin); // CORS3001
            context.Response.Headers.Append("Access-Control-Allow-Credentials", "true");
        }

        await context.Response.WriteAsync("Three books");
    }
}
