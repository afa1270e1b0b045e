namespace ShopApi.Cors;

/// <summary>Which sites may call the shop.</summary>
internal static class ShopCors
{
    public static IServiceCollection AddShopCors(this IServiceCollection services, IConfiguration configuration) =>
        services.AddCors(options =>
        {
            // The storefront runs on too many preview hosts to list them.
            options.AddPolicy(CorsPolicies.Storefront, policy => policy
                .SetIsOriginAllowed(_ => true) // CORS2002
                .AllowAnyHeader()
                .AllowAnyMethod()
                .AllowCredentials());

            // The office's firewall blocks DELETE, so the admin pages send POST and the method in a header.
            options.AddPolicy(CorsPolicies.Admin, policy => policy
                .WithOrigins("https://admin.shop.example")
                .WithHeaders(
                    "Content-Type",
                    "X-HTTP-Method-Override", // CORS3004
                    "X-Forwarded-For") // CORS3004
                .WithMethods("GET", "POST")
                .AllowCredentials());

            // Not switched on anywhere yet: the first deployment that does will not start.
            if (configuration.GetValue<bool>("Features:Widget"))
            {
                options.AddPolicy(CorsPolicies.Widget, policy => policy
                    .AllowAnyOrigin() // CORS2001
                    .AllowAnyHeader()
                    .AllowCredentials());
            }
        });
}
