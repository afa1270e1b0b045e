using Microsoft.AspNetCore.Cors.Infrastructure;

namespace Warehouse;

internal static class Credentials
{
    /// <summary>What all policies of the team have; the cookie is the shop's.</summary>
    public static CorsPolicyBuilder WithSession(this CorsPolicyBuilder policy) => policy.AllowAnyMethod().AllowCredentials();

    public static void WriteSession(HttpResponse response) =>
        response.Headers["Access-Control-Allow-Credentials"] = "true";

    public static void WriteOrigin(HttpResponse response, string origin) =>
        response.Headers["Access-Control-Allow-Origin"] = origin;

    public static void Write(HttpResponse response, string name, string value) =>
        response.Headers[name] = value;
}
