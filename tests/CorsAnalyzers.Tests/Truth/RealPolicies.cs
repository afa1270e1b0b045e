using System.Reflection;
using CorsAnalyzers.Protocol;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CorsAnalyzers.Tests.Truth;

/// <summary>The rows, run with the real policy builder, and answered by ASP.NET Core's CORS middleware.</summary>
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
    public string Ask(int row, CorsRequest request, bool preflight)
    {
        var context = new DefaultHttpContext();
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
            var policy = assembly.GetType(PolicySource.Type)!.GetMethod(PolicySource.MethodOf(row))!.CreateDelegate<Func<CorsPolicy>>()();
            var middleware = new CorsMiddleware(static _ => Task.CompletedTask, service, policy, NullLoggerFactory.Instance);
            middleware.Invoke(context, new NoOtherPolicies()).GetAwaiter().GetResult();
            response.Start();
        }
        catch (Exception exception) when (exception is InvalidOperationException or UriFormatException or ArgumentException)
        {
            return "throws";
        }

        return Show(
            preflight && request.Origin is not null ? response.StatusCode : null,
            context.Response.Headers.Select(static header => (header.Key, (string?)header.Value.ToString())));
    }

    /// <summary>All that an answer says: the status, where the middleware sets it, and every header, by name.</summary>
    public static string Show(int? status, IEnumerable<(string Name, string? Value)> headers) =>
        string.Join(" | ", headers
            .Select(static header => header.Name + ": " + (header.Value ?? "?"))
            .Order(StringComparer.Ordinal)
            .Prepend(status?.ToString() ?? "no status"));

    /// <summary>A response that calls back before it starts, as a server's does.</summary>
    private sealed class StartingResponse : HttpResponseFeature
    {
        private readonly List<(Func<object, Task> Callback, object State)> callbacks = [];

        public override void OnStarting(Func<object, Task> callback, object state) => callbacks.Add((callback, state));

        public void Start() => callbacks.ForEach(static pair => pair.Callback(pair.State).GetAwaiter().GetResult());
    }

    private sealed class NoOtherPolicies : ICorsPolicyProvider
    {
        public Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName) => throw new NotSupportedException();
    }
}
