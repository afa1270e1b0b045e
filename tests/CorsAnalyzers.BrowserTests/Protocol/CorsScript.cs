using System.Collections.Concurrent;
using System.Globalization;
using CorsAnalyzers.BrowserTests.Browser;
using CorsAnalyzers.Protocol;
using Microsoft.AspNetCore.Http;

namespace CorsAnalyzers.BrowserTests.Protocol;

/// <summary>A server that answers what it is told to, so that the browser's verdict on an answer can be compared with Core's.</summary>
internal sealed class CorsScript(BrowserFixture fixture) : IAsyncDisposable
{
    public const string Reader = "https://reader.test";

    private const string Host = "api.test";
    private const string Body = "read";

    private readonly ConcurrentDictionary<string, (CorsResponse? Preflight, CorsResponse Answer)> answers = new();
    private IDisposable? attachment;
    private BrowserUser? user;
    private int count;

    /// <summary>What the browser says of the answers; each exchange has a URL of its own, so no preflight is remembered.</summary>
    public async Task<FetchOutcome> FetchAsync(CorsRequest request, CorsResponse? preflight, CorsResponse answer)
    {
        attachment ??= fixture.Hosts.Attach(Host, Play);
        user ??= await fixture.Browser.NewUserAsync();
        var path = "/" + (++count).ToString(CultureInfo.InvariantCulture);
        answers[path] = (preflight, answer);
        return await user.FetchFromAsync(Reader, new($"https://{Host}{path}")
        {
            Method = request.Method,
            WithCredentials = request.Credentials == CredentialsMode.Include,
            Headers = request.Headers.ToDictionary(static header => header.Name, static header => header.Value),
        });
    }

    /// <summary>The outcome that Core's verdict stands for, in the browser's words.</summary>
    public static FetchOutcome Expected(CorsRequest request, CorsResponse? preflight, CorsResponse answer)
    {
        if (preflight is not null && Preflight.IsNeeded(request))
        {
            var result = Preflight.Evaluate(request, preflight);
            if (!result.IsAllowed)
                return FetchOutcome.Blocked(ErrorOf(result));
        }

        var check = CorsCheck.Evaluate(request, answer);
        return check == CorsCheckResult.Allowed ? FetchOutcome.Readable(Body, answer.Status) : FetchOutcome.Blocked(ErrorOf(check));
    }

    public async ValueTask DisposeAsync()
    {
        attachment?.Dispose();
        if (user is not null)
            await user.DisposeAsync();
    }

    private static string ErrorOf(CorsCheckResult result) => result switch
    {
        CorsCheckResult.AllowOriginMissing => "MissingAllowOriginHeader",
        CorsCheckResult.AllowOriginMultiple => "MultipleAllowOriginValues",
        CorsCheckResult.WildcardWithCredentials => "WildcardOriginNotAllowed",
        CorsCheckResult.OriginMismatch => "AllowOriginMismatch",
        CorsCheckResult.CredentialsNotAllowed => "InvalidAllowCredentials",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "No failure."),
    };

    private static string ErrorOf(PreflightResult result) => result.Verdict switch
    {
        // The one refusal that Chromium reports as a network error.
        PreflightVerdict.Redirect => "net::ERR_INVALID_REDIRECT",
        PreflightVerdict.CorsCheckFailed => "Preflight" + ErrorOf(result.CorsCheck),
        PreflightVerdict.NotOkStatus => "PreflightInvalidStatus",
        PreflightVerdict.InvalidList => result.Name == CorsHeaderNames.AccessControlAllowMethods
            ? "InvalidAllowMethodsPreflightResponse"
            : "InvalidAllowHeadersPreflightResponse",
        PreflightVerdict.MethodNotAllowed => "MethodDisallowedByPreflightResponse",
        PreflightVerdict.HeaderNotAllowed => "HeaderDisallowedByPreflightResponse",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result.Verdict, "No failure."),
    };

    private Task Play(HttpContext context)
    {
        var (preflight, answer) = answers[context.Request.Path];
        var isPreflight = context.Request.Headers.ContainsKey(CorsHeaderNames.AccessControlRequestMethod);
        var response = isPreflight && preflight is not null ? preflight : answer;
        context.Response.StatusCode = response.Status;
        foreach (var header in response.Headers)
            context.Response.Headers.Append(header.Name, header.Value);
        return isPreflight ? Task.CompletedTask : context.Response.WriteAsync(Body);
    }
}
