namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>A folder with the file that <see cref="Probe.File"/> asks for.</summary>
internal sealed class WebRoot : IDisposable
{
    public WebRoot() => File.WriteAllText(System.IO.Path.Combine(Path, "file.txt"), "text");

    public string Path { get; } = Directory.CreateTempSubdirectory("pipelines").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
