using CorsAnalyzers.Policies;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>A call, property access or creation that a vocabulary is asked about.</summary>
internal sealed class Call
{
    private readonly IReadOnlyList<SyntaxNode?> argumentSyntax;

    public Call(Machine machine, Frame frame, IMethodSymbol method, Value? receiver, IReadOnlyList<Value> arguments, IReadOnlyList<SyntaxNode?> argumentSyntax, SyntaxNode syntax)
    {
        Machine = machine;
        Frame = frame;
        Method = method;
        Receiver = receiver;
        Arguments = arguments;
        this.argumentSyntax = argumentSyntax;
        Syntax = syntax;
        Outs = new Value?[arguments.Count];
    }

    public Machine Machine { get; }

    public Frame Frame { get; }

    public PathRun Path => Machine.Path;

    public IMethodSymbol Method { get; }

    public string Name => Method.Name;

    /// <summary>The object that an instance method is called on; null for static ones (an extension method's is its first argument).</summary>
    public Value? Receiver { get; }

    /// <summary>The arguments in the order of the parameters.</summary>
    public IReadOnlyList<Value> Arguments { get; }

    public SyntaxNode Syntax { get; }

    /// <summary>What the method assigned to its <c>out</c> and <c>ref</c> parameters.</summary>
    public Value?[] Outs { get; }

    /// <summary>The call itself as a place.</summary>
    public Site Site => Machine.SiteOf(Syntax, Frame);

    /// <summary>The same call on other values.</summary>
    public Call On(Value? receiver, IReadOnlyList<Value> arguments) => new(Machine, Frame, Method, receiver, arguments, argumentSyntax, Syntax);

    public Value Argument(int index) => index < Arguments.Count ? Arguments[index] : Constant.Null;

    /// <summary>The text of an argument; null where it is not known.</summary>
    public string? Text(int index) => index < Arguments.Count ? Machine.TextOf(Arguments[index]) : null;

    /// <summary>The place of a value that stands in an argument: its literal where that lies in the function under analysis, else the argument.</summary>
    public Site SiteOf(int index, Value value) => Machine.SiteOf(value, argumentSyntax.ElementAtOrDefault(index) ?? Syntax, Frame);

    /// <summary>What stands for an argument; null where it is left out.</summary>
    public SyntaxNode? ArgumentSyntax(int index) => argumentSyntax.ElementAtOrDefault(index);

    /// <summary>The place of an argument; the call where the argument is left out.</summary>
    public Site SiteOf(int index) => Machine.SiteOf(argumentSyntax.ElementAtOrDefault(index) ?? Syntax, Frame);

    /// <summary>A result that is not known.</summary>
    public Value Unknown(ITypeSymbol? type = null, bool isTest = false) => Machine.UnknownResult(this, type ?? Method.ReturnType, isTest);
}
