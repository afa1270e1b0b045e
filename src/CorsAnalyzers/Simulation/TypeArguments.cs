using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Simulation;

/// <summary>What the type parameters of generic methods stand for in the calls that are run.</summary>
internal static class TypeArguments
{
    /// <summary>The type arguments of a call.</summary>
    public static IEnumerable<ITypeSymbol> Of(Call call) => call.Method.TypeArguments.Select(type => Resolve(call, type));

    /// <summary>The type that a type parameter stands for where a call is made; itself, where that is not known, and other types.</summary>
    public static ITypeSymbol Resolve(Call call, ITypeSymbol type)
    {
        var frame = call.Frame;
        while (type is ITypeParameterSymbol { DeclaringMethod: { } declaring } parameter)
        {
            var declaration = declaring.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(call.Machine.CancellationToken);
            var owner = frame;
            while (owner is not null && owner.Function != declaration)
            {
                owner = owner.Closure;
            }

            if (owner is not { CallSite: InvocationExpressionSyntax site, Caller: { } caller }
                || call.Machine.Graphs.ModelOf(site.SyntaxTree).GetSymbolInfo(site, call.Machine.CancellationToken).Symbol is not IMethodSymbol called
                || !SymbolEqualityComparer.Default.Equals((called.ReducedFrom ?? called).OriginalDefinition, declaring.OriginalDefinition)
                || called.TypeArguments.Length <= parameter.Ordinal)
            {
                return type;
            }

            (type, frame) = (called.TypeArguments[parameter.Ordinal], caller);
        }

        return type;
    }
}
