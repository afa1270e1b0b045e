using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.Tests.CodeFixes.Headers;

/// <summary>Every way to write a header, and every edit of what is written.</summary>
public sealed class WriteFormTests
{
    private const string Declarations = """
        static class Own
        {
            public static void Write(HttpResponse response, string name, string value) => response.Headers[name] = value;

            public static System.Net.HttpListenerResponse Listener => new System.Net.HttpListener().GetContext().Response;
        }

        sealed class Chain
        {
            public Chain AddResponseHeader(string name, string value, bool append = true) => this;
        }

        sealed class LambdaResponse
        {
            public IDictionary<string, string>? Headers { get; set; }

            public IDictionary<string, IList<string>>? MultiValueHeaders { get; set; }
        }

        """;

    /// <summary>A write of <c>VALUE</c> to <c>NAME</c> (or to its property), and what is left without it.</summary>
    public static TheoryData<string, string> Forms => new()
    {
        { "headers[\"NAME\"] = VALUE;", "" },
        { "headers.PROPERTY = VALUE;", "" },
        { "headers.Append(\"NAME\", VALUE);", "" },
        { "headers.Add(\"NAME\", VALUE);", "" },
        { "headers.TryAdd(\"NAME\", VALUE);", "" },
        { "headers.AppendCommaSeparatedValues(\"NAME\", VALUE);", "" },
        { "headers.SetCommaSeparatedValues(\"NAME\", VALUE);", "" },
        { "HeaderDictionaryExtensions.Append(headers, \"NAME\", VALUE);", "" },
        { "headers[\"NAME\"] = new Microsoft.Extensions.Primitives.StringValues(VALUE);", "" },
        { "headers[\"NAME\"] = new[] { VALUE };", "" },
        { "headers[\"NAME\"] = new Microsoft.Extensions.Primitives.StringValues(new string[] { VALUE });", "" },
        { "headers[\"NAME\"] = (Microsoft.Extensions.Primitives.StringValues)VALUE;", "" },
        { "headers[Microsoft.Net.Http.Headers.HeaderNames.PROPERTY] = VALUE;", "" },
        { "headers?.Append(\"NAME\", VALUE);", "" },
        { "if (origin == \"\") headers[\"NAME\"] = VALUE;", "if (origin == \"\") { }" },
        { "Own.Write(context.Response, \"NAME\", VALUE);", "" },
        { "new Chain().AddResponseHeader(\"NAME\", VALUE, true);", "" },
        { "new Chain().AddResponseHeader(\"X-Id\", \"1\").AddResponseHeader(\"NAME\", VALUE, append: true);", "new Chain().AddResponseHeader(\"X-Id\", \"1\");" },
        { "new Chain().AddResponseHeader(\"NAME\", VALUE).AddResponseHeader(\"X-Id\", \"1\");", "new Chain().AddResponseHeader(\"X-Id\", \"1\");" },
        { "Own.Listener.AddHeader(\"NAME\", VALUE);", "" },
        { "Own.Listener.AppendHeader(\"NAME\", VALUE);", "" },
        { "Own.Listener.Headers[\"NAME\"] = VALUE;", "" },
        { "new HttpResponseMessage().Headers.Add(\"NAME\", VALUE);", "" },
        { "new HttpResponseMessage().Headers.TryAddWithoutValidation(\"NAME\", new[] { VALUE });", "" },
        { "var answer = new LambdaResponse { Headers = new Dictionary<string, string> { [\"NAME\"] = VALUE, [\"X-Id\"] = \"1\" } };", "var answer = new LambdaResponse { Headers = new Dictionary<string, string> { [\"X-Id\"] = \"1\" } };" },
        { "var answer = new LambdaResponse { Headers = new Dictionary<string, string> { { \"X-Id\", \"1\" }, { \"NAME\", VALUE } } };", "var answer = new LambdaResponse { Headers = new Dictionary<string, string> { { \"X-Id\", \"1\" } } };" },
        { "var answer = new HeaderDictionary { PROPERTY = VALUE, [\"X-Id\"] = \"1\" };", "var answer = new HeaderDictionary { [\"X-Id\"] = \"1\" };" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task ValueIsRepaired(string form, string without)
    {
        foreach (var (provider, rule, hint, header, value, expected, name, values) in new (CodeFixProvider, Rule, FixHint, string, string, string?, string?, string?)[]
        {
            (new HeaderValueFixProvider(), RuleCatalog.InvalidAllowCredentialsValue, FixHint.Replace, "Access-Control-Allow-Credentials", "\"True\"", "\"true\"", "True", "true"),
            (new HeaderValueFixProvider(), RuleCatalog.AllowCredentialsFalse, FixHint.RemoveWrite, "Access-Control-Allow-Credentials", "\"false\"", null, null, null),
            (new HeaderValueFixProvider(), RuleCatalog.AuthorizationNotCoveredByWildcard, FixHint.Replace, "Access-Control-Allow-Headers", "\"*\"", "\"*, Authorization\"", "*", "*\nAuthorization"),
            (new RemoveHeaderNameFixProvider(), RuleCatalog.RiskyRequestHeaderAllowed, FixHint.RemoveHeaderName, "Access-Control-Allow-Headers", "\"Accept, X-Real-IP\"", "\"Accept\"", "X-Real-IP", null),
            (new RemoveHeaderNameFixProvider(), RuleCatalog.ForbiddenExposedHeader, FixHint.RemoveHeaderName, "Access-Control-Expose-Headers", "\"Set-Cookie\"", null, "Set-Cookie", null),
            (new ReplaceNameFixProvider(), RuleCatalog.InvalidFieldName, FixHint.Replace, "Access-Control-Expose-Headers", "\"X-One X-Two\"", "\"X-One, X-Two\"", "X-One X-Two", "X-One\nX-Two"),
            (new ReplaceAgeFixProvider(), RuleCatalog.MaxAgeBeyondBrowserLimit, FixHint.Replace, "Access-Control-Max-Age", "\"864000\"", "\"86400\"", null, "86400"),
            (new ListedOriginFixProvider(), RuleCatalog.MalformedOrigin, FixHint.Replace, "Access-Control-Allow-Origin", "\"https://a.example/\"", "\"https://a.example\"", "https://a.example/", "https://a.example"),
            (new ListedOriginFixProvider(), RuleCatalog.NullOrigin, FixHint.RemoveOrigin, "Access-Control-Allow-Origin", "\"null\"", null, null, null),
        })
        {
            var source = HeaderFix.Handler(Written($"«{value}»") + "\nheaders.Vary = \"X\";") + Declarations;
            var changed = await MarkedFinding.FixAsync(provider, rule, hint, source, name, values);
            var left = expected is not null ? Written(expected) + "\n" : without.Length == 0 ? "" : without + "\n";
            var message = $"{rule.Id}: {form}";
            Assert.True(changed is not null, message);
            Assert.Equal((message, Plain(HeaderFix.Handler(left + "headers.Vary = \"X\";") + Declarations)), (message, Plain(changed!)));

            string Written(string text) => form.Replace("NAME", header).Replace("PROPERTY", header.Replace("-", "")).Replace("VALUE", text);
        }
    }

    // How an empty block is laid out is another test's.
    private static string Plain(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
