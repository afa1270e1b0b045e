using ShopApi.Cors;

namespace ShopApi.Catalog;

internal static class ProductEndpoints
{
    public static void MapProducts(this IEndpointRouteBuilder app)
    {
        var products = app.MapGroup("/products").RequireCors(CorsPolicies.Storefront);
        products.MapGet("/", (ProductCatalog catalog) => catalog.All);
        products.MapGet("/{id:int}", (int id, ProductCatalog catalog) =>
            catalog.Find(id) is { } product ? Results.Ok(product) : Results.NotFound());
    }

    /// <summary>The price list that comparison sites fetch; a CDN keeps it for a minute.</summary>
    public static void MapPriceFeed(this IEndpointRouteBuilder app) =>
        app.MapGet("/feed/prices", (ProductCatalog catalog, HttpResponse response) =>
        {
            response.Headers.CacheControl = "public, max-age=60";
            return catalog.All.Select(product => new { product.Id, product.Price });
        });
}
