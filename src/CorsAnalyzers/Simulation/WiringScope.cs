namespace CorsAnalyzers.Simulation;

/// <summary>How much is read of the code that puts an application together.</summary>
internal enum WiringScope
{
    /// <summary>What one function shows by itself: what it hands to other files is not known.</summary>
    Function,

    /// <summary>The program without the modules that do not look as if they had to do with CORS: whether it is worth to be read as a whole.</summary>
    Outline,

    /// <summary>The program with all that it calls.</summary>
    Program,
}
