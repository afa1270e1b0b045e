using CorsAnalyzers.Tests.CodeFixes;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>Handlers of other hosts than ASP.NET Core.</summary>
public sealed class OtherHostTests
{
    /// <summary>The findings are those that are marked, and whatever fixes are offered for them compile.</summary>
    private static async Task VerifyAsync(bool withAspNetCore, MetadataReference[] references, string source)
    {
        await Analysis.VerifyHostAsync(withAspNetCore, references, source);
        await HostFixes.VerifyAsync(withAspNetCore, references, source);
    }

    [Fact]
    public Task Listener() => VerifyAsync(withAspNetCore: false, [], """
        using System;
        using System.Collections.Specialized;
        using System.Net;
        using System.Threading.Tasks;

        public class Server
        {
            private readonly HttpListener listener = new();

            public void Run()
            {
                while (true)
                {
                    var context = listener.GetContext();
                    context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers["Origin"]; // CORS2002
                    context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                    context.Response.Close();
                }
            }

            public async Task RunAsync()
            {
                while (listener.IsListening)
                {
                    HttpListenerContext context = await listener.GetContextAsync();
                    HttpListenerResponse response = context.Response;
                    response.AddHeader("Access-Control-Allow-Origin", "*"); // CORS2001
                    response.AppendHeader("Access-Control-Allow-Credentials", "true");
                    response.OutputStream.Close();
                }
            }

            // Each request has its own response.
            public void RunSound()
            {
                while (true)
                {
                    var context = listener.GetContext();
                    if (context.Request.Url!.AbsolutePath == "/open")
                    {
                        context.Response.Headers.Add("Access-Control-Allow-Origin", "*"); // CORS1001
                    }
                    else
                    {
                        context.Response.Headers.Add("Access-Control-Allow-Credentials", "true");
                    }

                    context.Response.Close();
                }
            }

            public void OnContext(IAsyncResult result)
            {
                var context = listener.EndGetContext(result);
                Write(context.Response, context.Request.Headers.Get("Origin")); // CORS2002
            }

            public void OnRequest(HttpListenerRequest request, HttpListenerResponse response)
            {
                if (request.HttpMethod == "OPTIONS")
                {
                    response.Headers.Add("Access-Control-Allow-Origin: *");
                    response.Headers.Set("Access-Control-Allow-Headers", "X-Forwarded-For"); // CORS3004
                    response.StatusCode = 204;
                }
            }

            public void OnGet(HttpListenerContext context)
            {
                NameValueCollection headers = context.Request.Headers;
                var origin = headers.GetValues("origin")?[0];
                if (origin is not null)
                {
                    Write(context.Response, origin); // CORS2002
                }
            }

            public void OnReferer(HttpListenerContext context)
            {
                if (context.Request.UrlReferrer is { } referrer)
                {
                    Write(context.Response, referrer.GetLeftPart(UriPartial.Authority)); // CORS2002
                }
            }

            public void OnSound(HttpListenerContext context)
            {
                if (context.Request.Headers["Origin"] == "https://a.example")
                {
                    Write(context.Response, "https://a.example");
                }

                context.Request.Headers["Access-Control-Allow-Origin"] = context.Request.Headers["Origin"];
            }

            private static void Write(HttpListenerResponse response, string? origin)
            {
                response.Headers.Set("Access-Control-Allow-Origin", origin);
                response.Headers.Set("Access-Control-Allow-Credentials", "true");
            }
        }

        public class Client
        {
            public void Send()
            {
                var headers = new WebHeaderCollection();
                headers["Access-Control-Allow-Origin"] = "*";
                headers["Access-Control-Allow-Credentials"] = "true";
                var values = new NameValueCollection { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" };
            }

            public string? Read(WebResponse response) => response.Headers["Access-Control-Allow-Origin"];
        }
        """);

    [Fact]
    public Task ClientsOfPlainNet() => VerifyAsync(withAspNetCore: false, [], """
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;

        public class Fake : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                var response = new HttpResponseMessage();
                response.Headers.Add("Access-Control-Allow-Origin", "*");
                response.Headers.Add("Access-Control-Allow-Credentials", "true");
                return Task.FromResult(response);
            }
        }

        public class Rewriting : DelegatingHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                var response = await base.SendAsync(request, cancellationToken);
                response.Headers.Add("Access-Control-Allow-Origin", request.Headers.GetValues("Origin"));
                response.Headers.Add("Access-Control-Allow-Credentials", "true");
                return response;
            }
        }

        public class Client
        {
            public async Task<bool> Allows(HttpClient client)
            {
                client.DefaultRequestHeaders.Add("Origin", "https://a.example");
                var response = await client.GetAsync("/");
                return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) && string.Join(",", origins) == "*";
            }
        }
        """);

    [Fact]
    public Task WebApi() => VerifyAsync(withAspNetCore: false, HostReferences.WebApi, """
        using System;
        using System.Linq;
        using System.Net;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using System.Web.Http;
        using System.Web.Http.Filters;

        public class ItemsController : ApiController
        {
            public HttpResponseMessage Get()
            {
                var response = Request.CreateResponse(HttpStatusCode.OK, "x");
                response.Headers.Add("Access-Control-Allow-Origin", Request.Headers.GetValues("Origin").FirstOrDefault()); // CORS2002
                response.Headers.Add("Access-Control-Allow-Credentials", "true");
                return response;
            }

            public async Task<HttpResponseMessage> Put()
            {
                await Task.Yield();
                var response = new HttpResponseMessage(HttpStatusCode.OK) { Headers = { { "Access-Control-Allow-Origin", "*" } } }; // CORS2001
                response.Headers.Add("Access-Control-Allow-Credentials", "true");
                return response;
            }

            public HttpResponseMessage Options()
            {
                var response = new HttpResponseMessage();
                response.Headers.Vary.Add("Origin");
                if (Request.Headers.TryGetValues("Origin", out var origins) && origins.Single() == "https://a.example")
                {
                    response.Headers.Add("Access-Control-Allow-Origin", origins);
                    response.Headers.Add("Access-Control-Allow-Credentials", "true");
                }

                return response;
            }

            public async Task<HttpResponseMessage> Forward(HttpClient client)
            {
                var answer = await client.GetAsync("http://upstream");
                answer.Headers.Add("Access-Control-Allow-Origin", "*");
                answer.Headers.Add("Access-Control-Allow-Credentials", "true");
                return answer;
            }
        }

        public class CorsHandler : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                if (!request.Headers.Contains("Origin"))
                {
                    return base.SendAsync(request, cancellationToken);
                }

                if (request.Method == HttpMethod.Options)
                {
                    var response = new HttpResponseMessage(HttpStatusCode.OK);
                    response.Headers.Add("Access-Control-Allow-Origin", "*");
                    response.Headers.Add("Access-Control-Allow-Headers", "X-HTTP-Method-Override"); // CORS3004
                    return Task.FromResult(response);
                }

                return base.SendAsync(request, cancellationToken).ContinueWith(task =>
                {
                    var response = task.Result;
                    response.Headers.Add("Access-Control-Allow-Origin", request.Headers.GetValues("Origin").First()); // CORS2002
                    response.Headers.Add("Access-Control-Allow-Credentials", "true");
                    return response;
                });
            }
        }

        public class AllowCrossSiteAttribute : ActionFilterAttribute
        {
            public override void OnActionExecuted(HttpActionExecutedContext actionExecutedContext)
            {
                if (actionExecutedContext.Response != null)
                {
                    actionExecutedContext.Response.Headers.Add("Access-Control-Allow-Origin", "*"); // CORS2001
                    actionExecutedContext.Response.Headers.Add("Access-Control-Allow-Credentials", "true");
                }

                base.OnActionExecuted(actionExecutedContext);
            }
        }

        public class AllowPublicAttribute : ActionFilterAttribute
        {
            public override void OnActionExecuted(HttpActionExecutedContext actionExecutedContext) =>
                actionExecutedContext.Response.Headers.Add("Access-Control-Allow-Origin", "*"); // CORS1001
        }
        """);

    /// <summary>Message handlers of clients, in a project that is a Web API, too: only what answers a server's requests is judged.</summary>
    [Fact]
    public Task WebApiWithClients() => VerifyAsync(withAspNetCore: false, HostReferences.WebApi, """
        using System;
        using System.Linq;
        using System.Net;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using System.Web.Http;

        public static class Program
        {
            public static void Configure(HttpConfiguration configuration)
            {
                configuration.MessageHandlers.Add(new Added());
                configuration.MessageHandlers.Insert(0, new AddedWithMore { Name = "x" });
            }

            public static HttpClient Client() => new HttpClient(new KnowingPreflights(new HttpClientHandler()));
        }

        public class Added : DelegatingHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                var response = await base.SendAsync(request, cancellationToken);
                response.Headers.Add("Access-Control-Allow-Origin", "*"); // CORS2001
                response.Headers.Add("Access-Control-Allow-Credentials", "true");
                return response;
            }
        }

        public class AddedWithMore : DelegatingHandler
        {
            public string? Name { get; set; }

            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                var response = await base.SendAsync(request, cancellationToken);
                response.Headers.Add("Access-Control-Allow-Origin", "https://a.example/"); // CORS1006
                return response;
            }
        }

        public class AddedElsewhere : DelegatingHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                var response = request.Method == HttpMethod.Options ? new HttpResponseMessage() : await base.SendAsync(request, cancellationToken);
                response.Headers.Add("Access-Control-Allow-Origin", "https://a.example/"); // CORS1006
                return response;
            }
        }

        public class KnowingPreflights : DelegatingHandler
        {
            public KnowingPreflights(HttpMessageHandler inner) : base(inner) { }

            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                if (request.Method == HttpMethod.Options)
                {
                    return await base.SendAsync(request, cancellationToken);
                }

                var response = new HttpResponseMessage();
                response.Headers.Add("Access-Control-Allow-Origin", "https://a.example/");
                return response;
            }
        }

        public class Rewriting : DelegatingHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                request.Headers.Add("Origin", "https://a.example/");
                var response = await base.SendAsync(request, cancellationToken);
                response.Headers.Add("Access-Control-Allow-Origin", request.Headers.GetValues("Origin"));
                response.Headers.Add("Access-Control-Allow-Credentials", "true");
                return response;
            }
        }

        public class Fake : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                var response = new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request };
                response.Headers.Add("Access-Control-Allow-Origin", "*");
                response.Headers.Add("Access-Control-Allow-Credentials", "true");
                response.Headers.Add("Access-Control-Expose-Header", "X-Count");
                return Task.FromResult(response);
            }
        }
        """);

    [Fact]
    public Task AzureInProcess() => VerifyAsync(withAspNetCore: true, HostReferences.WebJobs, """
        using System.Net;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Azure.WebJobs;
        using Microsoft.Azure.WebJobs.Extensions.Http;

        public static class Functions
        {
            [FunctionName("a")]
            public static HttpResponseMessage Messages([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequestMessage request)
            {
                var response = new HttpResponseMessage(HttpStatusCode.OK);
                if (request.Headers.TryGetValues("Origin", out var origins))
                {
                    response.Headers.Add("Access-Control-Allow-Origin", origins.First()); // CORS2002 CORS3001
                    response.Headers.Add("Access-Control-Allow-Credentials", "true");
                }

                return response;
            }

            [FunctionName("b")]
            public static IActionResult Results([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
            {
                request.HttpContext.Response.Headers["Access-Control-Allow-Origin"] = request.Headers["Origin"]; // CORS2002 CORS3001
                request.HttpContext.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                return new OkResult();
            }

            [FunctionName("c")]
            public static HttpResponseMessage Sound([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequestMessage request)
            {
                var response = new HttpResponseMessage(HttpStatusCode.OK);
                response.Headers.Add("Access-Control-Allow-Origin", "https://a.example");
                response.Headers.Add("Access-Control-Allow-Credentials", "true");
                return response;
            }

            public static HttpResponseMessage NoFunction(HttpRequestMessage request)
            {
                var response = new HttpResponseMessage(HttpStatusCode.OK);
                response.Headers.Add("Access-Control-Allow-Origin", "*");
                response.Headers.Add("Access-Control-Allow-Credentials", "true");
                return response;
            }
        }
        """);

    [Fact]
    public Task AzureWorker() => VerifyAsync(withAspNetCore: false, HostReferences.AzureWorker, """
        using System.Linq;
        using System.Net;
        using System.Threading.Tasks;
        using Microsoft.Azure.Functions.Worker;
        using Microsoft.Azure.Functions.Worker.Http;
        using Microsoft.Azure.Functions.Worker.Middleware;

        public class Functions
        {
            [Function("a")]
            public HttpResponseData Get([HttpTrigger("get")] HttpRequestData request)
            {
                var response = request.CreateResponse(HttpStatusCode.OK);
                response.Headers.Add("Access-Control-Allow-Origin", request.Headers.TryGetValues("Origin", out var origins) ? origins.FirstOrDefault() : "https://a.example"); // CORS2002 CORS3001
                response.Headers.Add("Access-Control-Allow-Credentials", "true");
                return response;
            }

            [Function("b")]
            public async Task<HttpResponseData> Wild([HttpTrigger("get")] HttpRequestData request)
            {
                var response = request.CreateResponse();
                response.Headers.TryAddWithoutValidation("Access-Control-Allow-Origin", "*"); // CORS2001
                response.Headers.TryAddWithoutValidation("Access-Control-Allow-Credentials", "true");
                await response.WriteStringAsync("x");
                return response;
            }

            [Function("d")]
            public HttpResponseData Helped([HttpTrigger("get")] HttpRequestData request) => Allowed(request, request.Headers.GetValues("Origin").First()); // CORS2002 CORS3001

            private static HttpResponseData Allowed(HttpRequestData request, string origin)
            {
                var response = request.CreateResponse(HttpStatusCode.OK);
                response.Headers.Add("Access-Control-Allow-Origin", origin);
                response.Headers.Add("Access-Control-Allow-Credentials", "true");
                return response;
            }
        }

        public class SoundFunctions
        {
            [Function("c")]
            public HttpResponseData Sound([HttpTrigger("get")] HttpRequestData request)
            {
                if (!request.Headers.TryGetValues("Origin", out var origins))
                {
                    return request.CreateResponse(HttpStatusCode.BadRequest);
                }

                var response = request.CreateResponse(HttpStatusCode.OK);
                response.Headers.Add("Vary", "Origin"); // CORS3003
                if (origins.First() == "https://a.example")
                {
                    response.Headers.Add("Access-Control-Allow-Origin", origins.First());
                    response.Headers.Add("Access-Control-Allow-Credentials", "true");
                }

                return response;
            }
        }

        public class Middleware : IFunctionsWorkerMiddleware
        {
            public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
            {
                var request = await context.GetHttpRequestDataAsync();
                await next(context);
                var response = context.GetHttpResponseData();
                if (response != null)
                {
                    response.Headers.Add("Access-Control-Allow-Origin", request.Headers.GetValues("Origin").First()); // CORS2002
                    response.Headers.Add("Access-Control-Allow-Credentials", "true");
                }
            }
        }
        """);

    [Fact]
    public Task Lambda() => VerifyAsync(withAspNetCore: false, HostReferences.Lambda, """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Amazon.Lambda.APIGatewayEvents;
        using Amazon.Lambda.ApplicationLoadBalancerEvents;

        public class Functions
        {
            private static readonly Dictionary<string, string> Open = new() { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" };
            private static readonly Dictionary<string, string> Public = new() { ["Access-Control-Allow-Origin"] = "*" };

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                StatusCode = 200,
                Headers = new Dictionary<string, string>
                {
                    { "Access-Control-Allow-Origin", request.Headers["Origin"] }, // CORS2002 CORS3001
                    { "Access-Control-Allow-Credentials", "true" },
                },
            };

            public async Task<APIGatewayProxyResponse> Later(APIGatewayProxyRequest request)
            {
                await Task.Yield();
                var response = new APIGatewayProxyResponse { StatusCode = 200, Headers = new Dictionary<string, string>() };
                response.Headers["Access-Control-Allow-Origin"] = "*"; // CORS2001
                response.Headers.Add("Access-Control-Allow-Credentials", "true");
                return response;
            }

            public APIGatewayHttpApiV2ProxyResponse Second(APIGatewayHttpApiV2ProxyRequest request)
            {
                var response = new APIGatewayHttpApiV2ProxyResponse { StatusCode = 200 };
                if (request.Headers.TryGetValue("origin", out var origin))
                {
                    response.SetHeaderValues("Access-Control-Allow-Origin", origin, false); // CORS2002 CORS3001
                    response.SetHeaderValues("Access-Control-Allow-Credentials", "true", false);
                }

                return response;
            }

            // API Gateway writes the names of this version in lower case.
            public APIGatewayHttpApiV2ProxyResponse SecondWithCapital(APIGatewayHttpApiV2ProxyRequest request)
            {
                var response = new APIGatewayHttpApiV2ProxyResponse { StatusCode = 200, Headers = new Dictionary<string, string>() };
                if (request.Headers.TryGetValue("Origin", out var origin))
                {
                    response.Headers["Access-Control-Allow-Origin"] = origin;
                    response.Headers["Access-Control-Allow-Credentials"] = "true";
                }

                return response;
            }

            public APIGatewayHttpApiV2ProxyResponse Preflight(APIGatewayHttpApiV2ProxyRequest request)
            {
                if (request.RequestContext.Http.Method == "OPTIONS")
                {
                    return new APIGatewayHttpApiV2ProxyResponse
                    {
                        Headers = new Dictionary<string, string>
                        {
                            ["Access-Control-Allow-Origin"] = "*",
                            ["Access-Control-Allow-Headers"] = "X-Forwarded-Host", // CORS3004
                        },
                    };
                }

                return new APIGatewayHttpApiV2ProxyResponse();
            }

            public APIGatewayProxyResponse Many(APIGatewayProxyRequest request) => new()
            {
                MultiValueHeaders = new Dictionary<string, IList<string>>
                {
                    ["Access-Control-Allow-Origin"] = new List<string> { "*" }, // CORS2001
                    ["Access-Control-Allow-Credentials"] = new[] { "true" },
                },
            };

            public APIGatewayProxyResponse OfField(APIGatewayProxyRequest request) => new() { Headers = Open }; // CORS2001

            public APIGatewayProxyResponse OfSoundField(APIGatewayProxyRequest request) => new() { Headers = Public }; // CORS1001

            public APIGatewayProxyResponse Helped(APIGatewayProxyRequest request) => Answer(200, request.Headers["origin"]); // CORS2002 CORS3001

            public APIGatewayProxyResponse HelpedSoundly(APIGatewayProxyRequest request) => Answer(200, "https://a.example");

            public ApplicationLoadBalancerResponse Balanced(ApplicationLoadBalancerRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = request.Headers["origin"], // CORS2002 CORS3001
                    ["Access-Control-Allow-Credentials"] = "true",
                },
            };

            private static APIGatewayProxyResponse Answer(int status, string origin) => new()
            {
                StatusCode = status,
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin, ["Access-Control-Allow-Credentials"] = "true" },
            };
        }

        public class SoundFunctions
        {
            public APIGatewayProxyResponse Checked(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Vary"] = "Origin" };
                if (request.Headers.TryGetValue("origin", out var origin) && origin == "https://a.example")
                {
                    headers["Access-Control-Allow-Origin"] = origin;
                    headers["Access-Control-Allow-Credentials"] = "true";
                }

                return new APIGatewayProxyResponse { Headers = headers };
            }
        }

        public static class Shared
        {
            public static Dictionary<string, string> Headers => new() { { "Access-Control-Allow-Origin", "*" }, { "Access-Control-Allow-Credentials", "true" } };

            public static Dictionary<string, string> All() => new() { { "Access-Control-Allow-Origin", "*" }, { "Access-Control-Allow-Credentials", "true" } };

            public static IDictionary<string, string> Merge(IDictionary<string, string> more)
            {
                var merged = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://a.example" };
                foreach (var (name, value) in more)
                {
                    merged[name] = value;
                }

                return merged;
            }
        }

        public class MoreFunctions
        {
            public APIGatewayProxyResponse OfProperty(APIGatewayProxyRequest request) => new() { Headers = Shared.Headers }; // CORS2001

            public APIGatewayProxyResponse OfMethod(APIGatewayProxyRequest request) => new() { Headers = Shared.All() }; // CORS2001

            public APIGatewayProxyResponse Mended(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse { Headers = Shared.Headers }; // CORS1001
                response.Headers.Remove("Access-Control-Allow-Credentials");
                return response;
            }

            public APIGatewayProxyResponse Replaced(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse { Headers = Shared.Headers };
                response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://a.example" };
                return response;
            }

            public APIGatewayProxyResponse Merged(APIGatewayProxyRequest request) => new()
            {
                Headers = Shared.Merge(new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = request.Headers["origin"], ["Access-Control-Allow-Credentials"] = "true" }), // CORS2002 CORS3001
            };

            public APIGatewayProxyResponse Forwarded(APIGatewayProxyRequest request, IDictionary<string, string> upstream) => new()
            {
                Headers = new Dictionary<string, string>(upstream) { ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse Echoed(APIGatewayProxyRequest request) => new() { Headers = request.Headers };
        }

        public class Tests
        {
            public bool Reads(APIGatewayProxyResponse response) => response.Headers["Access-Control-Allow-Origin"] == "*";

            public void Expects()
            {
                var expected = new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" } };
            }
        }
        """);

    [Fact]
    public Task Yarp() => VerifyAsync(withAspNetCore: true, HostReferences.Yarp, """
        using Yarp.ReverseProxy.Transforms;
        using Yarp.ReverseProxy.Transforms.Builder;

        public static class Proxy
        {
            public static void Configure(IServiceCollection services)
            {
                services.AddReverseProxy().AddTransforms(context =>
                {
                    context.AddResponseHeader("Access-Control-Allow-Origin", "*", append: false); // CORS2001
                    context.AddResponseHeader("Access-Control-Allow-Credentials", "true", append: false, ResponseCondition.Always);
                });
                services.AddReverseProxy().AddTransforms(context =>
                {
                    context.AddResponseHeader("Access-Control-Allow-Origin", "*", append: false, ResponseCondition.Failure); // CORS1001
                    context.AddResponseHeader("Access-Control-Allow-Credentials", "true", append: false);
                });
                services.AddReverseProxy().AddTransforms(builder => builder.AddResponseTransform(transform =>
                {
                    transform.HttpContext.Response.Headers["Access-Control-Allow-Origin"] = transform.HttpContext.Request.Headers["Origin"]; // CORS2002
                    transform.HttpContext.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                    return ValueTask.CompletedTask;
                }));
                services.AddReverseProxy().AddTransforms(context =>
                {
                    if (context.Route.RouteId == "open")
                    {
                        context.AddResponseHeader("Access-Control-Allow-Origin", "*", append: false);
                    }

                    context.AddResponseTransform(async transform =>
                    {
                        if (transform.ProxyResponse?.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) == true)
                        {
                            transform.HttpContext.Response.Headers["Access-Control-Allow-Origin"] = origins.ToArray();
                        }

                        transform.HttpContext.Response.Headers.Remove("Access-Control-Allow-Credentials");
                        await Task.Yield();
                    });
                    context.AddRequestHeader("Origin", "https://a.example");
                    context.AddRequestTransform(transform =>
                    {
                        transform.ProxyRequest.Headers.Add("Access-Control-Allow-Origin", "*");
                        transform.ProxyRequest.Headers.Add("Access-Control-Allow-Credentials", "true");
                        return ValueTask.CompletedTask;
                    });
                });
            }
        }

        public class Transform : ResponseTransform
        {
            public override ValueTask ApplyAsync(ResponseTransformContext context)
            {
                SetHeader(context, "Access-Control-Allow-Origin", context.HttpContext.Request.Headers["Origin"]); // CORS2002
                SetHeader(context, "Access-Control-Allow-Credentials", "true");
                return default;
            }
        }

        public class SoundTransform : ResponseTransform
        {
            public override ValueTask ApplyAsync(ResponseTransformContext context)
            {
                var origins = TakeHeader(context, "Access-Control-Allow-Origin");
                SetHeader(context, "Access-Control-Allow-Origin", origins);
                SetHeader(context, "Access-Control-Allow-Credentials", "true");
                return default;
            }
        }
        """);

    [Fact]
    public Task Grpc() => VerifyAsync(withAspNetCore: true, HostReferences.Grpc, """
        using Grpc.Core;
        using Grpc.Core.Interceptors;

        public class Allowing : Interceptor
        {
            public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
            {
                var http = context.GetHttpContext();
                http.Response.Headers["Access-Control-Allow-Origin"] = http.Request.Headers["Origin"]; // CORS2002 CORS3001
                http.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                return continuation(request, context);
            }
        }

        public class Sound : Interceptor
        {
            public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
            {
                context.GetHttpContext().Response.Headers["Access-Control-Allow-Origin"] = "*"; // CORS1001
                context.GetHttpContext().Response.Headers["Access-Control-Expose-Headers"] = "Grpc-Status, Grpc-Message";
                return continuation(request, context);
            }
        }
        """);
}
