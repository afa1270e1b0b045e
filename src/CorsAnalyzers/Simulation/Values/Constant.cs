using System.Globalization;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Simulation.Values;

/// <summary>A value that is known: a string, a number, a Boolean, null, or a real object such as a <see cref="Uri"/>.</summary>
internal sealed class Constant : Value
{
    public Constant(object? content, bool ofOrigin = false, SyntaxNode? literal = null)
        : base(ofOrigin)
    {
        Content = content;
        Literal = literal;
    }

    public static Constant Null { get; } = new(null);

    public static Constant True { get; } = new(true);

    public static Constant False { get; } = new(false);

    /// <summary>The value itself.</summary>
    public object? Content { get; }

    /// <summary>The expression that states it in the code, where one does.</summary>
    public SyntaxNode? Literal { get; }

    public override string Key => Content switch
    {
        null => "null",
        string text => "\"" + text + "\"",
        Uri address => address.OriginalString,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Content.ToString() ?? string.Empty,
    };

    /// <summary>The value as C# makes it a part of a text; empty where it is null.</summary>
    public string Text => RealFunction.Call(() => Convert.ToString(Content, CultureInfo.InvariantCulture)) ?? string.Empty;

    public static Constant Of(bool content, bool ofOrigin) => new(content, ofOrigin);
}
