using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Options;

/// <summary><c>cors_analyzers.header_writers</c>: what they write is what they are given, whatever their code says.</summary>
public sealed class HeaderWritersTests
{
    private const string Option = "cors_analyzers.header_writers = ";
    private const string All = "Shop.Responses.Write(name: header, value: content), Writer.Set, Extensions.With(value: v, name: n)";

    private const string Writers = """
        namespace Shop
        {
            public static class Responses
            {
                public static void Write(HttpContext context, string header, string content) => Unseen.Call(context, header, content);
            }

            public abstract class Writer
            {
                public abstract Writer Set(string name, string value);
            }

            public static class Extensions
            {
                public static HttpResponse With(this HttpResponse response, string n, string v) { Unseen.Call(response, n, v); return response; }

                // No such parameters: it is followed.
                public static HttpResponse With(this HttpResponse response, string origin) { response.Headers.AccessControlAllowOrigin = origin; return response; }
            }

            public static class Unseen
            {
                public static void Call(params object[] arguments) => Type.GetType("Hidden")!.GetMethod("Call")!.Invoke(null, arguments);
            }
        }
        """;

    private const string Handlers = """
        using Shop;

        public static class Handlers
        {
            public static void Map(WebApplication app, Writer writer)
            {
                app.MapGet("/static", (HttpContext context) =>
                {
                    Responses.Write(context, content: "*", header: "Access-Control-Allow-Origin"); // W: CORS2001
                    Responses.Write(context, "Access-Control-Allow-Credentials", "true");
                });
                app.MapGet("/instance", (HttpContext context) =>
                {
                    writer.Set("Access-Control-Allow-Origin", context.Request.Headers.Origin.ToString()) // W: CORS2002 CORS3001
                        .Set("Access-Control-Allow-Credentials", "true");
                });
                app.MapGet("/extension", (HttpContext context) =>
                {
                    context.Response
                        .With("Vary", "Accept")
                        .With("Vary", "Origin")
                        .With("Access-Control-Allow-Origin", "https://a.example")
                        .With("Access-Control-Allow-Origin", context.Request.Headers.Origin.ToString()) // W: CORS2002
                        .With("Access-Control-Allow-Credentials", "true");
                });
                app.MapGet("/followed", (HttpContext context) =>
                {
                    context.Response.With("https://a.example/"); // CORS1006
                });
            }
        }
        """;

    [Theory]
    [InlineData("[*.cs]\n" + Option + All)]
    [InlineData("is_global = true\n" + Option + All)]
    public Task AreTakenAtTheirWord(string configuration) => Analysis.VerifyMarksAsync([Writers, Handlers.Replace("// W: ", "// ")], configuration);

    /// <summary>A header whose name is not known may be any, <c>Vary</c> too.</summary>
    [Fact]
    public async Task MayWriteAnyHeader()
    {
        const string Source = """
            public static class Handlers
            {
                public static void Map(WebApplication app, Shop.Writer writer, string name) => app.MapGet("/", (HttpContext context) =>
                {
                    writer.Set(name, "Origin");
                    context.Response.Headers.AccessControlAllowOrigin = context.Request.Headers.Origin; // CORS1001
                });
            }
            """;
        await Analysis.VerifyMarksAsync([Writers, Source], "[*.cs]\n" + Option + All);
        await Analysis.VerifyMarksAsync(Writers, Source.Replace("// CORS1001", "// CORS1001 CORS3001"));
    }

    [Fact]
    public Task AreFollowedWhereTheyAreNotNamed() => Analysis.VerifyMarksAsync(Writers, Handlers);
}
