using CorsAnalyzers.Simulation.Values.Wiring;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Simulation;

/// <summary>What a path has put together of applications; paths that are run for other questions have none.</summary>
internal sealed class WiringDraft
{
    /// <summary>The hosts that the code makes.</summary>
    public List<HostDraft> Hosts { get; } = [];

    /// <summary>The calls that ran of methods that add CORS or a part of it, and the values that were given to the default policy's name.</summary>
    public HashSet<SyntaxNode> CorsCalls { get; } = [];

    /// <summary>The pipelines that the function under analysis is given.</summary>
    public List<PipelineDraft> Given { get; } = [];

    /// <summary>The services that the function under analysis is given; null where it is given none.</summary>
    public ServicesDraft? GivenServices { get; set; }

    /// <summary>What is read.</summary>
    public WiringScope Scope { get; init; }

    /// <summary>The path is one of the program; else of a function alone.</summary>
    public bool IsOfProgram => Scope != WiringScope.Function;

    /// <summary>What is on the path is not all that the program does there, but as much as its outline shows.</summary>
    public bool IsRough { get; set; }

    /// <summary>Something was put together that cannot be told from the rest: nothing is known of the whole.</summary>
    public bool IsLost { get; set; }
}
