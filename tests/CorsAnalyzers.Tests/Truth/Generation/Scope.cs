namespace CorsAnalyzers.Tests.Truth.Generation;

/// <summary>Where code is written.</summary>
/// <param name="HasSwitches">The entry point's parameters, which the reader does not know, can be named here.</param>
/// <param name="HasStatements">Variables can be declared before the statement that is being written.</param>
internal sealed record Scope(bool HasSwitches, bool HasStatements)
{
    /// <summary>The two switches that only the caller knows.</summary>
    public static readonly string[] Switches = ["first", "second"];

    /// <summary>In an initializer of a field, or a member with an expression for its body.</summary>
    public static Scope Member => new(HasSwitches: false, HasStatements: false);

    /// <summary>In a method of its own.</summary>
    public static Scope Method => new(HasSwitches: false, HasStatements: true);

    /// <summary>In the entry point.</summary>
    public static Scope Entry => new(HasSwitches: true, HasStatements: true);

    /// <summary>Statements that have to come before the one that is being written.</summary>
    public List<string> Before { get; } = [];

    /// <summary>Inside a lambda or block of this: variables are declared there.</summary>
    public Scope Inner() => new(HasSwitches, HasStatements: true);

    /// <summary>A statement, and what has to come before it.</summary>
    public IEnumerable<string> Finish(params IEnumerable<string> lines)
    {
        string[] all = [.. Before, .. lines];
        Before.Clear();
        return all;
    }
}
