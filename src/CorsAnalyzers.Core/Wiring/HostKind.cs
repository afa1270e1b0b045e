namespace CorsAnalyzers.Wiring;

/// <summary>What builds the application: it decides what is added to the pipeline by itself.</summary>
public enum HostKind
{
    /// <summary>Not seen: a method that is given the pipeline.</summary>
    Unknown,

    /// <summary><c>WebApplication</c>: adds routing first, authentication and authorization where their services are there, and runs the endpoints last.</summary>
    Minimal,

    /// <summary>A web host, generic or not, with a <c>Startup</c> class or <c>Configure</c>: adds nothing.</summary>
    Plain,
}
