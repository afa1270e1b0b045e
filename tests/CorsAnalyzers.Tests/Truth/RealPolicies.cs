using System.Reflection;
using CorsAnalyzers.Protocol;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CorsAnalyzers.Tests.Truth;

/// <summary>The rows, run with the real policy builder, and answered by the real service behind ASP.NET Core's CORS middleware.</summary>
internal sealed class RealPolicies
{
    private readonly Assembly assembly;
    private readonly CorsService service = new(new OptionsWrapper<CorsOptions>(new CorsOptions()), NullLoggerFactory.Instance);

    public RealPolicies(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        assembly = Assembly.Load(image.ToArray());
    }

    /// <summary>The answer, by <see cref="Show"/>, or <c>throws</c>.</summary>
    public string Ask(int row, string origin, bool preflight)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Origin = origin;
        context.Request.Method = preflight ? "OPTIONS" : "GET";
        if (preflight)
        {
            context.Request.Headers.AccessControlRequestMethod = "PURGE";
            context.Request.Headers.AccessControlRequestHeaders = "x-requested";
        }

        try
        {
            var policy = assembly.GetType(PolicySource.Type)!.GetMethod(PolicySource.MethodOf(row))!.CreateDelegate<Func<CorsPolicy>>()();
            service.ApplyResult(service.EvaluatePolicy(context, policy), context.Response);
        }
        catch (Exception exception) when (exception is InvalidOperationException or UriFormatException)
        {
            return "throws";
        }

        return Show(name => context.Response.Headers.TryGetValue(name, out var value) ? value.ToString() : null);
    }

    /// <summary>
    /// What an answer says: <c>none</c>, or the allowed origin, credentials and lists. The middleware echoes the requested header and method
    /// where the policy allows any; the model says <c>*</c>.
    /// </summary>
    public static string Show(Func<string, string?> header)
    {
        if (header(CorsHeaderNames.AccessControlAllowOrigin) is not { } origin)
        {
            return "none";
        }

        var credentials = header(CorsHeaderNames.AccessControlAllowCredentials) is { } value ? value == "true" ? "credentials " : "credentials=" + value : "";
        return $"{origin} {credentials}"
            + List("headers", CorsHeaderNames.AccessControlAllowHeaders)
            + List("methods", CorsHeaderNames.AccessControlAllowMethods)
            + List("exposed", CorsHeaderNames.AccessControlExposeHeaders);

        string List(string label, string name) => header(name) is { } list
            ? $"{label}={(list is "x-requested" or "PURGE" ? "*" : list)} "
            : "";
    }
}
