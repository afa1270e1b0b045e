namespace ShopApi.Cors;

/// <summary>The names of the shop's CORS policies.</summary>
internal static class CorsPolicies
{
    public const string Storefront = "storefront";
    public const string Admin = "admin";
    public const string Widget = "widget";
}
