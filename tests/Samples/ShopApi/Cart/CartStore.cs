using System.Collections.Concurrent;

namespace ShopApi.Cart;

/// <summary>The carts of all sessions, in memory.</summary>
internal sealed class CartStore
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<int, int>> carts = new();

    public IEnumerable<CartLine> Lines(string session) =>
        carts.TryGetValue(session, out var cart) ? cart.Select(line => new CartLine(line.Key, line.Value)) : [];

    public void Add(string session, CartLine line) =>
        carts.GetOrAdd(session, _ => new()).AddOrUpdate(line.ProductId, line.Quantity, (_, quantity) => quantity + line.Quantity);

    public void Remove(string session, int productId)
    {
        if (carts.TryGetValue(session, out var cart))
        {
            cart.TryRemove(productId, out _);
        }
    }
}
