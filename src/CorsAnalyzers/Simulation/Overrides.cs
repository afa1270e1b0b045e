using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Simulation;

/// <summary>Virtual members of objects whose class is known: the one that runs.</summary>
internal static class Overrides
{
    /// <summary>The member that a virtual use of a member on an object comes to: the nearest override in the object's class.</summary>
    public static TMember Of<TMember>(TMember member, Value? receiver)
        where TMember : class, ISymbol
    {
        if (!(member.IsVirtual || member.IsAbstract || member.IsOverride) || receiver is not Instance { Type: { } type })
        {
            return member;
        }

        var declared = Declared(member);
        for (var own = type; own is not null; own = own.BaseType)
        {
            foreach (var named in own.GetMembers(member.Name))
            {
                if (named is TMember candidate && named.IsOverride && SymbolEqualityComparer.Default.Equals(Declared(named), declared))
                {
                    return candidate;
                }
            }
        }

        return member;
    }

    /// <summary>Whether a member is used through <c>base</c>: then no override runs.</summary>
    public static bool AreSkipped(IOperation? instance) => instance?.Syntax.IsKind(SyntaxKind.BaseExpression) == true;

    /// <summary>The member that others override in turn.</summary>
    private static ISymbol Declared(ISymbol member)
    {
        while (((ISymbol?)(member as IMethodSymbol)?.OverriddenMethod ?? (member as IPropertySymbol)?.OverriddenProperty) is { } overridden)
        {
            member = overridden;
        }

        return member;
    }
}
