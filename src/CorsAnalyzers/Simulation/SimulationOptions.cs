using System.Collections.Immutable;
using CorsAnalyzers.Options;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Simulation;

/// <summary>What users say of their code that the simulation cannot see for itself.</summary>
/// <param name="OriginValidators">Methods that decide soundly on an origin. They are not followed: what they say is not known.</param>
/// <param name="HeaderWriters">Methods that write a response header. They are not followed: what they write is what they are given.</param>
/// <param name="ReportsDevelopmentCode">Whether paths that are taken in the development environment only prove as much as others.</param>
internal sealed record SimulationOptions(
    ImmutableArray<MethodName> OriginValidators, ImmutableArray<HeaderWriter> HeaderWriters, bool ReportsDevelopmentCode)
{
    /// <summary>Without any configuration.</summary>
    public static SimulationOptions Default { get; } = new(ImmutableArray<MethodName>.Empty, ImmutableArray<HeaderWriter>.Empty, ReportsDevelopmentCode: false);

    /// <summary>Whether a method is one of the validators.</summary>
    public bool IsOriginValidator(IMethodSymbol method)
    {
        foreach (var validator in OriginValidators)
        {
            if (validator.Names(method))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The header writer that a call is one of; null where it is none.</summary>
    public HeaderWriter? HeaderWriterOf(IMethodSymbol method)
    {
        foreach (var writer in HeaderWriters)
        {
            if (writer.Names(method))
            {
                return writer;
            }
        }

        return null;
    }
}
