namespace Warehouse;

internal static class Allowed
{
    public static readonly string[] Headers = ["Content-Type", "X-Original-URL"];
}
