namespace ShopApi.Cors;

/// <summary>Which sites may call the shop.</summary>
internal static class ShopCors
{
    public static IServiceCollection AddShopCors(this IServiceCollection services, IConfiguration configuration) =>
        services.AddCors(options =>
        {
            options.AddPolicy(CorsPolicies.Storefront, policy => policy
                .WithOrigins("https://shop.example", "https://*.preview.shop.example", "https://pay.example")
                .SetIsOriginAllowedToAllowWildcardSubdomains()
                .WithHeaders("Content-Type")
                .WithMethods("GET", "POST", "DELETE")
                .SetPreflightMaxAge(TimeSpan.FromHours(2))
                .AllowCredentials());

            options.AddPolicy(CorsPolicies.Admin, policy => policy
                .WithOrigins("https://admin.shop.example")
                .WithHeaders("Content-Type")
                .WithMethods("POST", "DELETE")
                .SetPreflightMaxAge(TimeSpan.FromHours(2))
                .AllowCredentials());

            options.AddPolicy(CorsPolicies.Widget, policy => policy
                .WithOrigins(configuration.GetSection("Cors:WidgetOrigins").Get<string[]>() ?? [])
                .WithMethods("GET"));
        });
}
