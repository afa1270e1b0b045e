namespace CorsAnalyzers.Tests.Truth.Generation.Handlers;

/// <summary>What handlers write, the plain values first and then those at an edge.</summary>
internal static class HandlerValues
{
    public static IReadOnlyList<string> Origins { get; } =
    [
        "https://a.example", "https://b.example", "https://shop.example.com", "http://localhost:3000", "https://a.example:8443",
        "*", "null", "http://a.example", "https://a.example/", "HTTPS://A.Example", "https://a.example, https://b.example", "",
    ];

    public static IReadOnlyList<string> Flags { get; } = ["true", "True", "false", "1", "TRUE", ""];

    public static IReadOnlyList<string> Methods { get; } =
        ["GET, POST", "GET,PUT,DELETE", "PUT", "*", "get, put", "PATCH", "DELETE, TRACE", ""];

    public static IReadOnlyList<string> Names { get; } =
        ["Content-Type, X-Requested-With", "X-A", "Content-Type,Authorization", "*", "X-Forwarded-For, X-A", "X-HTTP-Method-Override", "Set-Cookie", "Content-Length", "x a", ""];

    public static IReadOnlyList<string> Ages { get; } = ["600", "86400", "0", "-1", "1.5", "604800", "x"];

    public static IReadOnlyList<string> Vary { get; } =
        ["Origin", "Origin, Accept-Encoding", "Accept-Encoding", "origin", "*", "Accept-Encoding,ORIGIN", "X-Origin", ""];
}
