using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using CorsAnalyzers.Protocol;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CorsAnalyzers.BrowserTests.Hosting;

/// <summary>
/// Kestrel's connections and TLS with an HTTP/1.1 of its own on them, which sends a response's headers byte for byte as they are given
/// and no other. (Kestrel's own respells known names, adds <c>Date</c>, and refuses some values.) Every <c>*.example</c> host is served
/// here, on any port; who answers what is up to the test.
/// </summary>
internal sealed class ExactServer : IAsyncDisposable
{
    private const string BlankPage = "<!doctype html><link rel=\"icon\" href=\"data:,\"><title>blank</title>";

    private static readonly CorsResponse BlankPageHead = new(
        200,
        [new("Content-Type", "text/html"), new("Content-Length", BlankPage.Length.ToString(CultureInfo.InvariantCulture))]);

    private readonly LoopbackKestrel kestrel;
    private Func<ReceivedRequest, ExactResponse?> answer = static _ => null;

    private ExactServer() => kestrel = new LoopbackKestrel(Serve);

    public int HttpPort => kestrel.HttpPort;

    public int HttpsPort => kestrel.HttpsPort;

    /// <inheritdoc cref="LoopbackKestrel.SubjectPublicKeyHash"/>
    public string SubjectPublicKeyHash => kestrel.SubjectPublicKeyHash;

    public static async Task<ExactServer> StartAsync()
    {
        var exact = new ExactServer();
        await exact.kestrel.StartAsync(new NoApplication());
        return exact;
    }

    /// <summary>Answers all requests from now on; those that get null see a blank page.</summary>
    public void Answer(Func<ReceivedRequest, ExactResponse?> from) => answer = from;

    public ValueTask DisposeAsync() => kestrel.DisposeAsync();

    private static async Task<ReceivedRequest?> ReadAsync(PipeReader reader, string scheme, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            if (TryParse(read.Buffer, scheme, out var request, out var end))
            {
                reader.AdvanceTo(end);
                return request;
            }

            if (read.IsCompleted)
                return null;
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static bool TryParse(ReadOnlySequence<byte> buffer, string scheme, out ReceivedRequest? request, out SequencePosition end)
    {
        request = null;
        end = buffer.Start;
        var sequence = new SequenceReader<byte>(buffer);
        if (!sequence.TryReadTo(out ReadOnlySequence<byte> head, "\r\n\r\n"u8))
            return false;

        var lines = Encoding.Latin1.GetString(head).Split("\r\n");
        var start = lines[0].Split(' ');
        var headers = lines.Skip(1)
            .Select(static line => line.Split(':', 2))
            .Select(static pair => new HeaderField(pair[0], pair[1].Trim(' ')))
            .ToImmutableArray();
        var host = headers.First(static header => header.Name.Equals("Host", StringComparison.OrdinalIgnoreCase)).Value;
        request = new ReceivedRequest(new Uri($"{scheme}://{host}{start[1]}"), start[0], headers);

        // Bodies are of no account, but they are in the way of the next request.
        var length = long.Parse(request.Get("Content-Length") ?? "0", CultureInfo.InvariantCulture);
        if (sequence.Remaining < length)
            return false;

        sequence.Advance(length);
        end = sequence.Position;
        return true;
    }

    private static void Write(PipeWriter writer, ReceivedRequest request, ExactResponse response)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {response.Head.Status} Exact\r\n");
        foreach (var header in response.Head.Headers)
            text.Append(CultureInfo.InvariantCulture, $"{header.Name}: {header.Value}\r\n");
        text.Append("\r\n");
        if (request.Method != "HEAD")
            text.Append(response.Body);
        Encoding.Latin1.GetBytes(text.ToString(), writer);
    }

    private void Serve(ListenOptions endpoint, string scheme) => endpoint.Run(connection => ServeAsync(connection, scheme));

    private async Task ServeAsync(ConnectionContext connection, string scheme)
    {
        var (reader, writer) = (connection.Transport.Input, connection.Transport.Output);
        try
        {
            while (await ReadAsync(reader, scheme, connection.ConnectionClosed) is { } request)
            {
                Write(writer, request, answer(request) ?? new ExactResponse(BlankPageHead, BlankPage));
                await writer.FlushAsync(connection.ConnectionClosed);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The browser is gone.
        }
    }

    private sealed class NoApplication : IHttpApplication<int>
    {
        public int CreateContext(IFeatureCollection contextFeatures) => 0;

        public Task ProcessRequestAsync(int context) => Task.CompletedTask;

        public void DisposeContext(int context, Exception? exception)
        {
        }
    }
}
