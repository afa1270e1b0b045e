using System.Collections.Concurrent;

namespace ShopApi.Catalog;

/// <summary>All products, in memory.</summary>
internal sealed class ProductCatalog
{
    private readonly ConcurrentDictionary<int, Product> products = new(
        new Product[]
        {
            new(1, "Coffee mill", 89.00m),
            new(2, "Pour-over kettle", 54.50m),
            new(3, "Paper filters, 100", 6.90m),
        }.ToDictionary(product => product.Id));

    public IEnumerable<Product> All => products.Values.OrderBy(product => product.Id);

    public Product? Find(int id) => products.GetValueOrDefault(id);

    public bool Withdraw(int id) => products.TryRemove(id, out _);

    /// <summary>The product with its new price, or null where there is none of that number.</summary>
    public Product? SetPrice(int id, decimal price)
    {
        while (products.TryGetValue(id, out var old))
        {
            var repriced = old with { Price = price };
            if (products.TryUpdate(id, repriced, old))
            {
                return repriced;
            }
        }

        return null;
    }
}
