using System.Diagnostics;
using Microsoft.Extensions.Hosting;

namespace CorsAnalyzers.BrowserTests.Hosting;

/// <summary>
/// Takes part in building the host of a program that knows nothing of its tests, through the events that
/// Microsoft.Extensions.Hosting raises for tools. Sees only the hosts built in the flow that made it.
/// </summary>
internal sealed class HostCapture : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly AsyncLocal<HostCapture?> Current = new();

    private readonly List<IDisposable> subscriptions = [];
    private readonly Action<IHostBuilder> configure;

    public HostCapture(Action<IHostBuilder> configure)
    {
        this.configure = configure;
        Current.Value = this;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public void Dispose()
    {
        lock (subscriptions)
        {
            subscriptions.ForEach(static subscription => subscription.Dispose());
            subscriptions.Clear();
        }

        Current.Value = null;
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name != "Microsoft.Extensions.Hosting" || Current.Value != this)
            return;

        lock (subscriptions)
            subscriptions.Add(value.Subscribe(this));
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (Current.Value == this && value is { Key: "HostBuilding", Value: IHostBuilder builder })
            configure(builder);
    }

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }
}
