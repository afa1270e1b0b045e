using System.Reflection;
using CorsAnalyzers.Tests.Truth.Generation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;

namespace CorsAnalyzers.Tests.Truth.Programs.Handlers;

/// <summary>A handler that answers real requests.</summary>
/// <param name="method">The method that the server calls, or that gives what the server calls.</param>
internal sealed class RealHandler(MethodInfo method)
{
    private static readonly RequestDelegate Next = static _ => Task.CompletedTask;

    /// <summary>The answer to a request, or to its preflight.</summary>
    /// <param name="question">The request.</param>
    /// <param name="first">What only the caller knows.</param>
    /// <param name="second">And what else.</param>
    public RealAnswer Ask(Question question, bool first, bool second) =>
        RealMiddleware.Ask(context => Answer(context, first, second), question.Request, question.Preflight);

    private Task Answer(HttpContext context, bool first, bool second)
    {
        ApplicationBuilder? app = null;
        var action = new ActionContext(context, new RouteData(), new ActionDescriptor());
        var arguments = method.GetParameters().Select(parameter => (object)(parameter.ParameterType switch
        {
            { Name: nameof(Boolean) } => parameter.Name == Scope.Switches[0] ? first : second,
            var type when type == typeof(HttpContext) => context,
            var type when type == typeof(HttpRequest) => context.Request,
            var type when type == typeof(HttpResponse) => context.Response,
            var type when type == typeof(IHeaderDictionary) => context.Response.Headers,
            var type when type == typeof(RequestDelegate) => Next,
            var type when type == typeof(IApplicationBuilder) => app = new ApplicationBuilder(new NoServices()),
            var type when type == typeof(ActionExecutingContext) => new ActionExecutingContext(action, [], new Dictionary<string, object?>(), this),
            var type when type == typeof(ResultExecutingContext) => new ResultExecutingContext(action, [], new EmptyResult(), this),
            var type => throw new InvalidCastException(type.ToString()),
        })).ToArray();
        var host = method.IsStatic ? null : Activator.CreateInstance(method.DeclaringType!);
        if (host is ControllerBase controller)
            controller.ControllerContext = new ControllerContext { HttpContext = context };

        var result = method.Invoke(host, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (app is not null)
        {
            app.Run(Next);
            result = app.Build();
        }

        return result switch
        {
            RequestDelegate handler => handler(context),
            Task task => task,
            _ => Task.CompletedTask,
        };
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
