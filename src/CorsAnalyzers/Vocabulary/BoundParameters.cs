using CorsAnalyzers.Protocol;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>Parameters that the framework binds to the request.</summary>
internal static class BoundParameters
{
    /// <summary>Whether the parameter is the request's Origin: <c>[FromHeader(Name = "Origin")]</c>.</summary>
    public static bool IsOrigin(IParameterSymbol parameter) => parameter.GetAttributes().Any(static attribute =>
        attribute.AttributeClass?.Name == "FromHeaderAttribute"
        && attribute.NamedArguments.Any(static pair =>
            pair.Key == "Name" && string.Equals(pair.Value.Value as string, CorsHeaderNames.Origin, StringComparison.OrdinalIgnoreCase)));
}
