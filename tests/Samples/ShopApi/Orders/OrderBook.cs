using System.Collections.Concurrent;

namespace ShopApi.Orders;

/// <summary>The orders' states by session, in memory.</summary>
internal sealed class OrderBook
{
    private readonly ConcurrentDictionary<string, string> states = new();

    public string StateOf(string session) => states.GetValueOrDefault(session, "none");

    public void Place(string session) => states[session] = "awaiting payment";
}
