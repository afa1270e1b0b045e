namespace Warehouse;

internal static class Allowed
{
    public static readonly string[] Headers = ["Content-Type", "X-Original-URL"];

    public static readonly string[] Exposed = ["X-Total-Count", "Set-Cookie"];

    public static readonly string[] Lists = ["X-Box, X-Shelf"];

    public static readonly string[] Methods = ["GET", "TRACE", "put"];

    public static readonly TimeSpan Age = TimeSpan.FromSeconds(90.5);
}
