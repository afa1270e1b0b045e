namespace CorsAnalyzers.Wiring;

/// <summary>Which code adds a middleware to the main pipeline: startup filters do so around the application's own code.</summary>
public enum PipelineSection
{
    /// <summary>A startup filter, before it calls the next: in front of what <see cref="HostKind.Minimal"/> adds by itself, too.</summary>
    InFront = -1,

    /// <summary>The application's own code.</summary>
    Own = 0,

    /// <summary>A startup filter, after it has called the next: behind the endpoints that <see cref="HostKind.Minimal"/> runs last.</summary>
    Behind = 1,
}
