namespace CorsAnalyzers.Benchmarks.Measuring.Builds;

/// <summary>Where a build's compiler runs.</summary>
internal enum CompilerProcess
{
    /// <summary>A new process for every build, as on a build machine: analyzers are loaded and compiled by the runtime each time.</summary>
    New,

    /// <summary>The compiler server that a developer's second build finds running.</summary>
    Server,
}
