using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Simulation.Values;

/// <summary>A delegate: a lambda, local function or method, with the variables around it.</summary>
internal sealed class Function(IMethodSymbol method, SyntaxNode? syntax, Frame? closure, Value? receiver) : Value(false)
{
    public IMethodSymbol Method { get; } = method;

    /// <summary>The declaration of the lambda or local function; null for other methods.</summary>
    public SyntaxNode? Syntax { get; } = syntax;

    public Frame? Closure { get; } = closure;

    public Value? Receiver { get; } = receiver;

    public override string Key => Method.Name + "@" + Closure?.Depth + "," + Closure?.CallSite?.SpanStart + ":" + Syntax;
}
