using CorsAnalyzers.Protocol;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Hosting;

namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>A pipeline that runs on a <see cref="TestServer"/>, asked as browsers ask.</summary>
internal sealed class PipelineServer : IDisposable
{
    private readonly IHost? _host;
    private readonly HttpClient? _client;
    private int _lastStatus;

    private PipelineServer(IHost? host)
    {
        _host = host;
        _client = host?.GetTestClient();
        if (_client is not null)
        {
            _client.Timeout = TimeSpan.FromSeconds(20);
        }
    }

    /// <summary>Starts the application; one that throws answers nothing.</summary>
    public static PipelineServer Start(PipelineSource.Build build, string webRoot)
    {
        IHost? host = null;
        try
        {
            host = build(
                ["--environment=Production", "--hostBuilder:reloadConfigOnChange=false", "--https_port=443", "--Logging:LogLevel:Default=None", $"--contentRoot={webRoot}", $"--webroot={webRoot}"],
                static web => web.UseTestServer());
            host.Start();
            return new PipelineServer(host);
        }
        catch (InvalidOperationException)
        {
            host?.Dispose();
            return new PipelineServer(null);
        }
    }

    public Outcome Ask(Probe probe)
    {
        if (_client is null)
        {
            return new Outcome(IsReadable: false, Status: 0, IsPreflight: false);
        }

        foreach (var origin in probe.Before)
        {
            CorsFetch.Run(CorsRequest.Get(origin, CredentialsMode.Omit), probe.Url, Answer);
        }

        var result = CorsFetch.Run(probe.Request, probe.Url, Answer);
        return new Outcome(result.IsReadable, _lastStatus, result.Failure == FetchFailure.Preflight);
    }

    public void Dispose()
    {
        _client?.Dispose();
        _host?.Dispose();
    }

    // A pipeline that throws is what a server answers 500 for, without any header that was set.
    private CorsResponse Answer(SentRequest sent)
    {
        using var request = new HttpRequestMessage(new HttpMethod(sent.Method), sent.Url);
        foreach (var header in sent.Headers)
        {
            request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        }

        if (sent.Origin is not null && !sent.IsPreflight)
        {
            request.Headers.TryAddWithoutValidation(CorsHeaderNames.Origin, sent.Origin);
        }

        try
        {
            using var response = _client!.SendAsync(request).GetAwaiter().GetResult();
            _lastStatus = (int)response.StatusCode;
            return new CorsResponse(_lastStatus, response.Headers.SelectMany(static header =>
                header.Value.Select(value => new HeaderField(header.Key, value))));
        }
        catch (InvalidOperationException)
        {
            _lastStatus = 500;
            return new CorsResponse(_lastStatus, null);
        }
    }
}
