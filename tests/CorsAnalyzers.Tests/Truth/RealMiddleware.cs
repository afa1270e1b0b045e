using CorsAnalyzers.Protocol;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CorsAnalyzers.Tests.Truth;

/// <summary>ASP.NET Core's CORS middleware, asked in this process.</summary>
internal static class RealMiddleware
{
    private static readonly CorsService Service = new(new OptionsWrapper<CorsOptions>(new CorsOptions()), NullLoggerFactory.Instance);
    private static readonly NoOtherPolicies Policies = new();

    /// <summary>A server that answers from one policy.</summary>
    public static RequestDelegate For(CorsPolicy policy)
    {
        var middleware = new CorsMiddleware(static _ => Task.CompletedTask, Service, policy, NullLoggerFactory.Instance);
        return context => middleware.Invoke(context, Policies);
    }

    /// <summary>The server's answer to a request, or to its preflight.</summary>
    public static RealAnswer Ask(RequestDelegate server, CorsRequest request, bool preflight, IServiceProvider? services = null)
    {
        var context = new DefaultHttpContext { RequestServices = services! };
        var response = new StartingResponse();
        context.Features.Set<IHttpResponseFeature>(response);
        context.Request.Method = preflight ? PreflightRequest.Method : request.Method;
        foreach (var header in preflight ? [.. Preflight.CreateRequest(request).ToHeaders()] : request.Headers)
        {
            context.Request.Headers.Append(header.Name, header.Value);
        }

        if (!preflight && request.Origin is not null)
        {
            context.Request.Headers.Origin = request.Origin;
        }

        try
        {
            server(context).GetAwaiter().GetResult();
            response.Start();
        }
        catch (Exception exception) when (exception is not NotSupportedException)
        {
            return RealAnswer.Thrown;
        }

        return new RealAnswer(
            preflight && !string.IsNullOrEmpty(request.Origin) ? response.StatusCode : null,
            context.Response.Headers
                .Select(static header => (header.Key, Values: header.Value.Where(static value => value is not null).ToList()))
                .Where(static header => header.Values.Count > 0)
                .ToDictionary(static header => header.Key, static header => string.Join(',', header.Values), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>A response that calls back before it starts, the last callback first, as a server's does.</summary>
    private sealed class StartingResponse : HttpResponseFeature
    {
        private readonly Stack<(Func<object, Task> Callback, object State)> callbacks = [];

        public override void OnStarting(Func<object, Task> callback, object state) => callbacks.Push((callback, state));

        public void Start()
        {
            while (callbacks.TryPop(out var pair))
            {
                pair.Callback(pair.State).GetAwaiter().GetResult();
            }
        }
    }

    private sealed class NoOtherPolicies : ICorsPolicyProvider
    {
        public Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName) => throw new NotSupportedException();
    }
}
