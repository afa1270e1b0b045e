namespace CorsAnalyzers.Tests.TestSupport;

/// <summary>What tests use of hosts whose packages cannot be restored everywhere: the real names and signatures, without the real code.</summary>
internal static class HostDeclarations
{
    /// <summary>Of the assemblies Amazon.Lambda.APIGatewayEvents and Amazon.Lambda.ApplicationLoadBalancerEvents.</summary>
    public const string Lambda = """
        using System.Collections.Generic;

        namespace Amazon.Lambda.APIGatewayEvents
        {
            public class APIGatewayProxyRequest
            {
                public string HttpMethod { get; set; }
                public string Path { get; set; }
                public IDictionary<string, string> Headers { get; set; }
                public IDictionary<string, IList<string>> MultiValueHeaders { get; set; }
                public IDictionary<string, string> QueryStringParameters { get; set; }
                public string Body { get; set; }
            }

            public class APIGatewayProxyResponse
            {
                public int StatusCode { get; set; }
                public IDictionary<string, string> Headers { get; set; }
                public IDictionary<string, IList<string>> MultiValueHeaders { get; set; }
                public string Body { get; set; }
                public bool IsBase64Encoded { get; set; }
            }

            public class APIGatewayHttpApiV2ProxyRequest
            {
                public string RawPath { get; set; }
                public IDictionary<string, string> Headers { get; set; }
                public ProxyRequestContext RequestContext { get; set; }

                public class ProxyRequestContext
                {
                    public HttpDescription Http { get; set; }
                }

                public class HttpDescription
                {
                    public string Method { get; set; }
                    public string Path { get; set; }
                }
            }

            public class APIGatewayHttpApiV2ProxyResponse
            {
                public int StatusCode { get; set; }
                public IDictionary<string, string> Headers { get; set; }
                public string[] Cookies { get; set; }
                public string Body { get; set; }
                public void SetHeaderValues(string headerName, string value, bool append) => throw null;
                public void SetHeaderValues(string headerName, IEnumerable<string> values, bool append) => throw null;
            }
        }

        namespace Amazon.Lambda.ApplicationLoadBalancerEvents
        {
            public class ApplicationLoadBalancerRequest
            {
                public string HttpMethod { get; set; }
                public IDictionary<string, string> Headers { get; set; }
            }

            public class ApplicationLoadBalancerResponse
            {
                public int StatusCode { get; set; }
                public IDictionary<string, string> Headers { get; set; }
                public IDictionary<string, IList<string>> MultiValueHeaders { get; set; }
                public string Body { get; set; }
            }
        }
        """;

    /// <summary>Of the assembly Microsoft.Azure.Functions.Worker.Core and of Microsoft.Azure.Functions.Worker.Extensions.Http.</summary>
    public const string AzureWorker = """
        using System;
        using System.IO;
        using System.Net;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        namespace Microsoft.Azure.Functions.Worker
        {
            public abstract class FunctionContext
            {
                public abstract string InvocationId { get; }
            }

            [AttributeUsage(AttributeTargets.Method)]
            public sealed class FunctionAttribute : Attribute
            {
                public FunctionAttribute(string name) { }
            }

            [AttributeUsage(AttributeTargets.Parameter)]
            public sealed class HttpTriggerAttribute : Attribute
            {
                public HttpTriggerAttribute(params string[] methods) { }
            }

            public static class FunctionContextHttpRequestExtensions
            {
                public static ValueTask<Http.HttpRequestData> GetHttpRequestDataAsync(this FunctionContext context) => throw null;
                public static Http.HttpResponseData GetHttpResponseData(this FunctionContext context) => throw null;
            }
        }

        namespace Microsoft.Azure.Functions.Worker.Middleware
        {
            public delegate Task FunctionExecutionDelegate(FunctionContext context);

            public interface IFunctionsWorkerMiddleware
            {
                Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
            }
        }

        namespace Microsoft.Azure.Functions.Worker.Http
        {
            public sealed class HttpHeadersCollection : HttpHeaders
            {
            }

            public abstract class HttpRequestData
            {
                public HttpRequestData(FunctionContext functionContext) { }
                public abstract Stream Body { get; }
                public abstract HttpHeadersCollection Headers { get; }
                public abstract Uri Url { get; }
                public abstract string Method { get; }
                public FunctionContext FunctionContext { get; }
                public abstract HttpResponseData CreateResponse();
            }

            public abstract class HttpResponseData
            {
                public HttpResponseData(FunctionContext functionContext) { }
                public abstract HttpStatusCode StatusCode { get; set; }
                public abstract HttpHeadersCollection Headers { get; set; }
                public abstract Stream Body { get; set; }
                public static HttpResponseData CreateResponse(HttpRequestData request) => throw null;
            }

            public static class HttpRequestDataExtensions
            {
                public static HttpResponseData CreateResponse(this HttpRequestData request, HttpStatusCode statusCode) => throw null;
            }

            public static class HttpResponseDataExtensions
            {
                public static Task WriteStringAsync(this HttpResponseData response, string value) => throw null;
            }
        }
        """;
}
