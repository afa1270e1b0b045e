namespace Warehouse;

internal static class Allowed
{
    public static readonly string[] Headers = ["Content-Type", "X-Original-URL"];

    public static readonly string[] Exposed = ["X-Total-Count", "Set-Cookie"];

    public static readonly string[] Lists = ["X-Box, X-Shelf"];

    public static readonly string[] Methods = ["GET", "TRACE", "put"];

    public static readonly string[] Origins = ["https://boxes.example/", "http://shelves.example", "null"];

    public static readonly string[] Any = ["X-Total-Count", "*"];

    public static readonly string[] Doubled = ["https://shop.example", "https://shop.example"];

    public static bool IsOurs(string origin) => origin.Contains("warehouse");

    public static readonly TimeSpan Age = TimeSpan.FromSeconds(90.5);
}
