namespace ShopApi.Catalog;

/// <param name="Id">The number in the shop's own catalog.</param>
/// <param name="Name">As the customer sees it.</param>
/// <param name="Price">In euro, VAT included.</param>
internal sealed record Product(int Id, string Name, decimal Price);
