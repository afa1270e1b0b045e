using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>A web application that was started, on a port that the system chose.</summary>
internal sealed partial class RunningApplication : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process process;
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false });

    /// <summary>Starts it; <see cref="GetAsync"/> waits until it listens.</summary>
    public RunningApplication(string folder, IEnumerable<string> arguments) =>
        process = Dotnet.Start(folder, arguments, Read);

    /// <summary>What a browser asks for a page of the given origin; with null, for one of the application itself.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path, string? origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(await AddressAsync(), path));
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await client.SendAsync(request);
    }

    /// <summary>What a browser asks before a page of the given origin may send a header that is not safelisted.</summary>
    public async Task<HttpResponseMessage> PreflightAsync(string path, string origin, string header)
    {
        var request = new HttpRequestMessage(HttpMethod.Options, new Uri(await AddressAsync(), path));
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "GET");
        request.Headers.Add("Access-Control-Request-Headers", header);
        return await client.SendAsync(request);
    }

    /// <summary>Whether the answer lets scripts of the origin read what a logged-in user may see (Fetch Standard, "CORS check").</summary>
    public async Task<bool> LetsInWithCredentialsAsync(string path, string origin)
    {
        using var answer = await GetAsync(path, origin);
        return Header(answer, "Access-Control-Allow-Origin") == origin && Header(answer, "Access-Control-Allow-Credentials") == "true";
    }

    /// <summary>A header's value, several combined by commas; null where there is none.</summary>
    public static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    /// <summary>Waits for an application that cannot start, and gives what it printed.</summary>
    public async Task<string> FailedStartAsync()
    {
        using var limit = new CancellationTokenSource(StartLimit);
        await process.WaitForExitAsync(limit.Token);
        Assert.NotEqual(0, process.ExitCode);
        return Output();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
        client.Dispose();
    }

    private async Task<Uri> AddressAsync()
    {
        var exit = process.WaitForExitAsync();
        var first = await Task.WhenAny(address.Task, exit, Task.Delay(StartLimit));
        return first == address.Task
            ? await address.Task
            : throw new InvalidOperationException($"The application does not listen:{Environment.NewLine}{Output()}");
    }

    private void Read(string line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }

        if (Listening().Match(line) is { Success: true } match)
        {
            address.TrySetResult(new Uri(match.Groups["url"].Value));
        }
    }

    private string Output()
    {
        lock (output)
        {
            return output.ToString();
        }
    }

    [GeneratedRegex(@"Now listening on: (?<url>http://\S+)")]
    private static partial Regex Listening();
}
