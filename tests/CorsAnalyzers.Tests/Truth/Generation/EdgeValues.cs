namespace CorsAnalyzers.Tests.Truth.Generation;

/// <summary>Origins, hosts, names and times as code states them, the plain ones first and then those at an edge.</summary>
internal static class EdgeValues
{
    public static IReadOnlyList<string> Origins { get; } =
    [
        "https://a.example", "https://b.example", "https://shop.example.com", "http://localhost:3000", "https://a.example:8443",
        "*", "null", "https://*.a.example", "https://*.shop.example.com", "https://*.com", "https://*.github.io", "http://a.example", "http://localhost",
        "https://a.example/", "https://a.example:443", "http://a.example:80", "https://a.example,https://b.example", "HTTPS://A.Example",
        "https://A.example", " https://a.example", "https://a.example ", "a.example", "", "NULL", "https://b\u00FCcher.example",
        "https://b\u00FCcher.example/", "https://b\u00FCcher.example:8443/app", "http://b\u00FCcher.example:80", "ftp://b\u00FCcher.example",
        "https://xn--bcher-kva.example", "https://*.b\u00FCcher.example", "http://localhost:*", "https://*.a.example/", "https://*.a.example:443",
        "https://*.a.example:8443", "https://*.a.example:*", "https://*.a.example?x=1", "*.a.example", "https://x*.a.example",
        "https://sub.*.a.example", "https://*.*.a.example", "https://*", "http://*.a.example", "https://[::1]:3000", "https://127.0.0.1",
        "https://user@a.example", "https://a.example/app", "https://*.a.example,https://b.example", "**", "file://", "https://",
    ];

    /// <summary>What checks look for in an origin or its host.</summary>
    public static IReadOnlyList<string> Hosts { get; } =
        ["a.example", "b.example", "example.com", "shop.example.com", "localhost", "github.io", "example", "com", "b\u00FCcher.example", "xn--bcher-kva.example", "127.0.0.1", ""];

    /// <summary>Parts of origins.</summary>
    public static IReadOnlyList<string> Parts { get; } =
        ["https://a.example", ".a.example", "a.example", "https://", "http://", "localhost", ":3000", "example.com", ".com", "A.EXAMPLE", "null", "https://shop", ".github.io", "://a", "", "x"];

    public static IReadOnlyList<string> Patterns { get; } =
    [
        "^https://a\\.example$", "^https://([a-z0-9-]+\\.)*a\\.example$", "^https://.*\\.a\\.example$", "https://a.example", "^https?://a.example(:\\d+)?$",
        "\\.a\\.example$", "^https://(a|b)\\.example$", "localhost", "^https://[^.]+\\.shop\\.example\\.com$", "^HTTPS://A\\.EXAMPLE$", "", "^$", ".",
        "^(?!null).*$", "^https://(?<name>[a-z]+)\\.example\\.com$",
    ];

    public static IReadOnlyList<string> Headers { get; } =
        ["x-a", "X-B", "*", "Content-Type", "Authorization", "x-a, x-b", "", " x-c ", "\"x-a, x-b\"", "x-d,\"", "X-Forwarded-For", "content type", "X-A", "x-requested", "\u00E4"];

    public static IReadOnlyList<string> Methods { get; } =
        ["GET", "PUT", "*", "DELETE", "delete", "put", "Put", "patch", "PURGE", "get,put", "", "TRACE", "get", " PUT"];

    /// <summary>Texts that neither a header nor an origin is.</summary>
    public static IReadOnlyList<string> Others { get; } = ["other", "https://other.example", "x", "y"];
}
