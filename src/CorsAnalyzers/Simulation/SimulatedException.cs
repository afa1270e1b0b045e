using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Simulation;

/// <summary>The simulated code throws.</summary>
internal sealed class SimulatedException : Exception
{
    /// <summary>A throw statement of the code.</summary>
    public SimulatedException(ITypeSymbol? type) => Type = type;

    /// <summary>A real method throws for the arguments that it is given.</summary>
    public SimulatedException(Exception real) => Real = real;

    /// <summary>The static type of what is thrown.</summary>
    public ITypeSymbol? Type { get; }

    /// <summary>The exception of the real method.</summary>
    public Exception? Real { get; }

    /// <summary>Whether a catch clause for that type takes it; null type: a catch clause without one.</summary>
    public bool IsCaughtBy(ITypeSymbol? caught)
    {
        if (caught is null || caught.SpecialType == SpecialType.System_Object)
        {
            return true;
        }

        if (Real is not null)
        {
            for (var type = Real.GetType(); type is not null; type = type.BaseType)
            {
                if (type.Name == caught.MetadataName && type.Namespace == caught.ContainingNamespace?.ToDisplayString())
                {
                    return true;
                }
            }

            return false;
        }

        for (var type = Type; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, caught))
            {
                return true;
            }
        }

        return Type is null;
    }
}
