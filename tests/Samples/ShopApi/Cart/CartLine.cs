namespace ShopApi.Cart;

/// <param name="ProductId">The product's number.</param>
/// <param name="Quantity">How many, at least one.</param>
internal sealed record CartLine(int ProductId, int Quantity);
